import { useLoaderData } from "@remix-run/react";
import { partnerActivity } from "@tributary/analytics";
import type { TenantTx } from "@tributary/db";
import { listStaff } from "@tributary/identity";
import { addDays, dayInZone, newId } from "@tributary/kernel";
import { listLeads, listSales } from "@tributary/leads";
import {
  contractStepOf,
  findCardCare,
  findPartner,
  listAssignments,
  listContacts,
  listContracts,
  listMembers,
  listPartnerOpportunities,
  nameActivity,
} from "@tributary/recruitment";
import { BackLink, ButtonLink, RecordPage, Tabs } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { activityIntents } from "../activities/activity-intents.ts";
import { Feed } from "../activities/feed.tsx";
import { feedSearch, readFeed } from "../activities/read-feed.ts";
import { useListLinks } from "../frame/list-links.ts";
import { rightsIn } from "../frame/rights.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { NextContractStep, PartnerContracts } from "../recruitment/contracts/partner-contracts.tsx";
import { Activity } from "./activity.tsx";
import { cardIntents } from "./card-intents.ts";
import { CardLog } from "./card-log.tsx";
import { CardNotice } from "./card-notice.tsx";
import { contactIntents } from "./contact-intents.ts";
import { Contacts } from "./contacts.tsx";
import { countriesIn } from "./countries.ts";
import { memberIntents } from "./member-intents.ts";
import { PartnerFacts } from "./partner-facts.tsx";
import { PartnerTalks } from "./partner-talks.tsx";
import { PartnerLeads, PartnerSales } from "./partner-work.tsx";
import { People } from "./people.tsx";
import { TellPartner } from "./tell-partner.tsx";

export const handle: RouteHandle = {
  title: (t, data) => (data as { partner?: { name: string } } | null)?.partner?.name ?? t("partners:title"),
};

const shown = 10;
const peopleShown = 100;
const search = z.object({
  ...feedSearch,
  tab: z.enum(["timeline", "people", "leads", "sales"]).default("timeline"),
  /** The form that is open. */
  do: z.enum(["invite", "contact"]).optional(),
  /** The contact whose form is open; a new one when none is named. */
  contact: z.uuid().optional(),
});

export const loader = vendorLoader(
  { permission: "partner.read", search },
  async ({ within, params: { partnerId = "" }, scope, person, runtime, requestId, clock, search }) => {
    const may = rightsIn(scope, person);
    const staff = await listStaff(runtime.database.platform, scope.vendor.id, { withDisabled: true });
    // The form to invite stands among the people.
    const tab = search.do ? "people" : search.tab;
    const found = await within(async (tx) => {
      const partner = await findPartner(tx, partnerId);
      if (!partner) return null;
      const care = await findCardCare(tx, partnerId, clock);
      return {
        partner,
        care,
        log: await listAssignments(tx, partnerId),
        feed: tab === "timeline" ? await readFeed(tx, { partnerId, search }, { staff, clock }) : null,
        months: may("report.read") ? await partnerActivity(tx, { partnerId }, clock) : null,
        members:
          tab === "people"
            ? await listMembers(tx, { partnerId, withDisabled: true, limit: peopleShown })
            : null,
        contacts: tab === "people" ? await listContacts(tx, partnerId) : null,
        talks: may("opportunity.read") ? await listPartnerOpportunities(tx, partnerId, clock) : null,
        ...(await readDeals(tx, { partnerId, tab, may })),
      };
    });
    if (!found?.care) refuseMissing("partner", requestId);
    const { care } = found;
    const today = dayInZone(clock.now(), scope.vendor.timeZone);
    return {
      ...found,
      contractStep: contractStepOf(found.contracts?.[0] ?? null, clock.now()),
      care,
      inDanger: care.releaseOn !== null && care.releaseOn <= addDays(today, 14),
      ownUserId: person.id,
      nameOf: Object.fromEntries(staff.map(({ userId, name }) => [userId, name])),
      managerName: staff.find(({ userId }) => userId === found.partner.managerUserId)?.name ?? null,
      countryName:
        countriesIn(person.locale).find(({ code }) => code === found.partner.country)?.name ?? null,
      activityName: await nameActivity(found.partner.activityCode),
      nextContactId: newId(),
      contactForm: search.do === "contact" && may("partner.update") ? (search.contact ?? "new") : null,
      inviting: search.do === "invite" && may("member.invite"),
      inviteLocale: scope.vendor.locale,
    };
  },
);

interface DealsQuery {
  readonly partnerId: string;
  readonly tab: string;
  readonly may: ReturnType<typeof rightsIn>;
}

/** The contracts with a partner, and its newest deals for the tab that is open. */
async function readDeals(tx: TenantTx, { partnerId, tab, may }: DealsQuery) {
  const query = { partnerId, limit: shown };
  return {
    contracts: may("contract.read") ? (await listContracts(tx, query)).rows : null,
    leads: tab === "leads" && may("lead.read") ? await listLeads(tx, query) : null,
    sales: tab === "sales" && may("sale.read") ? await listSales(tx, query) : null,
  };
}

export const action = vendorAction({
  ...memberIntents,
  ...contactIntents,
  ...activityIntents,
  ...cardIntents,
});

export default function Partner(): ReactNode {
  const { t } = useTranslation("partners");
  const { partner, months, feed, members, leads, sales, contracts, contractStep, ...more } =
    useLoaderData<typeof loader>();
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
          {contracts && partner.code === null ? (
            <NextContractStep
              primary
              step={contractStep}
              newest={contracts[0] ?? null}
              place={{ partnerId: partner.id }}
            />
          ) : null}
          {may("lead.submit") ? (
            <ButtonLink
              href={`${base}/leads/new?partner=${partner.id}`}
              variant={partner.code ? "primary" : "secondary"}
            >
              {t("record.sendLead")}
            </ButtonLink>
          ) : null}
        </>
      }
      notice={<CardNotice {...more} />}
      facts={
        <>
          <PartnerFacts partner={partner} {...more} />
          {more.talks ? <PartnerTalks partnerId={partner.id} talks={more.talks} /> : null}
          {contracts ? (
            <PartnerContracts
              rows={contracts}
              step={contractStep}
              place={{ partnerId: partner.id }}
              quiet={partner.code === null}
            />
          ) : null}
          <CardLog {...more} />
        </>
      }
    >
      <TellPartner partner={partner} />
      {months ? <Activity months={months} /> : null}
      <PartnerTabs />
      {feed ? <Feed feed={feed} /> : null}
      {more.contacts ? (
        <Contacts
          rows={more.contacts}
          form={more.contactForm}
          nextId={more.nextContactId}
          partnerId={partner.id}
        />
      ) : null}
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
  const { feed, members, leads, sales } = useLoaderData<typeof loader>();
  const tabs = [
    { name: "timeline", permission: "partner.read", current: feed !== null },
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
            href: links.with({
              tab: name === "timeline" ? null : name,
              do: null,
              contact: null,
              kind: null,
              edit: null,
            }),
            label: t(`record.tabs.${name}`),
            current,
          }))}
      />
    </div>
  );
}
