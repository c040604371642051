import { useFetcher } from "@remix-run/react";
import type { Activity, TimelineItem } from "@tributary/recruitment";
import { TextLink, type TimelineEntry, type Tone } from "@tributary/ui";
import { ArrowRightLeft, BadgeCheck, Handshake, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import { useListLinks } from "../frame/list-links.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { activityKeyOf } from "./activity-key.ts";
import { ActivityForm, kindIcons } from "./composer.tsx";
import type { FeedFacts } from "./read-feed.ts";
import { useDue } from "./use-due.ts";

/** What happened, in sentences. */
export function useFeedEntries(feed: FeedFacts): readonly TimelineEntry[] {
  const sentence = useSentence(feed);
  return feed.rows.map((item) => ({
    id: item.id,
    title: sentence(item),
    time: <Ago at={item.at} />,
    ...looks(item, feed),
  }));
}

function looks(item: TimelineItem, feed: FeedFacts): { icon: ReactNode; tone?: Tone; body?: ReactNode } {
  switch (item.source) {
    case "activity":
      return {
        icon: kindIcons[item.activity.kind],
        tone: item.activity.kind === "task" ? "positive" : "accent",
        body: <Written activity={item.activity} feed={feed} />,
      };
    case "assignment":
      return { icon: <UserRound />, tone: item.userId ? "neutral" : "caution" };
    case "stage_move":
      return {
        icon: item.toStatus === "signed" ? <BadgeCheck /> : <ArrowRightLeft />,
        tone: item.toStatus === "signed" ? "positive" : "neutral",
        ...(item.comment && { body: item.comment }),
      };
    case "enrollment":
      return { icon: <Handshake />, tone: "positive" };
  }
}

/** What somebody wrote, with what its author can still do about it. */
function Written({ activity, feed }: { activity: Activity; feed: FeedFacts }): ReactNode {
  const { due } = useDue();
  if (feed.edit === activity.id) return <ActivityForm activity={activity} feed={feed} due={due(activity)} />;
  return (
    <>
      <p className="max-w-[68ch] whitespace-pre-wrap break-words text-text">{activity.body}</p>
      <ActivityDeeds activity={activity} feed={feed} />
    </>
  );
}

/** Edit and delete, for the author and for who may touch what others wrote. */
export function ActivityDeeds({ activity, feed }: { activity: Activity; feed: FeedFacts }): ReactNode {
  const { t } = useTranslation("activities");
  const { may } = useWorkspace();
  const links = useListLinks();
  const fetcher = useFetcher({ key: activityKeyOf(activity.id) });
  const isOwn = activity.authorUserId === feed.ownUserId;
  if (!may("activity.write") || (!isOwn && !may("activity.moderate"))) return null;
  const look = "text-13 text-muted underline-offset-2 hover:text-text hover:underline pointer-coarse:py-2";
  return (
    <fetcher.Form method="post" action={links.here({ edit: null })} className="mt-1 flex gap-4">
      <input type="hidden" name="intent" value="deleteActivity" />
      <input type="hidden" name="activityId" value={activity.id} />
      <TextLink href={links.here({ edit: activity.id })} preventScrollReset className={look}>
        {t("edit")}
        <span className="sr-only">: {activity.body.slice(0, 60)}</span>
      </TextLink>
      <button type="submit" className={look}>
        {t("delete")}
        <span className="sr-only">: {activity.body.slice(0, 60)}</span>
      </button>
    </fetcher.Form>
  );
}

type Of<Source extends TimelineItem["source"]> = Extract<TimelineItem, { source: Source }>;

function useSentence(feed: FeedFacts): (item: TimelineItem) => string {
  const { t } = useTranslation("activities");
  const named = useNames(feed);
  const handOver = useHandOver(feed);
  const moved = useMoved();
  return (item) => {
    switch (item.source) {
      case "activity": {
        const { kind, assigneeUserId, authorName } = item.activity;
        const isDoneBy = kind === "task" && assigneeUserId;
        return t(`did.${kind}`, { name: isDoneBy ? named(assigneeUserId) : authorName });
      }
      case "assignment":
        return handOver(item);
      case "stage_move":
        return moved(item);
      case "enrollment":
        return t("enrolled", { program: item.programName, code: item.code });
    }
  };
}

function useNames({ nameOf }: FeedFacts): (id: string | null) => string {
  const { t } = useTranslation("common");
  return (id) => (id && nameOf[id]) || t("unknown");
}

function useHandOver(feed: FeedFacts): (item: Of<"assignment">) => string {
  const { t } = useTranslation("activities");
  const named = useNames(feed);
  return ({ reason, actorName: actor, actorId, userId, fromUserId }) => {
    if (reason === "given_up" && actorId !== fromUserId) return t("hands.freed", { actor });
    const isOwn = reason === "created" && actorId === userId;
    const key = reason === "given_up" ? "givenUp" : isOwn ? "createdOwn" : reason;
    return t(`hands.${key}`, { actor, name: named(userId), from: named(fromUserId) });
  };
}

function useMoved(): (item: Of<"stage_move">) => string {
  const { t } = useTranslation("activities");
  return ({ actorName: name, programName: program, fromStage, toStage: stage, fromStatus, toStatus }) => {
    // Who signs by a link has no account, and so no name here.
    if (toStatus === "signed" && name === "") return t("moves.signedByLink", { program });
    if (toStatus !== "open") return t(`moves.${toStatus}`, { name, program });
    if (fromStatus === null) return t("moves.opened", { name, program, stage });
    if (fromStatus !== "open") return t("moves.reopened", { name, program, stage });
    return t("moves.moved", { name, from: fromStage ?? "", to: stage });
  };
}
