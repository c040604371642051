import { type Database, type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import { type Clock, dayMs, hourMs } from "@tributary/kernel";
import { queueMails } from "@tributary/notifications";
import { decideMail, type MailDecision, type MailRules, type SkipReason } from "./domain/plan-mail.ts";
import { type DuePerson, type PageKey, readDuePeople } from "./due-people.ts";
import { listRecallPrograms, type RecallProgram } from "./program-queries.ts";
import { releaseProgram } from "./release-program.ts";
import { type PlannedMail, storePlan } from "./store-plan.ts";
import { listVariantsOf } from "./variants-of-items.ts";

const peopleAtOnce = 1_000;
/** Facts are handed out to people who came, or have room again, this often. */
const releaseEveryMs = hourMs;
/** People whom nothing waits for are looked at again by themselves once in a while, in case something was missed. */
const longestSleepMs = 7 * dayMs;

/** What a tick came to. */
export interface TickReport {
  /** People who were looked at. */
  planned: number;
  /** Mails that were queued, last notices too. */
  sent: number;
  skipped: Partial<Record<SkipReason | "no_access", number>>;
}

/** How a tick is run. */
export interface TickOptions {
  /** Stops between two pages of people; what was done stays done. */
  readonly signal?: AbortSignal;
  /** Only decides what would be sent, and writes nothing. */
  readonly dryRun?: boolean;
}

/**
 * Plans the mails of a vendor that are due now: reads the people whose time has come, page by page, and queues at most
 * one mail for each in its slot. Every page is one transaction that locks its people, so two ticks at once share the
 * work, one that is killed leaves whole pages, and a repeated one finds nothing to do. Two locks keep a second mail out
 * of a slot: what was planned last stands with the person, and a slot of a person is unique in the database.
 */
export async function planDueMails(
  database: Database,
  scope: TenantScope,
  clock: Clock,
  { signal, dryRun = false }: TickOptions = {},
): Promise<TickReport> {
  const report: TickReport = { planned: 0, sent: 0, skipped: {} };
  const programs = await withTenant(database, scope, listRecallPrograms);
  for (const program of programs.filter((one) => !dryRun && needsRelease(one, clock))) {
    await releaseProgram(database, scope, program, clock);
  }
  const running = new Map(programs.filter(({ pausedAt }) => !pausedAt).map((one) => [one.id, one]));
  let after: PageKey | null = null;
  while (!signal?.aborted) {
    const from: PageKey | null = after;
    const page: PlannedPage = await withTenant(database, scope, (tx) =>
      planPage(tx, running, { now: clock.now(), after: from, dryRun }),
    );
    after = page.last;
    report.planned += page.people;
    report.sent += page.sent;
    for (const reason of page.skipped) report.skipped[reason] = (report.skipped[reason] ?? 0) + 1;
    if (page.people < peopleAtOnce) return report;
  }
  return report;
}

function needsRelease({ pausedAt, releasedAt }: RecallProgram, clock: Clock): boolean {
  if (pausedAt) return false;
  return releasedAt === null || clock.now().getTime() - releasedAt.getTime() >= releaseEveryMs;
}

interface PlannedPage {
  readonly people: number;
  /** The last of them; null when there was nobody. */
  readonly last: PageKey | null;
  readonly sent: number;
  readonly skipped: readonly (SkipReason | "no_access")[];
}

async function planPage(
  tx: TenantTx,
  programs: ReadonlyMap<string, RecallProgram>,
  { now, after, dryRun }: { now: Date; after: PageKey | null; dryRun: boolean },
): Promise<PlannedPage> {
  const people = await readDuePeople(tx, programs, { now, limit: peopleAtOnce, after, lock: !dryRun });
  const last = people.at(-1)?.key ?? null;
  const rulesOf = (programId: string): MailRules | null => programs.get(programId) ?? null;
  const skipped: (SkipReason | "no_access")[] = [];
  const looked = people.map((person) => {
    const decision: MailDecision | "no_access" = person.mailbox
      ? decideMail(person, rulesOf, now)
      : "no_access";
    if (decision === "no_access") skipped.push(decision);
    else if (decision.kind === "skip") skipped.push(decision.reason);
    return { person, decision };
  });
  const mails = looked.flatMap(({ person, decision }) => mailOf(person, decision, now));
  if (dryRun) return { people: people.length, last, sent: mails.length, skipped };
  const itemIds = mails.flatMap(({ items }) => items.map(({ itemId }) => itemId));
  const variants = await listVariantsOf(tx, itemIds);
  const stored = await storePlan(tx, {
    mails,
    variants,
    looks: looked.map(({ person, decision }) => ({
      memberId: person.memberId,
      nextAt: nextLook(decision, now),
    })),
    now,
  });
  await queueMails(
    tx,
    stored.map(({ id, memberId, kind, mailbox }) => ({
      template: kind === "questions" ? ("recall-questions" as const) : ("recall-last-notice" as const),
      props: { deliveryId: id, memberId },
      dedupeKey: `recall:${id}`,
      toAddress: mailbox.email,
      locale: mailbox.locale,
    })),
  );
  return { people: people.length, last, sent: stored.length, skipped };
}

function mailOf(person: DuePerson, decision: MailDecision | "no_access", now: Date): PlannedMail[] {
  if (decision === "no_access" || decision.kind === "skip" || !person.mailbox) return [];
  const { memberId, partnerId, mailbox } = person;
  const items = decision.kind === "send" ? decision.items : [];
  const { slot, programId } = decision;
  const kind = decision.kind === "send" ? ("questions" as const) : ("last_notice" as const);
  return [{ memberId, partnerId, mailbox, slot, programId, kind, items, plannedAt: now }];
}

/** Never in the past: a page that found nothing to change would be read for ever. */
function nextLook(decision: MailDecision | "no_access", now: Date): Date {
  const latest = new Date(now.getTime() + longestSleepMs);
  if (decision === "no_access") return new Date(now.getTime() + longestSleepMs / 7);
  const next = "nextAt" in decision ? decision.nextAt : null;
  const soonest = new Date(now.getTime() + 60_000);
  if (!next || next > latest) return latest;
  return next < soonest ? soonest : next;
}
