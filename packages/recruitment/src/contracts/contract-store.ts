import type { TenantTables, TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type DomainError, domainError } from "@tributary/kernel";
import type { Updateable } from "kysely";

/** A contract about to be changed: locked, so that its signer and the vendor's people follow each other. */
export async function lockContract(tx: TenantTx, column: "id" | "link_id", value: string) {
  const row = await tx
    .selectFrom("recruitment.contracts")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where(column, "=", value)
    .selectAll()
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? { ...row, expiresAt: row.expires_at } : null;
}

/** A locked contract. */
export type LockedContract = NonNullable<Awaited<ReturnType<typeof lockContract>>>;

/** Writes a change of a locked contract; gives the version after it. */
export async function storeContract(
  tx: TenantTx,
  contract: LockedContract,
  changes: Updateable<TenantTables["recruitment.contracts"]>,
): Promise<number> {
  const version = contract.version + 1;
  await tx
    .updateTable("recruitment.contracts")
    .set({ ...changes, version })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", contract.id)
    .execute();
  return version;
}

/** Leaves a trace of what was done with a contract. */
export function traceContract(
  tx: TenantTx,
  action: "draft" | "edit" | "send" | "revise" | "void" | "sign" | "decline",
  contractId: string,
): Promise<void> {
  return recordAudit(tx, { action: `contract.${action}`, subjectKind: "contract", subjectId: contractId });
}

/** The failure of a deed on what is not there. */
export const noContract: DomainError = domainError("not_found", { noun: "contract" });
