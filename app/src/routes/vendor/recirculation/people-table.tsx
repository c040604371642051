import type { PersonFigures } from "@tributary/recirculation";
import { Section, TextLink } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import { useFormat } from "../frame/use-format.ts";

/** Who of a partner remembers, for the vendor's people who look after it. */
export function PeopleTable({
  name,
  people,
  closeHref,
}: {
  name: string;
  people: readonly PersonFigures[];
  closeHref: string;
}): ReactNode {
  const { t } = useTranslation("recirculation");
  const format = useFormat();
  return (
    <Section title={t("report.peopleOf", { name })}>
      <p className="mb-2">
        <TextLink href={closeHref}>{t("report.allPartners")}</TextLink>
      </p>
      <DataTable
        label={t("report.peopleOf", { name })}
        rows={[...people]}
        rowId={(row) => row.memberId}
        rowName={(row) => row.name}
        columns={[
          { id: "name", header: t("report.person"), phone: "title", cell: (row) => row.name },
          {
            id: "known",
            header: t("report.remembers"),
            phone: "trail",
            align: "end",
            cell: (row) =>
              t("report.ofFacts", { known: format.number(row.known), total: format.number(row.total) }),
          },
          {
            id: "last",
            header: t("report.lastAnswer"),
            phone: "end",
            align: "end",
            cell: (row) => (row.lastAnswerAt ? <Ago at={row.lastAnswerAt} /> : "—"),
          },
        ]}
        empty={<p className="text-muted">{t("report.nobody")}</p>}
      />
    </Section>
  );
}
