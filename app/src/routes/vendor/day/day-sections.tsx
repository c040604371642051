import type { LeadRow } from "@tributary/leads";
import type { CardInDanger, DayTask, StaleOpportunity } from "@tributary/recruitment";
import { ButtonLink, Section, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DueMark } from "../activities/due-mark.tsx";
import { DoneButton, SnoozeButton } from "../activities/task-list.tsx";
import { Ago } from "../frame/ago.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { QuickNote } from "./quick-note.tsx";

/** Tasks of a day: done or put off in place. */
export function Tasks({ title, tasks }: { title: string; tasks: readonly DayTask[] }): ReactNode {
  return (
    <DaySection title={title} count={tasks.length}>
      {tasks.map((task) => (
        <DayRow
          key={task.id}
          lead={<DoneButton id={task.id} label={task.body} />}
          title={task.body}
          partner={task}
          fact={<DueMark task={task} />}
          action={<SnoozeButton id={task.id} label={task.body} />}
        />
      ))}
    </DaySection>
  );
}

/** Leads that wait for an answer of this person, or of anybody. */
export function NewLeads({ leads }: { leads: readonly LeadRow[] }): ReactNode {
  const { t } = useTranslation("day");
  const { base } = useWorkspace();
  return (
    <DaySection
      title={t("leads")}
      count={leads.length}
      more={{ href: `${base}/leads`, label: t("leadsAll") }}
    >
      {leads.map((lead) => (
        <DayRow
          key={lead.id}
          title={lead.clientName}
          partner={lead}
          fact={<Ago at={lead.submittedAt} />}
          action={
            <ButtonLink size="small" href={`${base}/leads/${lead.id}`}>
              {t("answer")}
              <span className="sr-only">: {lead.clientName}</span>
            </ButtonLink>
          }
        />
      ))}
    </DaySection>
  );
}

/** With the id of the note that may be written on it. */
type Noted<Row> = Row & { readonly noteId: string };

/** Cards that this person is about to lose: a note keeps them. */
export function CardsInDanger({ cards }: { cards: readonly Noted<CardInDanger>[] }): ReactNode {
  const { t } = useTranslation("day");
  const format = useFormat();
  return (
    <DaySection title={t("danger")} count={cards.length}>
      {cards.map((card) => (
        <DayRow
          key={card.partnerId}
          title={null}
          partner={card}
          fact={
            <>
              <span className="font-emphasis text-caution">
                {t("dangerFact", { day: format.day(card.releaseOn, "short") })}
              </span>
              {" · "}
              {card.lastActivityAt ? (
                <>
                  {t("lastActivity")} <Ago at={card.lastActivityAt} />
                </>
              ) : (
                t("never")
              )}
            </>
          }
          noteId={card.noteId}
        />
      ))}
    </DaySection>
  );
}

/** Negotiations that have stood in their stage for too long. */
export function StaleOnes({
  opportunities,
}: {
  opportunities: readonly Noted<StaleOpportunity>[];
}): ReactNode {
  const { t } = useTranslation("day");
  const { base } = useWorkspace();
  return (
    <DaySection title={t("stale")} count={opportunities.length}>
      {opportunities.map((one) => (
        <DayRow
          key={one.id}
          title={null}
          partner={one}
          href={`${base}/recruitment/${one.id}`}
          opportunityId={one.id}
          fact={
            <>
              {t("staleFact", { stage: one.stageName })} <Ago at={one.stageEnteredAt} />
            </>
          }
          noteId={one.noteId}
        />
      ))}
    </DaySection>
  );
}

interface DaySectionProps {
  readonly title: string;
  readonly count: number;
  readonly more?: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
}

function DaySection({ title, count, more, children }: DaySectionProps): ReactNode {
  const format = useFormat();
  if (count === 0) return null;
  return (
    <Section
      title={`${title} · ${format.number(count)}`}
      action={more ? <TextLink href={more.href}>{more.label}</TextLink> : null}
    >
      <ul>{children}</ul>
    </Section>
  );
}

interface DayRowProps {
  /** What stands before the words: the button that does it. */
  readonly lead?: ReactNode;
  /** What it is about; null when it is the partner itself. */
  readonly title: string | null;
  readonly partner: { readonly partnerId: string; readonly partnerName: string };
  readonly href?: string;
  readonly opportunityId?: string;
  readonly fact: ReactNode;
  readonly action?: ReactNode;
  /** The id of a note that can be written in place. */
  readonly noteId?: string;
}

function DayRow({ lead, title, partner, href, opportunityId, fact, action, noteId }: DayRowProps): ReactNode {
  const { base } = useWorkspace();
  const card = (
    <TextLink href={href ?? `${base}/partners/${partner.partnerId}`} prefetch="intent">
      {partner.partnerName}
    </TextLink>
  );
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <div className="flex items-start gap-2">
        {lead}
        <div className="min-w-0 flex-1 pt-1">
          <p className="break-words">{title ?? card}</p>
          <p className="flex flex-wrap gap-x-3 text-13 text-muted">
            {title === null ? null : card}
            <span>{fact}</span>
          </p>
        </div>
        {action}
      </div>
      {noteId ? <QuickNote id={noteId} partner={partner} opportunityId={opportunityId ?? null} /> : null}
    </li>
  );
}
