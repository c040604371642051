import { Section, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../frame/use-workspace.ts";
import type { ClassesReport } from "./classes-report.ts";

const shown = 30;

/** Partners that have brought nothing: no class says anything of them. */
export function NothingYet({ partners }: { partners: ClassesReport["nothingYet"] }): ReactNode {
  const { t } = useTranslation("segments");
  const { base } = useWorkspace();
  if (partners.length === 0) return null;
  const more = partners.length - shown;
  return (
    <Section title={t("nothingYet")} description={t("nothingYetHelp")} className="mt-8">
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        {partners.slice(0, shown).map(({ partnerId, name }) => (
          <li key={partnerId}>
            <TextLink tone="plain" href={`${base}/partners/${partnerId}`}>
              {name}
            </TextLink>
          </li>
        ))}
        {more > 0 ? <li className="text-muted">{t("more", { count: more })}</li> : null}
      </ul>
    </Section>
  );
}
