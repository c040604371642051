import { type TenantTx, uniqueViolationOf } from "@tributary/db";
import { type Clock, domainError, err, invalid, newId, ok, type Result } from "@tributary/kernel";
import type { z } from "zod";
import type { newViewInput, ViewedList, viewChangeInput } from "./view-input.ts";

/** As many views as a person may have of one list. */
const most = 30;

/**
 * Saves a view of a list for a person; gives its id. A name that another view of theirs has is `taken`; beyond 30 views
 * of a list: `invalid` at the name.
 */
export async function saveView(
  tx: TenantTx,
  { userId, list, ...view }: z.output<typeof newViewInput> & { userId: string; list: ViewedList },
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const { many } = await ownViews(tx, { userId, list })
    .select((is) => is.fn.countAll<number>().as("many"))
    .executeTakeFirstOrThrow();
  if (many >= most) return err(invalid("name", "too_many_views", { count: most }));
  if (view.isDefault) await dropDefault(tx, { userId, list });
  const { name, search, isDefault: is_default, isShared: is_shared } = view;
  const row = { id: newId(), user_id: userId, list, name, search, is_default, is_shared };
  return orTaken(async () => {
    await tx
      .insertInto("platform.saved_views")
      .values({ ...row, created_at: clock.now() })
      .execute();
    return ok({ id: row.id });
  });
}

/** Changes an own view. One that is not there, or is a colleague's: `not_found`; a name in use: `taken`. */
export async function changeView(
  tx: TenantTx,
  { userId, viewId, name, isDefault, isShared }: z.output<typeof viewChangeInput> & { userId: string },
): Promise<Result<null>> {
  const known = await tx
    .selectFrom("platform.saved_views")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", viewId)
    .where("user_id", "=", userId)
    .select("list")
    .forUpdate()
    .executeTakeFirst();
  if (!known) return err(domainError("not_found", { noun: "view" }));
  if (isDefault) await dropDefault(tx, { userId, list: known.list });
  return orTaken(async () => {
    await tx
      .updateTable("platform.saved_views")
      .set({ name, is_default: isDefault, is_shared: isShared })
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("id", "=", viewId)
      .execute();
    return ok(null);
  });
}

/** What a view said, so that it can be saved anew. */
export interface RemovedView {
  readonly name: string;
  readonly search: string;
  readonly isDefault: boolean;
  readonly isShared: boolean;
}

/** Removes an own view; gives what it said. One that is gone already is null; a colleague's is left alone. */
export async function removeView(
  tx: TenantTx,
  { userId, viewId }: { userId: string; viewId: string },
): Promise<Result<RemovedView | null>> {
  const removed = await tx
    .deleteFrom("platform.saved_views")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("user_id", "=", userId)
    .where("id", "=", viewId)
    .returning(["name", "search", "is_default as isDefault", "is_shared as isShared"])
    .executeTakeFirst();
  return ok(removed ?? null);
}

function ownViews(tx: TenantTx, { userId, list }: { userId: string; list: ViewedList }) {
  return tx
    .selectFrom("platform.saved_views")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("user_id", "=", userId)
    .where("list", "=", list);
}

/** A list opens with one view. */
async function dropDefault(
  tx: TenantTx,
  { userId, list }: { userId: string; list: ViewedList },
): Promise<void> {
  await tx
    .updateTable("platform.saved_views")
    .set({ is_default: false })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("user_id", "=", userId)
    .where("list", "=", list)
    .where("is_default", "=", true)
    .execute();
}

async function orTaken<T>(write: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await write();
  } catch (error) {
    const constraint = uniqueViolationOf(error);
    if (constraint === "saved_views_vendor_id_user_id_list_name_key") {
      return err(domainError("taken", { field: "name" }));
    }
    // Two who set the default at once: the constraint decides, and the later one is told.
    if (constraint === "saved_views_default") return err(domainError("conflict", { noun: "view" }));
    throw error;
  }
}
