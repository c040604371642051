import { useLoaderData } from "@remix-run/react";
import { partnerActivity } from "@tributary/analytics";
import { listStaff } from "@tributary/identity";
import { listLeads, listSales } from "@tributary/leads";
import { findPartner, listMembers } from "@tributary/recruitment";
import { BackLink, ButtonLink, RecordPage, Tabs } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useListLinks } from "../frame/list-links.ts";
import { rightsIn } from "../frame/rights.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { Activity } from "./activity.tsx";
import { countriesIn } from "./countries.ts";
import { memberIntents } from "./member-intents.ts";
import { PartnerFacts } from "./partner-facts.tsx";
import { PartnerLeads, PartnerSales } from "./partner-work.tsx";
import { People } from "./people.tsx";
import { TellPartner } from "./tell-partner.tsx";

export const handle: RouteHandle = {
  title: (t, data) => (data as { partner?: { name: string } } | null)?.partner?.name ?? t("partners:title"),
};

const shown = 10;
const peopleShown = 100;
const search = z.object({
  tab: z.enum(["people", "leads", "sales"]).default("people"),
  /** The form that is open. */
  do: z.literal("invite").optional(),
});

export const loader = vendorLoader(
  { permission: "partner.read", search },
  async ({ within, params: { partnerId = "" }, scope, person, runtime, requestId, clock, search }) => {
    const may = rightsIn(scope, person);
    const staff = await listStaff(runtime.database.platform, scope.vendor.id, { withDisabled: true });
    const found = await within(async (tx) => {
      const partner = await findPartner(tx, partnerId);
      if (!partner) return null;
      const { tab } = search;
      return {
        partner,
        months: may("report.read") ? await partnerActivity(tx, { partnerId }, clock) : null,
        members:
          tab === "people"
            ? await listMembers(tx, { partnerId, withDisabled: true, limit: peopleShown })
            : null,
        leads: tab === "leads" && may("lead.read") ? await listLeads(tx, { partnerId, limit: shown }) : null,
        sales: tab === "sales" && may("sale.read") ? await listSales(tx, { partnerId, limit: shown }) : null,
      };
    });
    if (!found) refuseMissing("partner", requestId);
    return {
      ...found,
      managerName: staff.find(({ userId }) => userId === found.partner.managerUserId)?.name ?? null,
      countryName:
        countriesIn(person.locale).find(({ code }) => code === found.partner.country)?.name ?? null,
      inviting: search.do === "invite" && may("member.invite"),
      inviteLocale: scope.vendor.locale,
    };
  },
);

export const action = vendorAction(memberIntents);

export default function Partner(): ReactNode {
  const { t } = useTranslation("partners");
  const { partner, months, members, leads, sales, ...more } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  return (
    <RecordPage
      back={<BackLink href={`${base}/partners`}>{t("title")}</BackLink>}
      title={partner.name}
      action={
        <>
          {may("partner.update") ? (
            <ButtonLink href={`${base}/partners/${partner.id}/edit`}>{t("record.edit")}</ButtonLink>
          ) : null}
          {may("lead.submit") ? (
            <ButtonLink href={`${base}/leads/new?partner=${partner.id}`} variant="primary">
              {t("record.sendLead")}
            </ButtonLink>
          ) : null}
        </>
      }
      facts={<PartnerFacts partner={partner} managerName={more.managerName} countryName={more.countryName} />}
    >
      <TellPartner partner={partner} />
      {months ? <Activity months={months} /> : null}
      <PartnerTabs />
      {members ? <People page={members} inviting={more.inviting} locale={more.inviteLocale} /> : null}
      {leads ? <PartnerLeads rows={leads.rows} partnerId={partner.id} /> : null}
      {sales ? <PartnerSales rows={sales.rows} partnerId={partner.id} /> : null}
    </RecordPage>
  );
}

function PartnerTabs(): ReactNode {
  const { t } = useTranslation("partners");
  const { may } = useWorkspace();
  const links = useListLinks();
  const { members, leads, sales } = useLoaderData<typeof loader>();
  const tabs = [
    { name: "people", permission: "member.read", current: members !== null },
    { name: "leads", permission: "lead.read", current: leads !== null },
    { name: "sales", permission: "sale.read", current: sales !== null },
  ] as const;
  return (
    <div className="mb-4">
      <Tabs
        tabs={tabs
          .filter(({ permission }) => may(permission))
          .map(({ name, current }) => ({
            href: links.with({ tab: name === "people" ? null : name, do: null }),
            label: t(`record.tabs.${name}`),
            current,
          }))}
      />
    </div>
  );
}
