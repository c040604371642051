import { randomBytes } from "node:crypto";

const keyForm = /^[0-9a-f]{32}$/;

/** A key that nobody can guess and that tells nothing. */
export function newFileKey(): string {
  return randomBytes(16).toString("hex");
}

/** Throws for what is no key: a key becomes part of a path or an address. */
export function checkedKey(key: string): string {
  if (!keyForm.test(key)) throw new Error("not a key of this store");
  return key;
}
