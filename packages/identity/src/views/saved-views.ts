import type { TenantTx } from "@tributary/db";
import { type Expression, sql } from "kysely";
import type { ViewedList } from "./view-input.ts";

/** A list as somebody likes to see it: its filters and its order, under a name. */
export interface SavedView {
  readonly id: string;
  readonly list: ViewedList;
  readonly name: string;
  /** The search part of the list's address, without "?". */
  readonly search: string;
  readonly isOwn: boolean;
  /** The list opens with it; only an own one can be. */
  readonly isDefault: boolean;
  readonly isShared: boolean;
}

/** As many as the workspace carries along; somebody who has more finds the first by name. */
const most = 100;

/**
 * The views of a person, own ones first and then those that colleagues share, for `readCounts`: the workspace reads them
 * with the counts that it reads anyway, so they cost no page a query.
 */
export function savedViews(tx: TenantTx, userId: string): Expression<readonly SavedView[]> {
  return sql<readonly SavedView[]>`
    select coalesce(json_agg(json_build_object('id', v.id, 'list', v.list, 'name', v.name, 'search', v.search,
      'isOwn', v.is_own, 'isDefault', v.is_default and v.is_own, 'isShared', v.is_shared)), '[]')
    from (
      select *, user_id = ${userId}::uuid as is_own from platform.saved_views
      where vendor_id = ${tx.scope.vendor.id} and (user_id = ${userId}::uuid or is_shared)
      order by is_own desc, name, id limit ${most}
    ) as v`;
}
