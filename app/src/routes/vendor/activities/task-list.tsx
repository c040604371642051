import { useFetcher } from "@remix-run/react";
import type { Activity } from "@tributary/recruitment";
import { IconButton } from "@tributary/ui";
import { AlarmClock, Circle } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useListLinks } from "../frame/list-links.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { activityKeyOf } from "./activity-key.ts";
import { ActivityForm } from "./composer.tsx";
import { DueMark } from "./due-mark.tsx";
import type { FeedFacts } from "./read-feed.ts";
import { useDue } from "./use-due.ts";
import { ActivityDeeds } from "./use-feed-entries.tsx";

/** What is still to be done for a partner, the most urgent first. */
export function TaskList({ feed }: { feed: FeedFacts }): ReactNode {
  const { t } = useTranslation("activities");
  if (feed.tasks.length === 0) return null;
  return (
    <section aria-labelledby="todo" className="mb-5">
      <h3 id="todo" className="mb-1 text-13 text-muted">
        {t("todo")}
      </h3>
      <ul>
        {feed.tasks.map((task) => (
          <TaskLine key={task.id} task={task} feed={feed} />
        ))}
      </ul>
    </section>
  );
}

function TaskLine({ task, feed }: { task: Activity; feed: FeedFacts }): ReactNode {
  const { may } = useWorkspace();
  const { due } = useDue();
  const who = task.assigneeUserId ? feed.nameOf[task.assigneeUserId] : null;
  return (
    <li className="flex items-start gap-2 border-t border-line py-2">
      {may("activity.write") ? <DoneButton id={task.id} label={task.body} /> : null}
      <div className="min-w-0 flex-1 pt-1">
        {feed.edit === task.id ? (
          <ActivityForm activity={task} feed={feed} due={due(task)} />
        ) : (
          <>
            <p className="whitespace-pre-wrap break-words">{task.body}</p>
            <p className="flex flex-wrap items-center gap-x-3">
              <DueMark task={task} />
              {who ? <span className="text-13 text-muted">{who}</span> : null}
            </p>
            <ActivityDeeds activity={task} feed={feed} />
          </>
        )}
      </div>
      {may("activity.write") ? <SnoozeButton id={task.id} label={task.body} /> : null}
    </li>
  );
}

/** Marks a task as done. */
export function DoneButton({ id, label }: { id: string; label: string }): ReactNode {
  const { t } = useTranslation("activities");
  return (
    <Deed id={id} intent="completeActivity">
      <IconButton
        type="submit"
        size="small"
        icon={<Circle />}
        label={`${t("complete")}: ${label.slice(0, 60)}`}
        tipSide="start"
      />
    </Deed>
  );
}

/** Puts a task off until tomorrow. */
export function SnoozeButton({ id, label }: { id: string; label: string }): ReactNode {
  const { t } = useTranslation("activities");
  return (
    <Deed id={id} intent="snoozeActivity">
      <IconButton
        type="submit"
        size="small"
        icon={<AlarmClock />}
        label={`${t("snooze")}: ${label.slice(0, 60)}`}
        tipSide="end"
      />
    </Deed>
  );
}

function Deed({ id, intent, children }: { id: string; intent: string; children: ReactNode }): ReactNode {
  const fetcher = useFetcher({ key: activityKeyOf(id) });
  const links = useListLinks();
  return (
    <fetcher.Form method="post" action={links.here({ edit: null })}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="activityId" value={id} />
      {children}
    </fetcher.Form>
  );
}
