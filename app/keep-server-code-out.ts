import type { Plugin } from "vite";

/** Doors of our packages that a browser may enter; every other one leads to the database or to secrets. */
const doorsForBrowsers = new Set([
  "@tributary/kernel",
  "@tributary/kernel/input",
  "@tributary/learning/embeds",
]);
const ofTheDesign = /^@tributary\/ui(\/|$)/;

/**
 * Refuses to give server code to a browser. It looks after the loaders and actions of a route have been taken out, so
 * what is still imported would arrive: a component may import types of a slice, and no values.
 */
export function keepServerCodeOut(): Plugin {
  return {
    name: "keep-server-code-out",
    enforce: "pre",
    resolveId(source, importer, options) {
      // Looking for what to bundle ahead in development sees routes whole, with their loaders.
      const isScan = "scan" in options && options.scan === true;
      if (options.ssr || isScan || !importer) return;
      const isOurs = source.startsWith("@tributary/") && !ofTheDesign.test(source);
      if (source.startsWith("node:") || (isOurs && !doorsForBrowsers.has(source))) {
        this.error(
          `${importer} would bring ${source} to the browser: import only its types, and give the value from the loader.`,
        );
      }
    },
  };
}
