import type { PlatformDb } from "@tributary/db";

/** Where a person is written to, and in which language. */
export interface Mailbox {
  readonly userId: string;
  readonly email: string;
  readonly locale: "en" | "ru";
}

/** The mailbox of a person; null when there is no such person or their account is disabled. */
export async function findMailbox(db: PlatformDb, userId: string): Promise<Mailbox | null> {
  const row = await db
    .selectFrom("identity.users")
    .where("id", "=", userId)
    .where("disabled_at", "is", null)
    .select(["id as userId", "email", "locale"])
    .executeTakeFirst();
  return row ?? null;
}
