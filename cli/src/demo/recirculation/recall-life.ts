import { dayMs } from "@tributary/kernel";
import { type Memory, recallAt, rememberAnswer, shuffledPlaces } from "@tributary/recirculation";
import type { Random } from "../random.ts";
import type { Member } from "../world.ts";

/** A fact as it was stored. */
export interface StoredFact {
  readonly id: string;
  readonly variantIds: readonly string[];
  readonly options: readonly number[];
  /** How hard it is to keep, 1 being usual. */
  readonly hardness: number;
}

/** A day on which mails go, with the slot it stands for. */
export interface MailDay {
  readonly day: string;
  readonly slot: string;
  readonly at: Date;
}

/** What somebody was asked, and what they said. */
export interface Asked {
  readonly id: string;
  readonly fact: StoredFact;
  readonly variant: number;
  readonly order: readonly number[];
  readonly answer: {
    readonly id: string;
    readonly at: Date;
    readonly right: boolean;
    readonly chosen: number;
    readonly expected: number | null;
    readonly daysSince: number | null;
  } | null;
}

/** A mail of the demo. */
export interface DemoDelivery {
  readonly id: string;
  readonly mailDay: MailDay;
  readonly asked: readonly Asked[];
}

/** What half a year left with one person. */
export interface RecallLife {
  readonly member: Member;
  readonly quiz: readonly {
    readonly id: string;
    readonly fact: StoredFact;
    readonly at: Date;
    readonly right: boolean;
  }[];
  readonly deliveries: readonly DemoDelivery[];
  readonly memories: ReadonlyMap<StoredFact, { readonly memory: Memory; readonly shown: number }>;
  /** Mails in a row without an answer. */
  readonly unanswered: number;
}

export const keeping = { desiredRetention: 0.8, maximumIntervalDays: 180 } as const;
const questionsAMail = 2;

/**
 * Lives through half a year of mails for one person by the rules of the product itself, so that what is stored is what
 * replaying the answers gives. How much they remember follows the forgetting curve; how often they answer is theirs.
 */
export function liveThrough(
  member: Member,
  facts: readonly StoredFact[],
  days: readonly MailDay[],
  { random, newId, diligence }: { random: Random; newId: (at: Date) => string; diligence: number },
): RecallLife {
  const [first] = days;
  const memories = new Map<StoredFact, { memory: Memory; shown: number }>();
  const quiz = first ? facts.map((fact) => takeQuiz(fact, first, { random, newId })) : [];
  for (const { fact, at, right } of quiz) {
    const memory = rememberAnswer(null, { at, right, day: dayOf(at) }, keeping);
    memories.set(fact, { memory, shown: 0 });
  }
  const deliveries: DemoDelivery[] = [];
  let unanswered = 0;
  for (const mailDay of days) {
    const due = [...memories]
      .filter(([, { memory }]) => !memory.retired && memory.dueAt <= mailDay.at)
      .sort(([, one], [, other]) => one.memory.dueAt.getTime() - other.memory.dueAt.getTime())
      .slice(0, questionsAMail);
    if (due.length === 0 || unanswered >= 6 || (unanswered >= 3 && !mailDay.slot.endsWith("/1"))) continue;
    const answers = random.chance(diligence);
    unanswered = answers ? 0 : unanswered + 1;
    const asked = due.map(([fact]) => ask(fact, memories, mailDay, { random, newId, answers }));
    deliveries.push({ id: newId(mailDay.at), mailDay, asked });
  }
  return { member, quiz, deliveries, memories, unanswered };
}

function takeQuiz(
  fact: StoredFact,
  first: MailDay,
  { random, newId }: { random: Random; newId: (at: Date) => string },
): RecallLife["quiz"][number] {
  const at = new Date(first.at.getTime() - random.whole(2, 20) * dayMs);
  return { id: newId(at), fact, at, right: random.chance(0.85 / fact.hardness) };
}

function ask(
  fact: StoredFact,
  memories: Map<StoredFact, { memory: Memory; shown: number }>,
  { at: mailedAt }: MailDay,
  { random, newId, answers }: { random: Random; newId: (at: Date) => string; answers: boolean },
): Asked {
  const before = memories.get(fact);
  if (!before) throw new Error("a fact that is due is remembered");
  const id = newId(mailedAt);
  const shown = before.shown + 1;
  const variant = shown % fact.variantIds.length;
  const options = fact.options[variant] ?? 2;
  const order = shuffledPlaces(options, id);
  memories.set(fact, { ...before, shown });
  if (!answers) return { id, fact, variant, order, answer: null };
  const at = new Date(mailedAt.getTime() + random.whole(3, 400) * 60_000);
  const expected = recallAt(before.memory, at);
  // Some guess: one in as many as there are options.
  const knows = random.chance(Math.max(0.05, expected / fact.hardness));
  const right = knows || random.chance(0.5 / options);
  const rightPlace = 0;
  const chosen = right ? rightPlace : random.whole(1, options - 1);
  const daysSince = Math.floor((at.getTime() - before.memory.answeredAt.getTime()) / dayMs);
  memories.set(fact, {
    memory: rememberAnswer(before.memory, { at, right, day: dayOf(at) }, keeping),
    shown,
  });
  return { id, fact, variant, order, answer: { id: newId(at), at, right, chosen, expected, daysSince } };
}

/** Mails go in the morning, so the day is the same in the zones of the demo. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
