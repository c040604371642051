/** What goes wrong between a command and its database that the person at the machine can mend. */
const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Nothing answers at the address of DATABASE_URL. Is the database running?",
  ENOTFOUND: "The host in DATABASE_URL is not known.",
  EAI_AGAIN: "The host in DATABASE_URL cannot be looked up now.",
  ETIMEDOUT: "The database at DATABASE_URL does not answer.",
  ECONNRESET: "The database has closed the connection.",
  "28P01": "The database refuses the password in DATABASE_URL.",
  "28000": "The database refuses the user in DATABASE_URL.",
  "3D000": "The database that DATABASE_URL names does not exist.",
  "53300": "The database has no free connection left.",
  "57P01": "The database is being shut down.",
  "57P03": "The database is just starting. Try again in a moment.",
  "42P01": "The database is not migrated. Start Tributary once: npm start",
  "3F000": "The database is not migrated. Start Tributary once: npm start",
};

/** The sentence for an error of the database or of the way to it; null for one that is a bug. */
export function explainDatabaseError(error: unknown): string | null {
  const { code, message } = error as { code?: string; message?: string };
  if (code) return sentences[code] ?? null;
  // The pool gives up waiting for a connection without a code.
  return message?.startsWith("timeout exceeded when trying to connect")
    ? (sentences.ETIMEDOUT ?? null)
    : null;
}
