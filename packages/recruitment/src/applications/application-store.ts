import type { TenantTables, TenantTx } from "@tributary/db";
import { type Clock, type DomainError, domainError } from "@tributary/kernel";
import type { Updateable } from "kysely";
import type { ApplicationStatus } from "../domain/application-moves.ts";

/** The application that is about to be decided: locked, so that two reviewers follow each other. */
export async function lockApplication(tx: TenantTx, id: string) {
  const row = await tx
    .selectFrom("recruitment.applications")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .where("status", "!=", "repeat")
    .selectAll()
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** A locked application. */
export type LockedApplication = NonNullable<Awaited<ReturnType<typeof lockApplication>>>;

/** Writes what was decided of a locked application, and by whom. */
export async function storeDecision(
  tx: TenantTx,
  application: LockedApplication,
  to: ApplicationStatus,
  more: Updateable<TenantTables["recruitment.applications"]>,
  clock: Clock,
): Promise<void> {
  const { kind, id, name } = tx.scope.actor;
  const isOpen = to === "received";
  await tx
    .updateTable("recruitment.applications")
    .set({
      status: to,
      version: application.version + 1,
      decided_at: isOpen ? null : clock.now(),
      decided_by_user_id: isOpen || kind !== "user" ? null : id,
      decided_by_name: isOpen ? null : name,
      ...more,
    })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", application.id)
    .execute();
}

/** The failure of a decision on what is not there. */
export const noApplication: DomainError = domainError("not_found", { noun: "application" });
