import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, invalid, newId, ok, type Result } from "@tributary/kernel";
import { lineInput, optionalEmailInput, optionalLineInput, textInput } from "@tributary/kernel/input";
import { z } from "zod";
import { findPartner } from "./partner-queries.ts";

/** Somebody at a partner whom one talks to. Contacts have no account; members have. */
export interface Contact {
  readonly id: string;
  readonly partnerId: string;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly note: string;
}

/** What is written of a contact. */
export const contactInput = z.object({
  name: lineInput(120),
  jobTitle: optionalLineInput(120),
  email: optionalEmailInput,
  phone: optionalLineInput(40),
  note: textInput(500),
});

/** A checked contact. */
export type ContactInput = z.output<typeof contactInput>;

/** People that one card holds. */
const most = 100;

/** The people at a partner, in the order in which they were written down; 100 at most. */
export async function listContacts(tx: TenantTx, partnerId: string): Promise<Contact[]> {
  return tx
    .selectFrom("recruitment.contacts")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .select(["id", "partner_id as partnerId", "name", "job_title as jobTitle", "email", "phone", "note"])
    .orderBy("id")
    .limit(most)
    .execute();
}

/**
 * Writes somebody down at a partner; gives the id, which is the one given, if any: a second click finds them there.
 * A partner unknown: `not_found`; more than 100 people: `invalid`.
 */
export async function addContact(
  tx: TenantTx,
  { id: given, partnerId, ...input }: ContactInput & { id?: string | null; partnerId: string },
  clock: Clock,
): Promise<Result<{ id: string }>> {
  if (!(await findPartner(tx, partnerId))) return err(domainError("not_found", { noun: "partner" }));
  if ((await listContacts(tx, partnerId)).length >= most)
    return err(invalid("name", "contacts_full", { most }));
  const id = given ?? newId();
  const made = await tx
    .insertInto("recruitment.contacts")
    .values({ ...columnsOf(input), id, partner_id: partnerId, created_at: clock.now() })
    .onConflict((conflict) => conflict.columns(["vendor_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return ok({ id });
  await trace(tx, "add", partnerId);
  return ok({ id });
}

/** Changes what is written of a contact. Unknown: `not_found`. */
export async function changeContact(
  tx: TenantTx,
  { contactId, ...input }: ContactInput & { contactId: string },
): Promise<Result<null>> {
  const changed = await tx
    .updateTable("recruitment.contacts")
    .set(columnsOf(input))
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", contactId)
    .returning("partner_id")
    .executeTakeFirst();
  if (!changed) return err(domainError("not_found", { noun: "contact" }));
  await trace(tx, "update", changed.partner_id);
  return ok(null);
}

/** Takes somebody off a card for good; gives what stood there, so that it can be put back. Unknown: `not_found`. */
export async function removeContact(tx: TenantTx, contactId: string): Promise<Result<Contact>> {
  const gone = await tx
    .deleteFrom("recruitment.contacts")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", contactId)
    .returning(["id", "partner_id as partnerId", "name", "job_title as jobTitle", "email", "phone", "note"])
    .executeTakeFirst();
  if (!gone) return err(domainError("not_found", { noun: "contact" }));
  await trace(tx, "remove", gone.partnerId);
  return ok(gone);
}

function columnsOf({ name, jobTitle, email, phone, note }: ContactInput) {
  return { name, job_title: jobTitle, email, phone, note };
}

function trace(tx: TenantTx, deed: "add" | "update" | "remove", partnerId: string): Promise<void> {
  return recordAudit(tx, { action: `contact.${deed}`, subjectKind: "partner", subjectId: partnerId });
}
