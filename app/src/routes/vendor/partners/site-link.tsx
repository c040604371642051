import { TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { siteInWords } from "./site-in-words.ts";

/** The site of a company, opened beside the workspace. */
export function SiteLink({ address }: { address: string }): ReactNode {
  return (
    <TextLink href={address} target="_blank" rel="noreferrer noopener">
      {siteInWords(address)}
    </TextLink>
  );
}
