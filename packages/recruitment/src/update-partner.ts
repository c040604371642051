import { recordEvents, type TenantTx, uniqueViolationOf } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type DomainError, domainError, err, ok, type Result } from "@tributary/kernel";
import type { PartnerInput } from "./partner-input.ts";
import { fieldOfConstraint, findTakenByPartner, partnerColumns } from "./partner-store.ts";
import { memberChanged } from "./recruitment-events.ts";

/**
 * Changes what of a card is given; the rest stays, its manager too: `assignCard` gives it to somebody else. A name
 * change is told to everybody who shows the name of the partner's members. `not_found`, `taken` and `invalid` as for a
 * new card.
 */
export async function updatePartner(
  tx: TenantTx,
  { partnerId, changes }: { partnerId: string; changes: Partial<Omit<PartnerInput, "managerUserId">> },
): Promise<Result<null>> {
  const { managerUserId: _, ...facts }: Partial<PartnerInput> = changes;
  const columns = partnerColumns(facts);
  if (Object.keys(columns).length === 0) return ok(null);
  const problem = await findTakenByPartner(tx, changes, partnerId);
  if (problem) return err(problem);
  const before = await tx
    .selectFrom("recruitment.partners")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", partnerId)
    .select("name")
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!before) return err(domainError("not_found", { noun: "partner" }));
  const lost = await store(tx, partnerId, columns);
  if (lost) return err(lost);
  await recordAudit(tx, {
    action: "partner.update",
    subjectKind: "partner",
    subjectId: partnerId,
    details: { fields: Object.keys(facts).join(" ") },
  });
  if (changes.name !== undefined && changes.name !== before.name) await tellOfName(tx, partnerId);
  return ok(null);
}

/** Two cards that take one tax id or site at the same moment: the constraint decides, and the later one is told. */
async function store(
  tx: TenantTx,
  partnerId: string,
  columns: ReturnType<typeof partnerColumns>,
): Promise<DomainError | null> {
  try {
    await tx
      .updateTable("recruitment.partners")
      .set(columns)
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("id", "=", partnerId)
      .execute();
    return null;
  } catch (error) {
    const constraint = uniqueViolationOf(error);
    if (constraint === null) throw error;
    return domainError("taken", { field: fieldOfConstraint(constraint) });
  }
}

async function tellOfName(tx: TenantTx, partnerId: string): Promise<void> {
  const members = await tx
    .selectFrom("recruitment.members")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .select(["id as member_id", "partner_id"])
    .execute();
  await recordEvents(tx, memberChanged, members);
}
