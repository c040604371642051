import type { TenantTx } from "@tributary/db";
import type { StaffMember } from "@tributary/identity";
import { addDays, type Clock, dayInZone, newId } from "@tributary/kernel";
import { activityKinds, listTasks, listTimeline } from "@tributary/recruitment";
import { z } from "zod";

const shown = 20;

/** What of a timeline the URL asks for. */
export const feedSearch = {
  kind: z.enum([...activityKinds, "system"]).optional(),
  /** The page of the timeline. */
  cursor: z.string().max(500).optional(),
  /** The activity whose form is open. */
  edit: z.uuid().optional(),
};

interface FeedQuery {
  readonly partnerId: string;
  readonly opportunityId?: string;
  readonly search: z.output<z.ZodObject<typeof feedSearch>>;
}

/**
 * All that a `Feed` shows, for the loader of a record: what is to be done, a page of what happened, whom tasks can be
 * given to, and an id for what is written next, so that a second click writes nothing twice.
 */
export async function readFeed(
  tx: TenantTx,
  { partnerId, opportunityId, search: { kind, cursor, edit } }: FeedQuery,
  { staff, clock }: { staff: readonly StaffMember[]; clock: Clock },
) {
  const which = { partnerId, opportunityId };
  const hasTasks = !cursor && (!kind || kind === "task");
  const tasks = hasTasks ? await listTasks(tx, which) : [];
  const { rows, nextCursor } = await listTimeline(tx, { ...which, kind, cursor, limit: shown });
  const today = dayInZone(clock.now(), tx.scope.vendor.timeZone);
  return {
    partnerId,
    opportunityId: opportunityId ?? null,
    tasks,
    rows,
    nextCursor,
    kind: kind ?? null,
    edit: edit ?? null,
    newActivityId: newId(),
    today,
    tomorrow: addDays(today, 1),
    ownUserId: tx.scope.actor.id,
    people: staff
      .filter(({ disabledAt }) => disabledAt === null)
      .map(({ userId, name }) => ({ userId, name })),
    nameOf: Object.fromEntries(staff.map(({ userId, name }) => [userId, name])),
  };
}

/** What a `Feed` shows. */
export type FeedFacts = Awaited<ReturnType<typeof readFeed>>;
