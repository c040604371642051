import { EmptyState, FilterChip, FilterMenu, Pager, Timeline } from "@tributary/ui";
import { MessagesSquare } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useListLinks } from "../frame/list-links.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { Composer } from "./composer.tsx";
import type { FeedFacts } from "./read-feed.ts";
import { TaskList } from "./task-list.tsx";
import { TellActivities } from "./tell-activities.tsx";
import { useFeedEntries } from "./use-feed-entries.tsx";

const kinds = ["call", "meeting", "mail", "note", "task", "system"] as const;

/** The composer, what is to be done, and what happened, for any record that has a timeline. */
export function Feed({ feed }: { feed: FeedFacts }): ReactNode {
  const { t } = useTranslation(["activities", "common"]);
  const { may } = useWorkspace();
  const links = useListLinks();
  const entries = useFeedEntries(feed);
  const { previousHref, nextHref } = links.pages(feed.nextCursor);
  const isEmpty = entries.length === 0 && feed.tasks.length === 0;
  return (
    <>
      <TellActivities />
      {may("activity.write") ? <Composer key={feed.partnerId} feed={feed} /> : null}
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <FilterMenu
          label={t("activities:filter")}
          options={kinds.map((kind) => ({
            href: links.with({ kind: feed.kind === kind ? null : kind, edit: null }),
            label: t(`activities:kinds.${kind}`),
            selected: feed.kind === kind,
          }))}
        />
        {feed.kind ? (
          <FilterChip
            label={t("activities:filter")}
            value={t(`activities:kinds.${feed.kind}`)}
            removeHref={links.with({ kind: null })}
          />
        ) : null}
      </div>
      <TaskList feed={feed} />
      {isEmpty ? (
        <EmptyState
          icon={<MessagesSquare />}
          title={t(feed.kind ? "activities:emptyKind" : "activities:empty")}
        >
          {feed.kind ? null : t("activities:emptyHelp")}
        </EmptyState>
      ) : (
        <Timeline entries={entries} />
      )}
      {previousHref || nextHref ? (
        <div className="mt-4">
          <Pager previousHref={previousHref} nextHref={nextHref} />
        </div>
      ) : null}
    </>
  );
}
