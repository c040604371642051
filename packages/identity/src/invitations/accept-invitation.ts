import { type Database, type PlatformTables, uniqueViolationOf, withTenant } from "@tributary/db";
import { platformIn } from "@tributary/db/mint";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { sql, type Transaction } from "kysely";
import { recordAudit } from "../audit/record-audit.ts";
import { decidePassword } from "../passwords/decide-password.ts";
import { hashPassword } from "../passwords/hash-password.ts";
import { scopeForJobOf } from "../scopes/scope-for-job.ts";
import { findInvitation, type OpenInvitation } from "./find-invitation.ts";

/** How the invited person proves to be the one: by a session of that very address, or by choosing a first password. */
export type AcceptProof =
  | { readonly kind: "session"; readonly userId: string; readonly email: string }
  | {
      readonly kind: "new_account";
      readonly name: string;
      readonly password: string;
      readonly timeZone: string;
      /** In which they have read the invitation; the invitation's own when it is not known. */
      readonly locale?: "en" | "ru";
    };

/** Where an accepted invitation leads. */
export interface AcceptedInvitation {
  readonly userId: string;
  readonly invitation: OpenInvitation;
}

/**
 * Accepts an invitation, once. It belongs to its address: an existing account must be signed in as that address
 * (`forbidden` otherwise), and only an address without an account may choose a password here, so a link never sets
 * the password of somebody who has one (`unauthenticated`). Used, replaced, altered or old: `link_expired`.
 */
export async function acceptInvitation(
  database: Database,
  { token, secret, proof }: { token: string; secret: string; proof: AcceptProof },
  clock: Clock,
): Promise<Result<AcceptedInvitation>> {
  const invitation = await findInvitation(database, { token, secret }, clock);
  if (!invitation) return err(domainError("link_expired", {}));
  const person = await decidePerson(invitation, proof);
  if (!person.ok) return person;
  const join = invitation.kind === "staff" ? joinStaff : joinPartner;
  try {
    return await join(database, invitation, person.value, clock);
  } catch (error) {
    // Two invitations of one person at once: by the other one there is an account meanwhile.
    if (uniqueViolationOf(error) === "users_email_key") return err(domainError("unauthenticated", {}));
    throw error;
  }
}

type Insert = ((trx: Transaction<PlatformTables>) => Promise<void>) | null;

async function decidePerson(
  invitation: OpenInvitation,
  proof: AcceptProof,
): Promise<Result<{ userId: string; insert: Insert }>> {
  if (proof.kind === "session") {
    const same = proof.email === invitation.email;
    return same
      ? ok({ userId: proof.userId, insert: null })
      : err(domainError("forbidden", { permission: "invitation" }));
  }
  if (invitation.hasAccount) return err(domainError("unauthenticated", {}));
  const decided = decidePassword(proof.password, invitation.email);
  if (!decided.ok) return decided;
  const row = {
    id: newId(),
    email: invitation.email,
    name: proof.name,
    locale: proof.locale ?? invitation.locale,
    time_zone: proof.timeZone,
    password_hash: await hashPassword(proof.password),
  };
  return ok({
    userId: row.id,
    insert: async (trx) => {
      await trx.insertInto("identity.users").values(row).execute();
    },
  });
}

async function useUp(trx: Transaction<PlatformTables>, id: string, clock: Clock): Promise<boolean> {
  const used = await trx
    .updateTable("identity.invitations")
    .set({ accepted_at: clock.now() })
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return used !== undefined;
}

async function joinStaff(
  database: Database,
  invitation: OpenInvitation,
  { userId, insert }: { userId: string; insert: Insert },
  clock: Clock,
): Promise<Result<AcceptedInvitation>> {
  const accepted = await database.platform.transaction().execute(async (trx) => {
    if (!(await useUp(trx, invitation.id, clock))) return false;
    await insert?.(trx);
    await giveRole(trx, invitation, userId);
    return true;
  });
  return accepted ? ok({ userId, invitation }) : err(domainError("link_expired", {}));
}

async function giveRole(
  trx: Transaction<PlatformTables>,
  invitation: OpenInvitation,
  userId: string,
): Promise<void> {
  const role = invitation.role ?? "analyst";
  await trx
    .insertInto("identity.vendor_memberships")
    .values({ vendor_id: invitation.vendor.id, user_id: userId, role })
    .onConflict((conflict) =>
      conflict.columns(["vendor_id", "user_id"]).doUpdateSet({ role, disabled_at: null }),
    )
    .execute();
}

/** The member's card gets its person in the tenant's own transaction; the membership follows it by a trigger. */
async function joinPartner(
  database: Database,
  invitation: OpenInvitation,
  { userId, insert }: { userId: string; insert: Insert },
  clock: Clock,
): Promise<Result<AcceptedInvitation>> {
  return withTenant(database, scopeForJobOf(invitation.vendor), async (tx) => {
    const platform = platformIn(tx);
    if (!(await useUp(platform, invitation.id, clock))) return err(domainError("link_expired", {}));
    await insert?.(platform);
    const linked = await sql`
      update recruitment.members set user_id = ${userId}
      where vendor_id = ${tx.scope.vendor.id} and id = ${invitation.memberId} and disabled_at is null
    `.execute(tx);
    if (linked.numAffectedRows !== 1n) return err(domainError("link_expired", {}));
    await recordAudit(tx, { action: "member.join", subjectKind: "member", subjectId: invitation.memberId });
    return ok({ userId, invitation });
  });
}
