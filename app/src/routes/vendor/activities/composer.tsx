import { useFetcher } from "@remix-run/react";
import type { Activity, ActivityKind } from "@tributary/recruitment";
import { Button, ButtonLink, Card, Field, Input, Select, Textarea, useHydrated } from "@tributary/ui";
import { CalendarCheck, Mail, Phone, StickyNote, Users } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, type FormState, useFormState } from "../../../components/form-reply.tsx";
import { useDraft } from "../../../components/use-draft.ts";
import { useListLinks } from "../frame/list-links.ts";
import { activityKey } from "./activity-key.ts";
import type { FeedFacts } from "./read-feed.ts";

/** The picture of each kind of activity. */
export const kindIcons: Record<ActivityKind, ReactNode> = {
  call: <Phone />,
  meeting: <Users />,
  mail: <Mail />,
  note: <StickyNote />,
  task: <CalendarCheck />,
};
const kinds = Object.keys(kindIcons) as ActivityKind[];

/** Sends the form that has the focus by ⌘Enter or Ctrl+Enter. */
export function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** What was done, or is to be done, in one form: the kind decides what else is asked, before scripts too. */
export function Composer({ feed }: { feed: FeedFacts }): ReactNode {
  const { t } = useTranslation("activities");
  const fetcher = useFetcher<unknown>({ key: activityKey });
  const form = useFormState("addActivity", fetcher);
  const [kind, setKind] = useState<ActivityKind>("note");
  const draftKey = `activity:${feed.opportunityId ?? feed.partnerId}`;
  const draft = useDraft(draftKey, [
    "id",
    "intent",
    "kind",
    "partnerId",
    "opportunityId",
    "dueOn",
    "assigneeUserId",
  ]);
  const [id, setId] = useState(feed.newActivityId);
  const { ref, forget } = draft;
  const sent = useRef<unknown>(fetcher.data);
  useEffect(() => {
    const answer = fetcher.data;
    if (fetcher.state !== "idle" || sent.current === answer) return;
    sent.current = answer;
    if (typeof answer !== "object" || answer === null || !("done" in answer) || answer.done !== "added")
      return;
    // What was sent needs no keeping; the page has come back with an id for the next.
    forget();
    ref.current?.reset();
    setKind("note");
    setId(feed.newActivityId);
  }, [fetcher.data, fetcher.state, feed.newActivityId, forget, ref]);
  return (
    <Card className="mb-5">
      <fetcher.Form
        method="post"
        noValidate
        ref={ref}
        onKeyDown={sendByKeys}
        className="group/composer flex flex-col gap-3"
        aria-label={t("composer.label")}
      >
        <input type="hidden" name="intent" value="addActivity" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="partnerId" value={feed.partnerId} />
        {feed.opportunityId ? <input type="hidden" name="opportunityId" value={feed.opportunityId} /> : null}
        {form.failure ? <FormProblems form={form} /> : null}
        <KindButtons kind={kind} onChange={setKind} />
        <FormField form={form} name="body" label={t("composer.body")} hideLabel>
          <Textarea
            name="body"
            rows={2}
            maxLength={4000}
            placeholder={t(`composer.placeholder.${kind}`)}
            defaultValue={form.value("body")}
          />
        </FormField>
        <div className="flex flex-wrap items-end gap-3">
          <TimeFields form={form} feed={feed} />
          <span className="ml-auto flex items-center gap-3">
            <SendHint />
            <Button type="submit" variant="primary" loading={form.pending}>
              {t(`composer.send.${kind}`)}
            </Button>
          </span>
        </div>
      </fetcher.Form>
    </Card>
  );
}

function SendHint(): ReactNode {
  const { t } = useTranslation("activities");
  if (!useHydrated()) return null;
  return <span className="text-13 text-muted max-sm:hidden pointer-coarse:hidden">{t("composer.keys")}</span>;
}

function KindButtons({
  kind,
  onChange,
}: {
  kind: ActivityKind;
  onChange: (kind: ActivityKind) => void;
}): ReactNode {
  const { t } = useTranslation("activities");
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{t("composer.kind")}</legend>
      {kinds.map((name) => (
        <label
          key={name}
          className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-control px-2.5 text-muted hover:bg-hover has-checked:bg-accent-soft has-checked:font-emphasis has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent pointer-coarse:h-11 [&>svg]:size-4"
        >
          <input
            type="radio"
            name="kind"
            value={name}
            defaultChecked={name === kind}
            onChange={() => onChange(name)}
            className="sr-only"
          />
          {kindIcons[name]}
          {t(`kinds.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** A task asks until when and who; everything else, on which day it happened. */
function TimeFields({ form, feed }: { form: FormState; feed: FeedFacts }): ReactNode {
  const { t } = useTranslation("activities");
  return (
    <>
      <div className="group-has-[input[value=task]:checked]/composer:hidden">
        <FormField form={form} name="happenedOn" label={t("composer.happenedOn")}>
          <Input
            type="date"
            name="happenedOn"
            max={feed.today}
            defaultValue={form.value("happenedOn", feed.today)}
          />
        </FormField>
      </div>
      <div className="hidden flex-wrap gap-3 group-has-[input[value=task]:checked]/composer:flex">
        <DueFields form={form} feed={feed} due={{ day: feed.tomorrow, time: "" }} assignee={feed.ownUserId} />
      </div>
    </>
  );
}

interface DueFieldsProps {
  readonly form: FormState;
  readonly feed: FeedFacts;
  readonly due: { readonly day: string; readonly time: string };
  readonly assignee: string | null;
}

function DueFields({ form, feed, due, assignee }: DueFieldsProps): ReactNode {
  const { t } = useTranslation("activities");
  return (
    <>
      <FormField form={form} name="dueOn" label={t("composer.dueOn")}>
        <Input type="date" name="dueOn" defaultValue={form.value("dueOn", due.day)} />
      </FormField>
      <FormField form={form} name="dueTime" label={t("composer.dueTime")}>
        <Input type="time" name="dueTime" defaultValue={form.value("dueTime", due.time)} />
      </FormField>
      <FormField form={form} name="assigneeUserId" label={t("composer.assignee")}>
        <Select name="assigneeUserId" defaultValue={form.value("assigneeUserId", assignee)}>
          {feed.people.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
    </>
  );
}

/** An activity that is written anew, in its place. */
export function ActivityForm({
  activity,
  feed,
  due,
}: {
  activity: Activity;
  feed: FeedFacts;
  /** When a task is due, as its fields hold it. */
  due: { readonly day: string; readonly time: string };
}): ReactNode {
  const { t } = useTranslation(["activities", "common"]);
  const links = useListLinks();
  const fetcher = useFetcher<unknown>({ key: `edit:${activity.id}` });
  const form = useFormState("changeActivity", fetcher);
  return (
    <fetcher.Form
      method="post"
      noValidate
      action={links.here({ edit: null })}
      onKeyDown={sendByKeys}
      className="flex flex-col gap-3 text-text"
    >
      <input type="hidden" name="intent" value="changeActivity" />
      <input type="hidden" name="activityId" value={activity.id} />
      <input type="hidden" name="seenVersion" value={activity.version} />
      {form.failure ? <FormProblems form={form} /> : null}
      <Field label={t("activities:composer.body")} hideLabel error={form.error("body")}>
        <Textarea
          name="body"
          rows={3}
          maxLength={4000}
          defaultValue={form.value("body", activity.body)}
          autoFocus
        />
      </Field>
      {activity.kind === "task" && !activity.doneAt ? (
        <div className="flex flex-wrap gap-3">
          <DueFields form={form} feed={feed} due={due} assignee={activity.assigneeUserId} />
        </div>
      ) : (
        <input type="hidden" name="dueOn" value={due.day} />
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" loading={form.pending}>
          {t("activities:save")}
        </Button>
        <ButtonLink href={links.here({ edit: null })} preventScrollReset>
          {t("common:actions.cancel")}
        </ButtonLink>
      </div>
    </fetcher.Form>
  );
}
