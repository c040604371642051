import type { TenantTx } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import { ownRows } from "@tributary/recruitment";
import { recallAt } from "./domain/memory.ts";

/** A fact as the person who learned it sees it. */
export interface OwnFact {
  readonly itemId: string;
  readonly fact: string;
  /** `kept`: known for good; `fresh`: likely known; `fading`: a question comes soon; `new`: not asked yet. */
  readonly state: "kept" | "fresh" | "fading" | "new";
  readonly dueAt: Date;
}

/** What somebody remembers. */
export interface OwnMemory {
  readonly facts: readonly OwnFact[];
  readonly known: number;
  readonly total: number;
  /** When the next question is due; null when none is. */
  readonly nextAt: Date | null;
}

/** Below this chance a fact is about to be forgotten. */
const fadingBelow = 0.8;

/** What a person remembers and what comes next: a handful of facts, at most a hundred. */
export async function ownMemory(tx: TenantTx, memberId: string, clock: Clock): Promise<OwnMemory> {
  const rows = await tx
    .selectFrom("recirculation.memories as y")
    .innerJoin("recirculation.knowledge_items as i", (on) =>
      on.onRef("i.vendor_id", "=", "y.vendor_id").onRef("i.id", "=", "y.item_id"),
    )
    .where("y.vendor_id", "=", tx.scope.vendor.id)
    .where("y.member_id", "=", memberId)
    .where(ownRows(tx, { partner: "y.partner_id", member: "y.member_id" }))
    .where("y.status", "in", ["active", "retired"])
    .where("i.archived_at", "is", null)
    .orderBy("y.due_at")
    .select([
      "i.id as itemId",
      "i.fact",
      "y.status",
      "y.due_at as dueAt",
      "y.stability",
      "y.answered_at as answeredAt",
    ])
    .limit(200)
    .execute();
  const now = clock.now();
  const facts = rows.map(({ itemId, fact, dueAt, ...row }) => ({
    itemId,
    fact,
    dueAt,
    state: stateOf(row, now),
  }));
  const active = rows.filter(({ status }) => status === "active");
  return {
    facts,
    known: facts.filter(({ state }) => state === "kept" || state === "fresh").length,
    total: facts.length,
    nextAt: active[0]?.dueAt ?? null,
  };
}

function stateOf(
  row: { status: string; stability: number | null; answeredAt: Date | null },
  now: Date,
): OwnFact["state"] {
  if (row.status === "retired") return "kept";
  const { stability, answeredAt } = row;
  if (stability === null || answeredAt === null) return "new";
  return recallAt({ stability, answeredAt }, now) >= fadingBelow ? "fresh" : "fading";
}

/** How one of a team stands. */
export interface PersonFigures {
  readonly memberId: string;
  readonly name: string;
  readonly known: number;
  readonly total: number;
  readonly answered: number;
  readonly lastAnswerAt: Date | null;
}

/** What a team remembers, taken together. */
export interface TeamMemory {
  readonly people: number;
  /** Who answered at least once in the span. */
  readonly answering: number;
  readonly known: number;
  readonly total: number;
}

/**
 * The people of a partner whom the scope may see, each with what they remember; in the portal only heads ask, and they
 * are shown what it comes to together.
 */
export async function peopleOfPartner(
  tx: TenantTx,
  { partnerId, since }: { partnerId: string; since: Date },
  clock: Clock,
): Promise<PersonFigures[]> {
  const rows = await tx
    .selectFrom("recirculation.memories as y")
    .innerJoin("recruitment.members as m", (on) =>
      on.onRef("m.vendor_id", "=", "y.vendor_id").onRef("m.id", "=", "y.member_id"),
    )
    .where("y.vendor_id", "=", tx.scope.vendor.id)
    .where("m.partner_id", "=", partnerId)
    .where("m.disabled_at", "is", null)
    .where(ownRows(tx, { partner: "m.partner_id", member: "m.id" }))
    .where("y.status", "in", ["active", "retired"])
    .orderBy("m.name_key")
    .orderBy("m.id")
    .select(["m.id as memberId", "m.name", "y.status", "y.stability", "y.answered_at as answeredAt"])
    .limit(20_000)
    .execute();
  const people = new Map<string, PersonFigures>();
  for (const { memberId, name, answeredAt, ...row } of rows) {
    const known = ["kept", "fresh"].includes(stateOf({ ...row, answeredAt }, clock.now())) ? 1 : 0;
    const before = people.get(memberId) ?? {
      memberId,
      name,
      known: 0,
      total: 0,
      answered: 0,
      lastAnswerAt: null,
    };
    people.set(memberId, {
      ...before,
      known: before.known + known,
      total: before.total + 1,
      answered: before.answered + (answeredAt && answeredAt >= since ? 1 : 0),
      lastAnswerAt: laterOf(before.lastAnswerAt, answeredAt),
    });
  }
  return [...people.values()];
}

/** What a team comes to. */
export function teamMemoryOf(people: readonly PersonFigures[]): TeamMemory {
  return {
    people: people.length,
    answering: people.filter(({ answered }) => answered > 0).length,
    known: people.reduce((sum, { known }) => sum + known, 0),
    total: people.reduce((sum, { total }) => sum + total, 0),
  };
}

function laterOf(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one > other ? one : other;
}
