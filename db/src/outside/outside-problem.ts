import type { DatabaseError } from "pg";

/** What is wrong with an outside database, in a whole sentence with the way out. Never holds a password. */
export class OutsideProblem extends Error {
  override readonly name = "OutsideProblem";
}

/** Says why a connection failed. `variable` is the one that the person has to correct. */
export function explainConnection(error: unknown, url: URL, variable: string): OutsideProblem {
  const { code = "", message = "" } = error as Partial<DatabaseError>;
  const place = `${url.hostname}:${url.port || "5432"}`;
  const user = decodeURIComponent(url.username);
  const name = decodeURIComponent(url.pathname.slice(1));
  const sentence: Record<string, string> = {
    ECONNREFUSED: `No Postgres answers at ${place}. Start it, or correct ${variable}.`,
    ENOTFOUND: `The host ${url.hostname} is not known. Correct ${variable}.`,
    EAI_AGAIN: `The host ${url.hostname} cannot be looked up now. Look at the network, or correct ${variable}.`,
    EHOSTUNREACH: `The host ${url.hostname} cannot be reached. Look at the network, or correct ${variable}.`,
    ETIMEDOUT: `Nothing answers at ${place} within 10 seconds. Look at the network, or correct ${variable}.`,
    "28P01": `The password of the user "${user}" is wrong. Correct ${variable}.`,
    "28000": `Postgres does not let the user "${user}" in: ${message}. Correct ${variable}.`,
    "3D000": `There is no database "${name}" at ${place}. Make it (createdb ${name}), or correct ${variable}.`,
    "53300": `Postgres at ${place} has no connection left. Raise its max_connections, or end something else.`,
  };
  if (/timeout expired/.test(message)) return new OutsideProblem(sentence.ETIMEDOUT ?? message);
  if (/no encryption/.test(message)) {
    return new OutsideProblem(
      `Postgres at ${place} wants an encrypted connection. Add ?sslmode=require to ${variable}.`,
    );
  }
  return new OutsideProblem(
    sentence[code] ?? `Postgres at ${place} refuses ${variable}: ${message || code}.`,
  );
}
