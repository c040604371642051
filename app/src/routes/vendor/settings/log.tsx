import { useLoaderData, useParams } from "@remix-run/react";
import { listAudit, listStaff } from "@tributary/identity";
import { EmptyState, formatDate, Pager, Section, SettingRow, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";

export const handle: RouteHandle = { title: (t) => t("settings:log.title") };

export const loader = vendorLoader(
  { permission: "audit.read", search: z.object({ cursor: z.string().max(500).optional() }) },
  async ({ within, runtime, scope, person, search: { cursor } }) => {
    const staff = await listStaff(runtime.database.platform, scope.vendor.id, { withDisabled: true });
    const names = new Map(staff.map((one) => [one.userId, one.name]));
    const page = await within((tx) => listAudit(tx, { limit: 50, ...(cursor && { cursor }) }));
    return {
      timeZone: person.timeZone,
      firstPage: cursor === undefined,
      nextCursor: page.nextCursor,
      rows: page.rows.map((row) => ({
        id: row.id,
        at: row.at,
        action: row.action,
        subject: row.subjectKind,
        subjectId: row.subjectId,
        actorKind: row.actorKind,
        actor: row.actorId ? (names.get(row.actorId) ?? null) : null,
      })),
    };
  },
);

export default function Log(): ReactNode {
  const { t, i18n } = useTranslation(["settings", "common"]);
  const { rows, nextCursor, firstPage, timeZone } = useLoaderData<typeof loader>();
  const { vendor } = useParams();
  const actors = t("log.actor", { returnObjects: true }) as Readonly<Record<string, string>>;
  return (
    <Section title={t("log.title")} description={t("log.help")}>
      {rows.length === 0 ? <EmptyState title={t("log.empty")} /> : null}
      {rows.map((row) => (
        <SettingRow
          key={row.id}
          title={<Deed row={row} base={`/v/${vendor}`} />}
          description={row.actor ?? actors[row.actorKind]}
        >
          <time dateTime={row.at.toISOString()} className="text-13 text-muted tabular-nums">
            {formatDate(row.at, i18n.language, timeZone, "exact")}
          </time>
        </SettingRow>
      ))}
      <Pager
        previousHref={firstPage ? null : `/v/${vendor}/settings/log`}
        nextHref={nextCursor ? `?cursor=${encodeURIComponent(nextCursor)}` : null}
      />
    </Section>
  );
}

/** Where a thing is to be seen. */
const rooms: Readonly<Record<string, string>> = {
  application: "recruitment/applications",
  contract: "recruitment/contracts",
  course: "learning",
  import: "imports",
  lead: "leads",
  library_item: "library",
  opportunity: "recruitment",
  partner: "partners",
};

/** What was done, in words, with a way to what it was done with. */
function Deed({
  row,
  base,
}: {
  row: { readonly action: string; readonly subject: string; readonly subjectId: string | null };
  base: string;
}): ReactNode {
  const { t } = useTranslation("deeds");
  const [noun = "", verb = ""] = row.action.split(".");
  const told = t(noun as "lead", { returnObjects: true, defaultValue: {} }) as Readonly<
    Record<string, string>
  >;
  const words = told[verb] ?? row.action;
  const room = rooms[row.subject];
  if (!room || !row.subjectId) return words;
  return (
    <TextLink tone="plain" href={`${base}/${room}/${row.subjectId}`}>
      {words}
    </TextLink>
  );
}
