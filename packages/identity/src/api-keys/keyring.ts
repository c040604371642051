import { type Database, isScopeOutdated, type KeyState, type TenantScope } from "@tributary/db";
import { mintTenantScope } from "@tributary/db/mint";
import { domainError, err, gatherBy, ok, type Result } from "@tributary/kernel";
import { roleMay, type WorkspacePermission } from "../permissions.ts";
import { hashApiKey, isApiKey } from "./api-key.ts";
import { type FoundKey, findKeys } from "./find-keys.ts";

/** The most keys of one look. */
const mostOfALook = 100;
/** The most keys that are remembered; the one remembered longest makes room. */
const mostRemembered = 1_000;
/** How often work begins anew because its key changed under it; more is no coincidence. */
const attempts = 3;

/** A key that was recognised: whose it is and what it may do. */
export interface KnownKey {
  readonly id: string;
  /** Whether it has the right, by what is remembered of it. */
  may(permission: WorkspacePermission): boolean;
  /**
   * Runs work in a scope of the key. Whatever opens a transaction of that scope confirms that the key is still what it
   * was; when it is not, the key is looked up anew and the work runs once more, so it must have no effect outside its
   * transaction. `forbidden` without the right, `unauthenticated` when the key is no more.
   */
  inScope<T>(
    permission: WorkspacePermission,
    work: (scope: TenantScope) => Promise<Result<T>>,
  ): Promise<Result<T>>;
  /** A scope by a look at the database now, not confirmed again: for work that cannot run twice. Refuses as `inScope`. */
  scopeNow(permission: WorkspacePermission): Promise<Result<TenantScope>>;
}

/** Recognises keys, and remembers those that it has seen. */
export interface Keyring {
  /** Recognises a key of an `Authorization: Bearer` header; unknown, revoked and expired keys are refused alike. */
  recognise(key: string): Promise<Result<KnownKey>>;
}

const unknown = err(domainError("unauthenticated", {}));

/**
 * Opens a keyring for one process. Keys that come together for the first time are looked up together. What is remembered
 * spares a request a round trip and opens nothing by itself: see `inScope`. A key's day of use is noted once a day.
 */
export function openKeyring(database: Database): Keyring {
  const remembered = new Map<string, FoundKey>();
  const look = gatherBy<string, FoundKey | null>({
    keyOf: () => "",
    most: mostOfALook,
    run: async (hashes) => {
      const found = await findKeys(database, [...new Set(hashes)]);
      return hashes.map((hash) => found.get(hash) ?? null);
    },
  });
  const lookAnew = async (hash: string): Promise<FoundKey | null> => {
    remembered.delete(hash);
    const found = await look(hash);
    if (found) remember(remembered, found);
    return found;
  };
  return {
    recognise: async (key) => {
      if (!isApiKey(key)) return unknown;
      const hash = hashApiKey(key);
      const found = remembered.get(hash) ?? (await lookAnew(hash));
      return found ? ok(knownKeyOf(found, () => lookAnew(hash))) : unknown;
    },
  };
}

function remember(remembered: Map<string, FoundKey>, found: FoundKey): void {
  const [oldest] = remembered.keys();
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest);
  remembered.set(found.hash, found);
}

function knownKeyOf(first: FoundKey, lookAnew: () => Promise<FoundKey | null>): KnownKey {
  return {
    id: first.keyId,
    may: (permission) => keyMay(first, permission),
    inScope: async (permission, work) => {
      let found: FoundKey | null = first;
      for (let attempt = 1; found; attempt += 1) {
        const scope = scopeOf(found, permission, found);
        if (!scope.ok) return scope;
        try {
          return await work(scope.value);
        } catch (error) {
          if (attempt >= attempts || !isScopeOutdated(error)) throw error;
        }
        found = await lookAnew();
      }
      return unknown;
    },
    scopeNow: async (permission) => {
      const found = await lookAnew();
      return found ? scopeOf(found, permission) : unknown;
    },
  };
}

function keyMay({ role, scopes }: FoundKey, permission: WorkspacePermission): boolean {
  return roleMay(role, permission) && scopes.includes(permission);
}

function scopeOf(found: FoundKey, permission: WorkspacePermission, standsOn?: KeyState): Result<TenantScope> {
  if (!keyMay(found, permission)) return err(domainError("forbidden", { permission }));
  const actor = { kind: "api_key", id: found.keyId, name: found.name } as const;
  return ok(mintTenantScope({ vendor: found.vendor, actor, member: null, ...(standsOn && { standsOn }) }));
}
