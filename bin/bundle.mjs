import { isBuiltin } from "node:module";
import { join, relative } from "node:path";
import { build } from "esbuild";

/**
 * Bundles a package: `node bundle.mjs name=source.ts …` in its folder makes `build/name.mjs`. Our own packages go
 * into the bundle from their source; what others wrote is imported from where it lies.
 */
const folder = process.cwd();
const outdir = join(folder, "build");
const entries = Object.fromEntries(process.argv.slice(2).map((entry) => entry.split("=")));

await build({
  absWorkingDir: folder,
  entryPoints: entries,
  outdir,
  outExtension: { ".js": ".mjs" },
  chunkNames: "[name]-[hash]",
  bundle: true,
  // What several entries use is there once, and what is imported only on the way is loaded only then. The pieces lie
  // beside the entries: paths to what others wrote start in this folder.
  splitting: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  jsx: "automatic",
  sourcemap: "linked",
  // Without this esbuild would also choose files that are meant for bundlers and that Node cannot load.
  conditions: [],
  logLevel: "warning",
  // Vite leaves an import for each package that it did not look into; ours do nothing by being imported.
  logOverride: { "ignored-bare-import": "silent" },
  plugins: [leaveOthersInPlace()],
});

/**
 * A bundle lies in another package than some of the code in it, so a bare name would be looked up in the wrong
 * place: with pnpm each package sees only what it declares itself. Hence a path from the bundle to the file.
 *
 * @returns {import("esbuild").Plugin}
 */
function leaveOthersInPlace() {
  const again = { again: true };
  return {
    name: "leave-others-in-place",
    setup(bundler) {
      bundler.onResolve({ filter: /^[^./]/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
        if (kind === "entry-point" || pluginData === again || path.startsWith("@tributary/")) return null;
        if (isBuiltin(path)) return { path, external: true };
        const found = await bundler.resolve(path, { importer, kind, resolveDir, pluginData: again });
        if (found.errors.length > 0) return { errors: found.errors };
        const fromBundle = relative(outdir, found.path);
        return { path: fromBundle.startsWith(".") ? fromBundle : `./${fromBundle}`, external: true };
      });
    },
  };
}
