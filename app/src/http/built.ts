/**
 * Loaders and actions made by a builder are marked, and a test walks every route to see that all are: there is no
 * other door from a route to data.
 */
const mark = Symbol.for("tributary.built");

/** What a builder knows of what it made: who may pass. */
export interface Built {
  readonly door: "public" | "person" | "vendor" | "portal" | "operator" | "link" | "program-page";
  /** The right that each intent of an action, or the loader, requires. */
  readonly permissions: readonly string[];
}

/** Marks a loader or an action. */
export function markBuilt<F extends object>(handler: F, built: Built): F {
  return Object.defineProperty(handler, mark, { value: built });
}

/** The mark of a loader or an action, or null when no builder made it. */
export function builtOf(handler: unknown): Built | null {
  if (typeof handler !== "function") return null;
  return ((handler as unknown as Record<symbol, Built | undefined>)[mark] ?? null) as Built | null;
}
