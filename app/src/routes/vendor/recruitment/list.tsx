import { useLoaderData, useLocation } from "@remix-run/react";
import { listStages } from "@tributary/programs";
import {
  countOpportunities,
  listOpportunities,
  listOpportunityTags,
  opportunityStatuses,
} from "@tributary/recruitment";
import { ButtonLink, ListPage, Pager, Tabs } from "@tributary/ui";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { moveIntents } from "./move-intents.ts";
import { OpportunityTable } from "./opportunity-table.tsx";
import { readPrograms, readStaff, shownProgram, whatIsSet } from "./read-choices.ts";
import { filterOf, recruitmentFilters } from "./recruitment-filters.ts";
import { RecruitmentToolbar, RecruitmentViews } from "./recruitment-toolbar.tsx";

export const handle: RouteHandle = { title: (t) => t("recruitment:title") };

const search = z.object({
  ...recruitmentFilters,
  status: z.enum(opportunityStatuses).default("open"),
  cursor: z.string().max(500).optional(),
});

export const loader = vendorLoader({ permission: "opportunity.read", search }, async (request) => {
  const { within, search, person, clock } = request;
  const { status, cursor } = search;
  const { staff, names } = await readStaff(request);
  return within(async (tx) => {
    const { programs, program } = await readPrograms(tx, search.program);
    const filter = filterOf(search, program.id);
    const stages = await listStages(tx, program.id);
    return {
      page: await listOpportunities(tx, { ...filter, status, limit: 50, ...(cursor && { cursor }) }, clock),
      counts: await countOpportunities(tx, filter, clock),
      status,
      statuses: opportunityStatuses,
      names,
      choices: {
        program: shownProgram(program),
        programs: programs.map(shownProgram),
        stages: stages.map(({ id, name }) => ({ id, name })),
        staff,
        tags: await listOpportunityTags(tx, program.id),
        ownUserId: person.id,
        set: whatIsSet(search),
      },
    };
  });
});

export const action = vendorAction(moveIntents);

export default function Opportunities(): ReactNode {
  const { t } = useTranslation("recruitment");
  const { page, counts, status, statuses, names, choices } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const format = useFormat();
  const links = useListLinks();
  const { search: here } = useLocation();
  return (
    <ListPage
      title={t("title")}
      action={
        may("opportunity.work") ? (
          <ButtonLink
            href={`${base}/recruitment/new?program=${choices.program.slug}`}
            variant="primary"
            icon={<Plus />}
          >
            {t("new")}
          </ButtonLink>
        ) : null
      }
      views={<RecruitmentViews links={links} current="list" />}
      toolbar={
        <>
          <RecruitmentToolbar links={links} choices={choices} withStage />
          <div className="my-2">
            <Tabs
              tabs={statuses.map((name) => ({
                href: links.with({ status: name === "open" ? null : name }),
                label: t(`state.${name}`),
                count: format.number(counts[name]),
                current: name === status,
              }))}
            />
          </div>
        </>
      }
      pager={<Pager {...links.pages(page.nextCursor)} />}
    >
      <OpportunityTable
        key={here}
        rows={page.rows}
        names={names}
        choices={choices}
        status={status}
        hasNone={Object.values(counts).every((count) => count === 0)}
        links={links}
      />
    </ListPage>
  );
}
