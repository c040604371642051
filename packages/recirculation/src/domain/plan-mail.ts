import { addDays } from "@tributary/kernel";
import { leastGapDays, type MailHours, nextOpening, type Slot, slotAt, wallTime } from "./slots.ts";

/** After so many mails without an answer a person is written to once a week. */
export const unansweredUntilWeekly = 3;
/** After so many they are told once that it stops, and it stops. */
export const unansweredUntilStop = 6;

/** How mails of a program go. */
export interface MailRules extends MailHours {
  readonly mailsAWeek: number;
  readonly questionsAMail: number;
}

/** A fact that a person may be asked about. */
export interface DueItem {
  readonly itemId: string;
  readonly programId: string;
  readonly dueAt: Date;
}

/** What is known of a person when their mail is planned. */
export interface Learner {
  readonly timeZone: string;
  readonly pace: "normal" | "weekly";
  readonly pausedUntil: Date | null;
  readonly stopped: boolean;
  /** Mails in a row without any answer. */
  readonly unanswered: number;
  readonly lastSlot: Slot | null;
  readonly lastMailAt: Date | null;
  /** Active facts by due day, the oldest first: as many as a mail could ask about, due or not. */
  readonly items: readonly DueItem[];
}

/** Why a person is not written to now. */
export type SkipReason = "nothing_due" | "outside_hours" | "paused" | "slot_used" | "stopped" | "too_soon";

/** What becomes of a person's mail. */
export type MailDecision =
  | {
      readonly kind: "send";
      readonly slot: Slot;
      readonly programId: string;
      readonly items: readonly DueItem[];
      readonly nextAt: Date;
    }
  /** The last word after long silence: nothing follows until they answer or ask for more. */
  | { readonly kind: "last_notice"; readonly slot: Slot; readonly programId: string }
  /** Nothing now. There is nothing to look at again before `nextAt`; null: until something happens. */
  | { readonly kind: "skip"; readonly reason: SkipReason; readonly nextAt: Date | null };

/**
 * Whether a person is written to now, and about what: at most one mail a slot, in their own working hours, about the
 * facts that have been due for longest, never one fact twice. All of a mail is of one program, that of its oldest fact.
 * Pure: the same facts give the same decision, so a tick may be repeated.
 */
export function decideMail(
  learner: Learner,
  rulesOf: (programId: string) => MailRules | null,
  now: Date,
): MailDecision {
  if (learner.stopped) return skip("stopped", null);
  if (learner.pausedUntil && learner.pausedUntil > now) return skip("paused", learner.pausedUntil);
  const known = learner.items.filter(({ programId }) => rulesOf(programId) !== null);
  const [first] = known;
  const rules = first && rulesOf(first.programId);
  if (!first || !rules) return skip("nothing_due", null);
  if (first.dueAt > now) return skip("nothing_due", first.dueAt);
  const mailsAWeek = paceOf(learner) === "weekly" ? 1 : rules.mailsAWeek;
  const local = wallTime(now, learner.timeZone);
  const earliestDay = earliestDayOf(learner, leastGapDays(rules, mailsAWeek));
  const after = { mailsAWeek, lastSlot: learner.lastSlot, earliestDay };
  const slot = slotAt(local, rules, mailsAWeek);
  if (slot === null) return skip("outside_hours", nextOpening(now, learner.timeZone, rules, after));
  if (learner.lastSlot !== null && slot <= learner.lastSlot) {
    return skip("slot_used", nextOpening(now, learner.timeZone, rules, after));
  }
  if (earliestDay !== null && local.day < earliestDay) {
    return skip("too_soon", nextOpening(now, learner.timeZone, rules, after));
  }
  const { programId } = first;
  if (learner.unanswered >= unansweredUntilStop) return { kind: "last_notice", slot, programId };
  const items = pickItems(known, programId, rules.questionsAMail, now);
  const then = { mailsAWeek, lastSlot: slot, earliestDay: null };
  return { kind: "send", slot, programId, items, nextAt: nextOpening(now, learner.timeZone, rules, then) };
}

/** How often a person is written to: as they wish, and less after silence. */
export function paceOf({ pace, unanswered }: Pick<Learner, "pace" | "unanswered">): "normal" | "weekly" {
  return pace === "weekly" || unanswered >= unansweredUntilWeekly ? "weekly" : "normal";
}

function pickItems(items: readonly DueItem[], programId: string, most: number, now: Date): DueItem[] {
  const due = items.filter((item) => item.programId === programId && item.dueAt <= now);
  const oldestFirst = [...due].sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  const seen = new Set<string>();
  const once = oldestFirst.filter(({ itemId }) => !seen.has(itemId) && seen.add(itemId));
  return once.slice(0, most);
}

function earliestDayOf({ lastMailAt, timeZone }: Learner, gapDays: number): string | null {
  return lastMailAt === null ? null : addDays(wallTime(lastMailAt, timeZone).day, gapDays);
}

function skip(reason: SkipReason, nextAt: Date | null): MailDecision {
  return { kind: "skip", reason, nextAt };
}
