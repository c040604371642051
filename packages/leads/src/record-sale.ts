import { createHash } from "node:crypto";
import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import {
  type Clock,
  dayInZone,
  domainError,
  err,
  invalid,
  isCurrency,
  ok,
  type Result,
} from "@tributary/kernel";
import { amountInput, dayInput, optionalIdInput, optionalLineInput } from "@tributary/kernel/input";
import { optionalTaxIdInput } from "@tributary/recruitment";
import { z } from "zod";
import { findOrCreateClient, lockClient } from "./find-or-create-client.ts";
import { targetInput } from "./lead-input.ts";
import { findTargetProblem, selectTarget } from "./lead-target.ts";
import { insertSale } from "./sale-store.ts";

/** A sale that came without a lead: its client by id, tax id or name. */
export const saleInput = targetInput
  .extend({
    clientId: optionalIdInput,
    clientName: optionalLineInput(200),
    clientTaxId: optionalTaxIdInput,
    productId: optionalIdInput,
    /** In minor units. */
    amountMinor: amountInput(0),
    marginMinor: z.number("amount_form").int("amount_form").nullish(),
    /** The program's when not given. */
    currency: z.string().toUpperCase().refine(isCurrency, "currency_unknown").optional(),
    /** First or repeat is found out when not given. */
    kind: z.enum(["first", "repeat", "renewal"], "unknown").nullish(),
    soldOn: dayInput,
    externalId: optionalLineInput(120),
  })
  .refine(({ partnerId, partnerCode }) => partnerId !== null || partnerCode !== null, {
    message: "required",
    path: ["partnerId"],
  })
  .refine(({ clientId, clientName, clientTaxId }) => clientId ?? clientName ?? clientTaxId, {
    message: "client_name_or_tax_id",
    path: ["clientName"],
  });

/** A checked sale. */
export type SaleInput = z.output<typeof saleInput>;

/**
 * Records a sale that no lead led to. Partner, member, program, product or client that do not exist are `invalid` at
 * their field, so is a day after today. The same external id with the same content gives the same sale; with other
 * content it is a `conflict`.
 */
export async function recordSale(
  tx: TenantTx,
  input: SaleInput,
  clock: Clock,
): Promise<Result<{ id: string; repeated: boolean }>> {
  if (tx.scope.member) return err(domainError("forbidden", { permission: "sale.record" }));
  const now = clock.now();
  if (input.soldOn > dayInZone(now, tx.scope.vendor.timeZone)) return err(invalid("soldOn", "day_future"));
  const contentHash = createHash("sha256").update(JSON.stringify(input)).digest("base64url");
  const [target] = (await selectTarget(tx, input).execute(tx)).rows;
  if (!target) throw new Error("the target of a sale is one row");
  const problem = findTargetProblem(input, target);
  if (problem || !target.partnerId || !target.currency)
    return err(problem ?? invalid("partnerId", "unknown"));
  const client = await clientOf(tx, input);
  if (!client) return err(invalid("clientId", "unknown"));
  const sale = await insertSale(tx, {
    partnerId: target.partnerId,
    memberId: target.memberId,
    clientId: client.id,
    productId: target.productId,
    leadId: null,
    programId: target.programId,
    kind: input.kind ?? null,
    amountMinor: input.amountMinor,
    marginMinor: input.marginMinor ?? null,
    currency: input.currency ?? target.currency,
    soldOn: input.soldOn,
    externalId: input.externalId,
    contentHash,
    at: now,
  });
  if (!sale) return findRepeated(tx, input.externalId, contentHash);
  await recordAudit(tx, { action: "sale.record", subjectKind: "sale", subjectId: sale.id });
  return ok({ id: sale.id, repeated: false });
}

async function clientOf(tx: TenantTx, { clientId, clientName, clientTaxId }: SaleInput) {
  if (clientId) return lockClient(tx, "id", clientId);
  return findOrCreateClient(tx, { name: clientName ?? clientTaxId ?? "", taxId: clientTaxId });
}

async function findRepeated(
  tx: TenantTx,
  externalId: string | null,
  contentHash: string,
): Promise<Result<{ id: string; repeated: boolean }>> {
  const known = await tx
    .selectFrom("leads.sales")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("external_id", "=", externalId)
    .select(["id", "source_hash"])
    .executeTakeFirst();
  if (known?.source_hash === contentHash) return ok({ id: known.id, repeated: true });
  return err(domainError("conflict", { noun: "sale" }));
}
