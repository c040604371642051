import { useLoaderData } from "@remix-run/react";
import { findOpportunity, listOpportunityTags, listRefusalReasons, readBoard } from "@tributary/recruitment";
import { BoardPage, ButtonLink, EmptyState } from "@tributary/ui";
import { Kanban, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useListLinks } from "../frame/list-links.ts";
import { rightsIn } from "../frame/rights.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { BoardColumns } from "./board-columns.tsx";
import { moveIntents } from "./move-intents.ts";
import { readPrograms, readStaff, shownProgram, whatIsSet } from "./read-choices.ts";
import { filterOf, recruitmentFilters } from "./recruitment-filters.ts";
import { RecruitmentToolbar, RecruitmentViews } from "./recruitment-toolbar.tsx";
import { RefuseForm } from "./refuse-form.tsx";
import { cardsAtFirst, readShown } from "./shown-cards.ts";

export const handle: RouteHandle = { title: (t) => t("recruitment:title") };

const search = z.object({
  ...recruitmentFilters,
  /** Columns that show more than their first cards: `stage.count` each, with commas between. */
  rows: z.string().max(1000).optional(),
  /** The form that is open, and the card that it is about. */
  do: z.literal("refuse").optional(),
  card: z.uuid().optional(),
});

export const loader = vendorLoader({ permission: "opportunity.read", search }, async (request) => {
  const { within, search, person, scope, clock } = request;
  const { staff, names } = await readStaff(request);
  const refusing =
    search.do && search.card && rightsIn(scope, person)("opportunity.work") ? search.card : null;
  return within(async (tx) => {
    const { programs, program } = await readPrograms(tx, search.program);
    const { stageId: _, ...filter } = { stageId: "", ...filterOf(search, program.id) };
    const columns = await readBoard(tx, { ...filter, shown: readShown(search.rows), cardsAtFirst }, clock);
    const card = refusing ? await findOpportunity(tx, refusing, clock) : null;
    return {
      columns,
      names,
      refusing: card?.status === "open" ? { card, reasons: await listRefusalReasons(tx) } : null,
      choices: {
        program: shownProgram(program),
        programs: programs.map(shownProgram),
        stages: columns.map(({ stage: { id, name } }) => ({ id, name })),
        staff,
        tags: await listOpportunityTags(tx, program.id),
        ownUserId: person.id,
        set: whatIsSet({ ...search, stage: undefined }),
      },
    };
  });
});

export const action = vendorAction(moveIntents);

export default function Board(): ReactNode {
  const { t } = useTranslation("recruitment");
  const { columns, names, choices, refusing } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const links = useListLinks();
  const { set, program } = choices;
  const filtered = Boolean(set.q || set.manager || set.stale || set.tag);
  const isEmpty = columns.every(({ count }) => count === 0);
  return (
    <BoardPage
      title={t("title")}
      action={
        may("opportunity.work") ? (
          <ButtonLink
            href={`${base}/recruitment/new?program=${program.slug}`}
            variant="primary"
            icon={<Plus />}
          >
            {t("new")}
          </ButtonLink>
        ) : null
      }
      toolbar={
        <>
          <div className="mb-3">
            <RecruitmentViews links={links} current="board" />
          </div>
          <RecruitmentToolbar links={links} choices={choices} withStage={false} />
        </>
      }
    >
      {refusing ? <RefuseForm {...refusing} backHref={links.here({ do: null, card: null })} /> : null}
      {columns.length === 0 ? <NoStages /> : null}
      {columns.length > 0 && isEmpty && !filtered ? (
        <div className="w-full">
          <EmptyState icon={<Kanban />} title={t("empty")} action={<FirstTalk program={program.slug} />}>
            {t("emptyHelp")}
          </EmptyState>
        </div>
      ) : (
        <BoardColumns
          {...{ columns, names, links }}
          currency={program.currency}
          ownUserId={choices.ownUserId}
          refusing={refusing?.card ?? null}
          key={program.slug}
        />
      )}
    </BoardPage>
  );
}

function FirstTalk({ program }: { program: string }): ReactNode {
  const { t } = useTranslation("recruitment");
  const { base, may } = useWorkspace();
  if (!may("opportunity.work")) return null;
  return <ButtonLink href={`${base}/recruitment/new?program=${program}`}>{t("new")}</ButtonLink>;
}

function NoStages(): ReactNode {
  const { t } = useTranslation("recruitment");
  const { base, may } = useWorkspace();
  const toSettings = may("program.configure") ? (
    <ButtonLink href={`${base}/settings/programs`}>{t("toStages")}</ButtonLink>
  ) : undefined;
  return (
    <EmptyState icon={<Kanban />} title={t("noStages")} action={toSettings}>
      {t("noStagesHelp")}
    </EmptyState>
  );
}
