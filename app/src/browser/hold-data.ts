type Modules = typeof globalThis.__remixRouteModules;

/** As they were, while the parts of the page are held. */
let held: Modules | null = null;

/**
 * After a form the router fetches the data of all parts of the page anew, even when the form was refused: only parts with
 * a say in it of their own (`shouldRevalidate`) are left alone then. When the connection is gone that would cost the page;
 * so every part has one until `releaseData`. What the router has already decided to load it loads in any case.
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
