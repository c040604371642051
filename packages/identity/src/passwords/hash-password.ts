import { hash, verify } from "@node-rs/argon2";

// argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane. The library's
// default algorithm is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** Hashes a password for storage. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/**
 * Whether a password fits. Without a stored hash (no such person, or nobody has set a password yet) it takes the same
 * time and fits never, so that the time of an answer does not tell whether an address is known.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const fits = await verify(stored ?? (await decoy), password.normalize("NFKC"));
  return stored !== null && fits;
}
