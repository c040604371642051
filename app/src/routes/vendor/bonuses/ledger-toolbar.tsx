import { FilterChip, FilterMenu, ListToolbar } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "../frame/export-link.tsx";
import type { ListLinks } from "../frame/list-links.ts";
import { PartnerFilter } from "../frame/partner-filter.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

interface LedgerToolbarProps {
  readonly links: ListLinks;
  readonly month: string | null;
  readonly months: readonly string[];
  readonly partnerName: string | null;
  readonly memberName: string | null;
}

/** The month, the partner, the employee (chosen on a line), and the file of what is shown. */
export function LedgerToolbar(props: LedgerToolbarProps): ReactNode {
  const { links, month, months } = props;
  const { t } = useTranslation(["bonuses", "workspace"]);
  const { base } = useWorkspace();
  const format = useFormat();
  return (
    <ListToolbar
      filters={
        <>
          <FilterMenu
            label={t("workspace:filter.month")}
            options={[
              { href: links.with({ month: null }), label: t("bonuses:allMonths"), selected: month === null },
              ...months.map((value) => ({
                href: links.with({ month: value }),
                label: format.month(value),
                selected: value === month,
              })),
            ]}
          />
          <PartnerFilter links={links} />
        </>
      }
      end={<ExportLink href={`${base}/bonuses.csv${links.filters}`} />}
      chips={<LedgerChips {...props} />}
    />
  );
}

function LedgerChips({ links, month, partnerName, memberName }: LedgerToolbarProps): ReactNode {
  const { t } = useTranslation("workspace");
  const format = useFormat();
  if (!month && !partnerName && !memberName) return null;
  return (
    <>
      {month ? (
        <FilterChip
          label={t("filter.month")}
          value={format.month(month)}
          removeHref={links.with({ month: null })}
        />
      ) : null}
      {partnerName ? (
        <FilterChip
          label={t("filter.partner")}
          value={partnerName}
          removeHref={links.with({ partner: null })}
        />
      ) : null}
      {memberName ? (
        <FilterChip label={t("filter.member")} value={memberName} removeHref={links.with({ member: null })} />
      ) : null}
    </>
  );
}
