import { createHash } from "node:crypto";
import type { PlatformDb } from "@tributary/db";
import { sql } from "kysely";
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import type { UserAttributes } from "./person.ts";

/** A session ends at this age, however busy it is. */
const longestDays = 90;

/** What is stored of a token: a copy of the table opens no session. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/**
 * Keeps Lucia's sessions in our table. Lucia itself would store tokens as they are and prolong them for ever; here
 * only a hash is kept, and no prolonging goes past the absolute age. The person comes with all memberships in the
 * same statement, so that a request is authenticated by one.
 */
export function sessionAdapter(db: PlatformDb): Adapter {
  return {
    getSessionAndUser: (token) => readSession(db, token),
    getUserSessions: async (userId) => {
      const rows = await db
        .selectFrom("identity.sessions")
        .where("user_id", "=", userId)
        .select(["id", "expires_at"])
        .execute();
      return rows.map((row) => ({ id: row.id, userId, expiresAt: row.expires_at, attributes: {} }));
    },
    setSession: async ({ id, userId, expiresAt }) => {
      const endsAt = sql<Date>`now() + make_interval(days => ${longestDays})`;
      await db
        .insertInto("identity.sessions")
        .values({ id: hashToken(id), user_id: userId, expires_at: expiresAt, ends_at: endsAt })
        .execute();
    },
    updateSessionExpiration: async (token, expiresAt) => {
      await db
        .updateTable("identity.sessions")
        .set({ expires_at: sql<Date>`least(${expiresAt}::timestamptz, ends_at)` })
        .where("id", "=", hashToken(token))
        .execute();
    },
    deleteSession: async (token) => {
      await db.deleteFrom("identity.sessions").where("id", "=", hashToken(token)).execute();
    },
    deleteUserSessions: async (userId) => {
      await db.deleteFrom("identity.sessions").where("user_id", "=", userId).execute();
    },
    deleteExpiredSessions: async () => {
      await db.deleteFrom("identity.sessions").where("expires_at", "<=", sql<Date>`now()`).execute();
    },
  };
}

async function readSession(
  db: PlatformDb,
  token: string,
): Promise<[DatabaseSession | null, DatabaseUser | null]> {
  const row = await db
    .selectFrom("identity.sessions as s")
    .innerJoin("identity.users as u", "u.id", "s.user_id")
    .where("s.id", "=", hashToken(token))
    .where("s.ends_at", ">", sql<Date>`now()`)
    .where("u.disabled_at", "is", null)
    .select(["s.user_id", "s.expires_at", "u.email", "u.name", "u.locale", "u.time_zone", "u.theme"])
    .select([staffPlaces.as("staff"), memberPlaces.as("member")])
    .executeTakeFirst();
  if (!row) return [null, null];
  const attributes: UserAttributes = {
    email: row.email,
    name: row.name,
    locale: row.locale,
    timeZone: row.time_zone,
    theme: row.theme,
    staffPlaces: row.staff,
    memberPlaces: row.member,
  };
  const session = { id: token, userId: row.user_id, expiresAt: row.expires_at, attributes: {} };
  return [session, { id: row.user_id, attributes }];
}

const vendorOfPlace = sql`jsonb_build_object('id', v.id, 'slug', v.slug, 'name', v.name, 'currency', v.currency,
  'timeZone', v.time_zone, 'locale', v.locale, 'accentHue', v.accent_hue)`;

const staffPlaces = sql<UserAttributes["staffPlaces"]>`coalesce((
  select jsonb_agg(jsonb_build_object('vendor', ${vendorOfPlace}, 'role', m.role) order by v.name, v.id)
  from identity.vendor_memberships m join platform.vendors v on v.id = m.vendor_id
  where m.user_id = u.id and m.disabled_at is null), '[]')`;

const memberPlaces = sql<UserAttributes["memberPlaces"]>`coalesce((
  select jsonb_agg(jsonb_build_object('vendor', ${vendorOfPlace}, 'partnerId', m.partner_id, 'memberId', m.member_id,
    'level', m.level) order by v.name, m.created_at)
  from identity.partner_memberships m join platform.vendors v on v.id = m.vendor_id
  where m.user_id = u.id and m.disabled_at is null), '[]')`;
