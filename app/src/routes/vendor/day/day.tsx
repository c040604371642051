import { useLoaderData } from "@remix-run/react";
import { listStaff } from "@tributary/identity";
import { newId } from "@tributary/kernel";
import { listLeads } from "@tributary/leads";
import { listDay } from "@tributary/recruitment";
import { ButtonLink, EmptyState, FilterMenu, PageHeader } from "@tributary/ui";
import { Sun } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { activityIntents } from "../activities/activity-intents.ts";
import { TellActivities } from "../activities/tell-activities.tsx";
import { useListLinks } from "../frame/list-links.ts";
import { rightsIn } from "../frame/rights.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { CardsInDanger, NewLeads, StaleOnes, Tasks } from "./day-sections.tsx";

export const handle: RouteHandle = { title: (t) => t("day:title") };

const leadsShown = 10;
const search = z.object({ person: z.uuid().optional() });

export const loader = vendorLoader(
  { permission: "day.read", search },
  async ({ within, search, scope, person, runtime, clock, requestId }) => {
    const seesOthers = rightsIn(scope, person)("partner.assign");
    const staff = await listStaff(runtime.database.platform, scope.vendor.id);
    const people = staff.filter(({ role }) => role === "manager" || role === "director");
    const userId = search.person ?? person.id;
    const whose = people.find((candidate) => candidate.userId === userId);
    // Another person's day is the director's to look at; for others it does not exist.
    if (!whose || (userId !== person.id && !seesOthers)) refuseMissing("person", requestId);
    const who = { userId, timeZone: person.timeZone };
    return within(async (tx) => {
      const { tasks, stale, inDanger } = await listDay(tx, who, clock);
      return {
        tasks,
        stale: stale.map(withNoteId),
        inDanger: inDanger.map(withNoteId),
        leads: (await listLeads(tx, { status: "submitted", answeredBy: userId, limit: leadsShown })).rows,
        whose: { userId, name: whose.name, isOwn: userId === person.id },
        people: seesOthers ? people.map(({ userId, name }) => ({ userId, name })) : [],
      };
    });
  },
);

function withNoteId<Row>(row: Row): Row & { noteId: string } {
  return { ...row, noteId: newId() };
}

export const action = vendorAction(activityIntents);

export default function Day(): ReactNode {
  const { t } = useTranslation("day");
  const { tasks, stale, inDanger, leads, whose, people } = useLoaderData<typeof loader>();
  const { base, now } = useWorkspace();
  const count = tasks.length + stale.length + inDanger.length + leads.length;
  const overdue = tasks.filter(({ dueAt }) => dueAt < now);
  const today = tasks.filter(({ dueAt }) => dueAt >= now);
  return (
    <div className="max-w-3xl">
      <TellActivities />
      <PageHeader
        title={whose.isOwn ? t("title") : t("titleOf", { name: whose.name })}
        description={
          count === 0
            ? null
            : whose.isOwn
              ? t("finding", { count })
              : t("findingOf", { count, name: whose.name })
        }
        action={people.length > 1 ? <PersonMenu /> : null}
      />
      <Tasks title={t("overdue")} tasks={overdue} />
      <Tasks title={t("today")} tasks={today} />
      <NewLeads leads={leads} />
      <CardsInDanger cards={inDanger} />
      <StaleOnes opportunities={stale} />
      {count === 0 ? (
        <EmptyState
          icon={<Sun />}
          title={t("empty")}
          action={
            <ButtonLink href={`${base}/partners?manager=${whose.userId}`}>{t("emptyAction")}</ButtonLink>
          }
        >
          {t("emptyHelp")}
        </EmptyState>
      ) : null}
    </div>
  );
}

/** Whose day is shown, for the director. */
function PersonMenu(): ReactNode {
  const { t } = useTranslation("day");
  const { whose, people } = useLoaderData<typeof loader>();
  const links = useListLinks();
  return (
    <FilterMenu
      label={t("person")}
      align="end"
      options={people.map(({ userId, name }) => ({
        href: links.with({ person: userId }),
        label: name,
        selected: userId === whose.userId,
      }))}
    />
  );
}
