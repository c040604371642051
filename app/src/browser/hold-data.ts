type Modules = typeof globalThis.__remixRouteModules;

/** As they were, while the parts of the page are held. */
let held: Modules | null = null;

/**
 * After a form the router fetches the data of all parts of the page anew, even when the form was refused: only parts with
 * a say in it of their own (`shouldRevalidate`) are left alone then. When the connection is gone that would cost the page;
 * so every part has one until `releaseData`. What the router has already decided to load it loads in any case.
 *
 * Remix documents `shouldRevalidate` for one route at a time; a hundred routes that each export the same line would forget it
 * in the next one. The register of parts is what the router asks before each fetch. Its name is Remix's own and typed by it,
 * so that a Remix without it does not compile; one that no longer asks it fails `tests/e2e/lost-connection.spec.ts`.
 */
export function holdData(): void {
  const modules = window.__remixRouteModules;
  held = { ...modules };
  for (const [id, module] of Object.entries(modules)) {
    if (module && !module.shouldRevalidate)
      modules[id] = { ...module, shouldRevalidate: ({ defaultShouldRevalidate }) => defaultShouldRevalidate };
  }
}

/** Gives the parts of the page back as they were. */
export function releaseData(): void {
  if (held) Object.assign(window.__remixRouteModules, held);
  held = null;
}
