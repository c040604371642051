import type { TenantTx } from "@tributary/db";
import { normaliseName } from "@tributary/kernel";
import { spellingsOf } from "../domain/tax-id-spellings.ts";

/** A card that may be the company that applied, and by what. A tax id is proof; the rest is for the reviewer to judge. */
export interface KnownPartner {
  readonly id: string;
  readonly name: string;
  readonly taxId: string | null;
  readonly managerUserId: string | null;
  readonly by: "tax_id" | "domain" | "name";
}

/** What of a company its card is looked for by. */
export interface CompanySigns {
  readonly companyName: string;
  readonly country: string;
  readonly taxId: string;
  readonly siteDomain: string | null;
}

const order = { tax_id: 0, domain: 1, name: 2 } as const;

/** Cards that may be that company, the surest first; five at most. */
export async function findKnownPartners(tx: TenantTx, company: CompanySigns): Promise<KnownPartner[]> {
  const { companyName, country, taxId, siteDomain } = company;
  const spellings = spellingsOf(country, taxId);
  const rows = await tx
    .selectFrom("recruitment.partners")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("archived_at", "is", null)
    .where((is) =>
      is.or([
        is("tax_id", "in", spellings),
        is("name_key", "=", normaliseName(companyName)),
        ...(siteDomain ? [is("site_domain", "=", siteDomain)] : []),
      ]),
    )
    .select([
      "id",
      "name",
      "tax_id as taxId",
      "site_domain as siteDomain",
      "manager_user_id as managerUserId",
    ])
    .orderBy("id")
    .limit(50)
    .execute();
  return rows
    .map(({ siteDomain: domain, ...card }): KnownPartner => {
      const byTaxId = card.taxId !== null && spellings.includes(card.taxId);
      return {
        ...card,
        by: byTaxId ? "tax_id" : siteDomain && domain === siteDomain ? "domain" : "name",
      };
    })
    .sort((one, other) => order[one.by] - order[other.by])
    .slice(0, 5);
}
