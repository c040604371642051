import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, err, invalid, newId, normaliseName, ok, type Result } from "@tributary/kernel";
import { idInput, optionalIdInput } from "@tributary/kernel/input";
import { z } from "zod";
import { createPartner } from "../create-partner.ts";
import { decideApplication } from "../domain/application-moves.ts";
import { openOpportunity } from "../open-opportunity.ts";
import { partnerInput } from "../partner-input.ts";
import { getPartner } from "../partner-queries.ts";
import { updatePartner } from "../update-partner.ts";
import { applicationApproved } from "./application-events.ts";
import {
  type LockedApplication,
  lockApplication,
  noApplication,
  storeDecision,
} from "./application-store.ts";
import { findKnownPartners, type KnownPartner } from "./find-known-partners.ts";

/** An approval. */
export const approveInput = z.object({
  applicationId: idInput,
  /** The version that the person saw; an application that was decided since is left alone. */
  seenVersion: z.coerce.number().int().positive(),
  /** The card that is this company; a new one when not given. One with the same tax id is used in any case. */
  partnerId: optionalIdInput,
});

/** What an approval made or found. */
export interface ApprovedApplication {
  readonly id: string;
  readonly partnerId: string;
  /** Null for a partner that is in the program already. */
  readonly opportunityId: string | null;
}

/**
 * Approves an application: the company's card, which is made, or the one that there is; the person as a contact on it;
 * and a negotiation in the first stage, led by the manager of the card, or by who approves where it has none. Approving
 * again what one has approved has no second effect. `conflict` when somebody else was first; a card that does not
 * exist is `invalid` at `partnerId`.
 */
export async function approveApplication(
  tx: TenantTx,
  { applicationId, seenVersion, partnerId }: z.output<typeof approveInput>,
  clock: Clock,
): Promise<Result<ApprovedApplication>> {
  const application = await lockApplication(tx, applicationId);
  if (!application) return err(noApplication);
  const repeated = repeatOf(tx, application, seenVersion);
  if (repeated) return ok(repeated);
  const decided = decideApplication(application, { decision: "approve", seenVersion });
  if (!decided.ok) return decided;
  const card = await findOrMakeCard(tx, application, partnerId, clock);
  if (!card.ok) return card;
  await addApplicant(tx, application, card.value.id, clock);
  const opportunity = await negotiate(tx, application, card.value, clock);
  if (!opportunity.ok) return opportunity;
  const made = { partnerId: card.value.id, opportunityId: opportunity.value };
  await storeDecision(
    tx,
    application,
    decided.value.to,
    { partner_id: made.partnerId, opportunity_id: made.opportunityId },
    clock,
  );
  await recordEvent(tx, applicationApproved, {
    application_id: application.id,
    program_id: application.program_id,
    partner_id: made.partnerId,
  });
  await recordAudit(tx, {
    action: "application.approve",
    subjectKind: "application",
    subjectId: application.id,
  });
  return ok({ id: application.id, ...made });
}

function repeatOf(
  tx: TenantTx,
  { id, status, version, decided_by_user_id, partner_id, opportunity_id }: LockedApplication,
  seenVersion: number,
): ApprovedApplication | null {
  const isMine = decided_by_user_id !== null && decided_by_user_id === tx.scope.actor.id;
  if (status !== "approved" || !isMine || version !== seenVersion + 1 || !partner_id) return null;
  return { id, partnerId: partner_id, opportunityId: opportunity_id };
}

type Card = Pick<KnownPartner, "id" | "managerUserId">;

async function findOrMakeCard(
  tx: TenantTx,
  application: LockedApplication,
  chosenId: string | null,
  clock: Clock,
): Promise<Result<Card>> {
  const known = await findKnownPartners(tx, {
    companyName: application.company_name,
    country: application.country,
    taxId: application.tax_id,
    siteDomain: application.site_domain,
  });
  const sure = known.find(({ by }) => by === "tax_id");
  const card = sure ?? known.find(({ id }) => id === chosenId);
  const sharesSite = known.some(({ id, by }) => by === "domain" && id !== card?.id);
  // A host is one card's: where another has it, this card goes without, and the application keeps what was written.
  const site = sharesSite ? null : application.site;
  if (card) return completeCard(tx, { ...application, site }, card);
  if (chosenId) return err(invalid("partnerId", "unknown"));
  const { actor } = tx.scope;
  const managerUserId = actor.kind === "user" ? actor.id : null;
  const made = await createPartner(
    tx,
    partnerInput.parse({
      name: application.company_name,
      country: application.country,
      taxId: application.tax_id,
      site,
      region: application.region,
      sizeBand: application.size_band,
      email: application.email,
      phone: application.phone,
      managerUserId,
    }),
    clock,
  );
  return made.ok ? ok({ id: made.value.id, managerUserId }) : made;
}

/** Fills what the card has not; what is written there stays. A card without a manager goes to who approves. */
async function completeCard(
  tx: TenantTx,
  application: LockedApplication,
  { id, managerUserId }: KnownPartner,
): Promise<Result<Card>> {
  const { actor } = tx.scope;
  const card = await getPartner(tx, id);
  const given = {
    country: application.country,
    taxId: application.tax_id,
    site: application.site,
    region: application.region,
    sizeBand: application.size_band,
    email: application.email,
    phone: application.phone,
    managerUserId: actor.kind === "user" ? actor.id : null,
  };
  const missing = Object.entries(given).filter(([name, value]) => value && !card[name as keyof typeof given]);
  const completed = await updatePartner(tx, { partnerId: id, changes: Object.fromEntries(missing) });
  return completed.ok ? ok({ id, managerUserId: managerUserId ?? given.managerUserId }) : completed;
}

/** Writes whoever applied down as a contact, unless they are one. */
async function addApplicant(
  tx: TenantTx,
  { person_name: name, email, phone }: LockedApplication,
  partnerId: string,
  clock: Clock,
): Promise<void> {
  const known = await tx
    .selectFrom("recruitment.contacts")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .select(["email", "name"])
    .execute();
  const isKnown = known.some(
    (contact) => contact.email === email || normaliseName(contact.name) === normaliseName(name),
  );
  if (isKnown) return;
  await tx
    .insertInto("recruitment.contacts")
    .values({ id: newId(), partner_id: partnerId, name, email, phone, created_at: clock.now() })
    .execute();
}

/** Opens the negotiation; one that goes on already is used, and a partner of the program needs none. */
async function negotiate(
  tx: TenantTx,
  application: LockedApplication,
  card: Card,
  clock: Clock,
): Promise<Result<string | null>> {
  const opened = await openOpportunity(
    tx,
    {
      partnerId: card.id,
      programId: application.program_id,
      stageId: null,
      managerUserId: card.managerUserId,
      source: "application",
    },
    clock,
  );
  if (opened.ok) return ok(opened.value.id);
  const { error } = opened;
  if (error.code === "taken" && error.details.existing) return ok(error.details.existing.id);
  const isIn =
    error.code === "invalid" && error.details.fields.some(({ problem }) => problem === "in_program");
  return isIn ? ok(null) : opened;
}
