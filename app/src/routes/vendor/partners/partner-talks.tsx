import type { OpportunityRow } from "@tributary/recruitment";
import { ButtonLink, Section, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../frame/use-workspace.ts";

/** The negotiations with a partner, in all programs. */
export function PartnerTalks({
  partnerId,
  talks,
}: {
  partnerId: string;
  talks: readonly (OpportunityRow & { readonly programName: string })[];
}): ReactNode {
  const { t } = useTranslation(["partners", "recruitment"]);
  const { base, may } = useWorkspace();
  return (
    <Section title={t("partners:talks.title")}>
      {talks.length === 0 ? <p className="text-muted">{t("partners:talks.none")}</p> : null}
      <ul className="flex flex-col gap-1.5">
        {talks.map(({ id, programName, stageName, status }) => (
          <li key={id}>
            <TextLink href={`${base}/recruitment/${id}`}>{programName}</TextLink>{" "}
            <span className="text-muted">
              {status === "open" ? stageName : t(`recruitment:state.${status}`)}
            </span>
          </li>
        ))}
      </ul>
      {may("opportunity.work") ? (
        <ButtonLink href={`${base}/recruitment/new?partner=${partnerId}`} size="small" className="mt-3">
          {t("partners:talks.begin")}
        </ButtonLink>
      ) : null}
    </Section>
  );
}
