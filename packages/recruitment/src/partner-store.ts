import type { TenantTx } from "@tributary/db";
import { type DomainError, domainError, invalid, normaliseName } from "@tributary/kernel";
import { sql } from "kysely";
import { siteDomainOf } from "./domain/site-domain.ts";
import type { PartnerInput } from "./partner-input.ts";

/** The columns of what of a card is given; what is not given is left out. */
export function partnerColumns(input: Partial<PartnerInput>) {
  return {
    ...(input.name !== undefined && { name: input.name, name_key: normaliseName(input.name) }),
    ...(input.country !== undefined && { country: input.country }),
    ...(input.taxId !== undefined && { tax_id: input.taxId }),
    ...(input.site !== undefined && { site: input.site, site_domain: siteDomainOf(input.site) }),
    ...(input.region !== undefined && { region: input.region }),
    ...(input.activityCode !== undefined && { activity_code: input.activityCode }),
    ...(input.legalForm !== undefined && { legal_form: input.legalForm }),
    ...(input.sizeBand !== undefined && { size_band: input.sizeBand }),
    ...(input.email !== undefined && { email: input.email }),
    ...(input.phone !== undefined && { phone: input.phone }),
    ...(input.managerUserId !== undefined && { manager_user_id: input.managerUserId }),
    ...(input.externalId !== undefined && { external_id: input.externalId }),
    ...(input.tags !== undefined && { tags: input.tags }),
  };
}

/** A card that has a tax id, a site or an external id already, and which of them. */
export interface SameCard {
  readonly id: string;
  readonly name: string;
  readonly field: "taxId" | "site" | "externalId";
}

/** The card of another partner with the same tax id, external id or site, whichever is the stronger sign; else null. */
export async function findSameCard(
  tx: TenantTx,
  { taxId, site, externalId }: Partial<Pick<PartnerInput, "taxId" | "site" | "externalId">>,
  exceptId: string | null = null,
): Promise<SameCard | null> {
  const domain = siteDomainOf(site ?? null);
  if (!taxId && !externalId && !domain) return null;
  const found = await tx
    .selectFrom("recruitment.partners")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where((is) =>
      is.or([
        is("tax_id", "=", taxId || null),
        is("external_id", "=", externalId || null),
        is("site_domain", "=", domain),
      ]),
    )
    .$if(exceptId !== null, (query) => query.where("id", "!=", exceptId as string))
    .select(["id", "name", "tax_id", "external_id"])
    .limit(3)
    .execute();
  const byTaxId = found.find((card) => taxId && card.tax_id === taxId);
  const byExternalId = found.find((card) => externalId && card.external_id === externalId);
  const [bySite] = found;
  const same = byTaxId ?? byExternalId ?? bySite;
  if (!same) return null;
  const field = same === byTaxId ? "taxId" : same === byExternalId ? "externalId" : "site";
  return { id: same.id, name: same.name, field };
}

/** The failure when another card has the tax id, the site or the external id already, naming that card; else null. */
export async function findTakenByPartner(
  tx: TenantTx,
  input: Partial<PartnerInput>,
  exceptId: string | null = null,
): Promise<DomainError | null> {
  const same = await findSameCard(tx, input, exceptId);
  if (!same) return null;
  return domainError("taken", { field: same.field, existing: { id: same.id, label: same.name } });
}

/** The field whose value another card has taken at the same moment, by the constraint that has refused it. */
export function fieldOfConstraint(constraint: string): SameCard["field"] {
  if (constraint.includes("tax_id")) return "taxId";
  return constraint.includes("site_domain") ? "site" : "externalId";
}

/** The failure when the manager of a card is not one of the vendor's people now; else null. */
export async function findManagerProblem(tx: TenantTx, { managerUserId }: Partial<PartnerInput>) {
  return managerUserId ? findStrangerProblem(tx, managerUserId, "managerUserId") : null;
}

/** The failure of a field that names somebody who is not one of the vendor's people now; else null. */
export async function findStrangerProblem(tx: TenantTx, userId: string, field: string) {
  const { rows } = await sql`
    select 1 from identity.vendor_memberships
    where vendor_id = ${tx.scope.vendor.id} and user_id = ${userId} and disabled_at is null
  `.execute(tx);
  return rows.length > 0 ? null : invalid(field, "unknown");
}
