import { type Database, type PlatformDb, recordPlatformEvent } from "@tributary/db";
import { type Clock, domainError, err, isUuid, newId, ok, type Result } from "@tributary/kernel";
import { readLink } from "../links/sign-link.ts";
import { signUpRequested } from "./identity-events.ts";
import { throttle } from "./throttle.ts";
import type { SignUpInput, VendorFields } from "./vendor-input.ts";

const minute = 60 * 1000;
const goodForMs = 24 * 60 * minute;

/** A sign-up whose link may still be used. */
export interface OpenSignUp {
  readonly id: string;
  readonly email: string;
  readonly personName: string;
  readonly vendor: VendorFields;
  /** The language in which the address is written to: of its account, without one that of the form. */
  readonly mailLocale: "en" | "ru";
  /** Whether the address has an account already: then its owner signs in instead of choosing a password. */
  readonly hasAccount: boolean;
  /** An account that was ended opens nothing, and gets no mail. */
  readonly isEnded: boolean;
}

/**
 * Asks for the link that opens a vendor. The answer and the work are the same whether the address has an account or not:
 * who it belongs to is looked up when the letter is written. The link is good for a day and one use; asking again
 * within a minute sends no second letter. A slug in use is `taken`: slugs are public.
 */
export async function requestSignUp(
  database: Database,
  { ip, ...input }: SignUpInput & { ip: string },
  clock: Clock,
): Promise<Result<null>> {
  const counted = await throttle(database, "sign_up", { subject: input.email, ip });
  if (!counted.ok) return counted;
  const used = await database.platform
    .selectFrom("platform.vendors")
    .where("slug", "=", input.slug)
    .select("id")
    .executeTakeFirst();
  if (used) return err(domainError("taken", { field: "slug" }));
  const now = clock.now();
  const { email, slug, name, currency, locale } = input;
  const row = {
    ...{ person_name: input.personName, name, currency, locale, time_zone: input.timeZone },
    expires_at: new Date(now.getTime() + goodForMs),
  };
  await database.platform.transaction().execute(async (trx) => {
    const stored = await trx
      .insertInto("identity.sign_ups")
      .values({ id: newId(), email, slug, asked_at: now, ...row })
      .onConflict((same) =>
        same.columns(["email", "slug"]).doUpdateSet((eb) => ({
          ...row,
          asked_at: eb
            .case()
            .when("identity.sign_ups.asked_at", "<=", new Date(now.getTime() - minute))
            .then(now)
            .else(eb.ref("identity.sign_ups.asked_at"))
            .end(),
        })),
      )
      .returning(["id", "asked_at"])
      .executeTakeFirstOrThrow();
    const payload = { sign_up_id: stored.id, asked_at: stored.asked_at.toISOString() };
    if (stored.asked_at.getTime() === now.getTime()) await recordPlatformEvent(trx, signUpRequested, payload);
  });
  database.relay.wake();
  return ok(null);
}

/** The sign-up of a link; null when it is used, altered or too old. Reading it changes nothing. */
export async function findSignUp(
  database: Database,
  { token, secret }: { token: string; secret: string },
  clock: Clock,
): Promise<OpenSignUp | null> {
  const id = readLink(secret, "sign_up", token);
  return id ? findSignUpById(database.platform, id, clock) : null;
}

/** As `findSignUp`, by id: for the mail, which is where the link is made. */
export async function findSignUpById(db: PlatformDb, id: string, clock: Clock): Promise<OpenSignUp | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom("identity.sign_ups as s")
    .leftJoin("identity.users as u", "u.email", "s.email")
    .where("s.id", "=", id)
    .where("s.expires_at", ">", clock.now())
    .select(["s.id", "s.email", "s.person_name", "s.name", "s.slug", "s.currency", "s.time_zone", "s.locale"])
    .select(["u.id as user_id", "u.disabled_at", "u.locale as user_locale"])
    .executeTakeFirst();
  if (!row) return null;
  const { name, slug, currency, time_zone: timeZone, locale } = row;
  return {
    id: row.id,
    email: row.email,
    personName: row.person_name,
    vendor: { name, slug, currency, timeZone, locale },
    mailLocale: row.user_locale ?? locale,
    hasAccount: row.user_id !== null,
    isEnded: row.disabled_at !== null,
  };
}

/** Removes sign-ups whose links are too old. Gives how many. */
export async function removeOldSignUps(db: PlatformDb, clock: Clock): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("identity.sign_ups")
    .where("expires_at", "<", clock.now())
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
