import { ButtonLink } from "@tributary/ui";
import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Takes the whole list away as a file, with the filters that are set. On a phone its sign alone, to save a line. */
export function ExportLink({ href }: { href: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <ButtonLink href={href} variant="quiet" icon={<Download />} download className="in-[header]:-mr-3">
      <span className="max-sm:sr-only">{t("actions.export")}</span>
    </ButtonLink>
  );
}
