import type { TenantTx } from "@tributary/db";
import { type DomainError, domainError, invalid, normaliseName } from "@tributary/kernel";
import { sql } from "kysely";
import type { PartnerInput } from "./partner-input.ts";

/** The columns of what of a card is given; what is not given is left out. */
export function partnerColumns(input: Partial<PartnerInput>) {
  return {
    ...(input.name !== undefined && { name: input.name, name_key: normaliseName(input.name) }),
    ...(input.country !== undefined && { country: input.country }),
    ...(input.taxId !== undefined && { tax_id: input.taxId }),
    ...(input.site !== undefined && { site: input.site }),
    ...(input.region !== undefined && { region: input.region }),
    ...(input.activityCode !== undefined && { activity_code: input.activityCode }),
    ...(input.legalForm !== undefined && { legal_form: input.legalForm }),
    ...(input.sizeBand !== undefined && { size_band: input.sizeBand }),
    ...(input.email !== undefined && { email: input.email }),
    ...(input.phone !== undefined && { phone: input.phone }),
    ...(input.managerUserId !== undefined && { manager_user_id: input.managerUserId }),
    ...(input.externalId !== undefined && { external_id: input.externalId }),
  };
}

/** The failure when another card has the tax id or the external id already, naming that card; else null. */
export async function findTakenByPartner(
  tx: TenantTx,
  { taxId, externalId }: Partial<PartnerInput>,
  exceptId: string | null = null,
): Promise<DomainError | null> {
  if (!taxId && !externalId) return null;
  const existing = await tx
    .selectFrom("recruitment.partners")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where((is) => is.or([is("tax_id", "=", taxId ?? null), is("external_id", "=", externalId ?? null)]))
    .$if(exceptId !== null, (query) => query.where("id", "!=", exceptId as string))
    .select(["id", "name as label", "tax_id"])
    .executeTakeFirst();
  if (!existing) return null;
  const { tax_id, ...card } = existing;
  return domainError("taken", { field: taxId && tax_id === taxId ? "taxId" : "externalId", existing: card });
}

/** The failure when the manager of a card is not one of the vendor's people now; else null. */
export async function findManagerProblem(tx: TenantTx, { managerUserId }: Partial<PartnerInput>) {
  if (!managerUserId) return null;
  const { rows } = await sql`
    select 1 from identity.vendor_memberships
    where vendor_id = ${tx.scope.vendor.id} and user_id = ${managerUserId} and disabled_at is null
  `.execute(tx);
  return rows.length > 0 ? null : invalid("managerUserId", "unknown");
}
