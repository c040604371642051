import { useLoaderData } from "@remix-run/react";
import { memberEarnings } from "@tributary/bonuses";
import { monthInZone, monthRange } from "@tributary/kernel";
import { listBoards, ownPlace } from "@tributary/leaderboards";
import { listLeads } from "@tributary/leads";
import { listOwnCourses } from "@tributary/learning";
import { PortalBlock, PortalFigures, PortalList, PortalListItem } from "@tributary/ui";
import { Users } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../components/title.ts";
import { portalLoader } from "../../http/portal-route.ts";
import { MoneyFigure, RankFigure } from "./home/figures.tsx";
import { HomeStep } from "./home/home-step.tsx";
import { decideNextStep } from "./home/next-step.ts";
import { LeadLine } from "./leads/lead-line.tsx";
import { CourseItem } from "./learn/course-item.tsx";
import { courseLine, nextCourse } from "./learn/course-state.ts";
import { usePortal, usePortalPath } from "./use-portal.ts";

export const handle: RouteHandle = { title: (t) => t("portal:home.title") };

const shownLeads = 5;

export const loader = portalLoader({ permission: "portal.enter" }, async ({ within, scope, clock }) => {
  const memberId = scope.actor.id ?? "";
  return within(async (tx) => {
    const board = (await listBoards(tx)).find(({ metric }) => metric === "accepted_leads");
    const timeZone = board?.timeZone ?? scope.vendor.timeZone;
    const month = monthInZone(clock.now(), timeZone);
    const range = monthRange(month, timeZone);
    const place = board ? await ownPlace(tx, { boardId: board.id, period: month, memberId }) : null;
    const { rows: leads } = await listLeads(tx, { limit: shownLeads });
    const earnings = await memberEarnings(tx, memberId, range);
    const course = nextCourse((await listOwnCourses(tx)).map(courseLine));
    const step = decideNextStep({
      newestLeadAt: leads[0]?.submittedAt ?? null,
      monthFrom: range.from,
      course,
    });
    return { month, place, leads, earnings, course, step, currency: scope.vendor.currency };
  });
});

/** The one next thing, and how I stand. */
export default function PortalHome(): ReactNode {
  const { t } = useTranslation(["portal", "learn"]);
  const { month, place, leads, earnings, course, step, currency } = useLoaderData<typeof loader>();
  const { personName, level } = usePortal();
  const path = usePortalPath();
  const title = level === "rep" ? "home.leads" : "home.teamLeads";
  return (
    <>
      <h1 className="mb-4 text-20">{t("home.hello", { name: personName.split(" ")[0] ?? "" })}</h1>
      <HomeStep step={step} course={course} month={month} />
      <PortalFigures>
        <RankFigure place={place} month={month} />
        <MoneyFigure earnings={earnings} month={month} currency={currency} />
      </PortalFigures>
      {course && step !== "course" ? (
        <PortalBlock title={t("learn:continue")} all={{ href: path("/learn"), label: t("learn:back") }}>
          <PortalList>
            <CourseItem course={course} />
          </PortalList>
        </PortalBlock>
      ) : null}
      <PortalBlock
        title={t(title)}
        {...(leads.length > 0 && { all: { href: path("/leads"), label: t("home.allLeads") } })}
      >
        {leads.length === 0 ? (
          <p className="text-muted">{t("home.noLeads")}</p>
        ) : (
          <PortalList>
            {leads.map((lead) => (
              <LeadLine key={lead.id} lead={lead} withSender={level !== "rep"} />
            ))}
          </PortalList>
        )}
      </PortalBlock>
      {level === "rep" ? null : (
        <PortalBlock title={t("nav.team")}>
          <PortalList>
            <PortalListItem
              href={path("/team")}
              leading={<Users aria-hidden="true" className="size-5 text-muted" />}
              title={t("home.team")}
              detail={t("home.teamText")}
            />
          </PortalList>
        </PortalBlock>
      )}
    </>
  );
}
