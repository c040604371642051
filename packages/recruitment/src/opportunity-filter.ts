import type { TenantTx } from "@tributary/db";
import { normaliseName } from "@tributary/kernel";
import { type RawBuilder, sql } from "kysely";
import type { OpportunityStatus } from "./domain/opportunity-moves.ts";

/** Which opportunities of a program are meant, on the board, in the list and in its file alike. */
export interface OpportunityFilter {
  readonly programId: string;
  /** All when not given. */
  readonly status?: OpportunityStatus;
  readonly stageId?: string;
  /** Null asks for those that nobody leads. */
  readonly managerUserId?: string | null;
  /** Only those that have stood in their stage for longer than it allows. */
  readonly stale?: boolean;
  /** Anywhere in the partner's name. */
  readonly search?: string;
  /** A tag of the partner's card. */
  readonly tag?: string;
}

/** What queries of opportunities stand on: `o` with its partner `p` and its stage `s`, narrowed. */
export function fromOpportunities(tx: TenantTx, filter: OpportunityFilter, now: Date): RawBuilder<unknown> {
  return sql`recruitment.opportunities as o
    join recruitment.partners as p on p.vendor_id = o.vendor_id and p.id = o.partner_id
    join programs.stages as s on s.vendor_id = o.vendor_id and s.id = o.stage_id
    where o.vendor_id = ${tx.scope.vendor.id} and o.program_id = ${filter.programId} and ${conditions(filter, now)}`;
}

/** The same for counting `o` alone: partners and stages are read only when the filter asks something of them. */
export function countedOpportunities(
  tx: TenantTx,
  filter: OpportunityFilter,
  now: Date,
): RawBuilder<unknown> {
  if (filter.search || filter.tag || filter.stale) return fromOpportunities(tx, filter, now);
  return sql`recruitment.opportunities as o
    where o.vendor_id = ${tx.scope.vendor.id} and o.program_id = ${filter.programId} and ${conditions(filter, now)}`;
}

/** Whether a card `o` in its stage `s` is stale at an instant. */
export function staleAt(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(s.stale_after_days is not null and o.status = 'open'
    and o.stage_entered_at < ${now}::timestamptz - s.stale_after_days * interval '1 day')`;
}

function conditions(filter: OpportunityFilter, now: Date): RawBuilder<unknown> {
  const { status, stageId, managerUserId, stale, search, tag } = filter;
  const all: RawBuilder<unknown>[] = [];
  // Written out: the index of the board holds open cards only, which a plan for any status could not rely on.
  if (status) all.push(sql`o.status = ${sql.lit(status)}`);
  if (stageId) all.push(sql`o.stage_id = ${stageId}`);
  if (managerUserId === null) all.push(sql`o.manager_user_id is null`);
  else if (managerUserId) all.push(sql`o.manager_user_id = ${managerUserId}`);
  if (stale) all.push(staleAt(now));
  const words = search ? normaliseName(search) : "";
  if (words) all.push(sql`position(${words} in p.name_key) > 0`);
  if (tag) all.push(sql`${tag} = any(p.tags)`);
  return all.length > 0 ? sql.join(all, sql` and `) : sql`true`;
}
