import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { keepServerCodeOut } from "./keep-server-code-out.ts";

/** Our packages, but not what Vite itself has to handle: their styles. */
const ourPackages = /^@tributary\/(?!.*\.css)/;

/** The small parts of the design system that nearly every page has; what only some pages need stays apart. */
const everyday = [
  /ui\/src\/(?:actions|format|navigation|show)\/(?!menu|stepper)/,
  /ui\/src\/(?:provider|hydration)\./,
  /ui\/src\/forms\/(?:field|input|textarea|select|search)/,
  /ui\/src\/(?:templates\/(?:page-header|form-page|portal)|shells\/(?:portal|public|skip))/,
];

/** Nearly every page needs these, so each comes to the browser in one file and not in twenty. */
function together(id: string): string | undefined {
  if (/\/node_modules\/(?:react|react-dom|scheduler)\//.test(id)) return "react";
  if (id.includes("/lucide-react/")) return "icons";
  return everyday.some((part) => part.test(id)) ? "design" : undefined;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    keepServerCodeOut(),
    tailwindcss(),
    remix({
      appDirectory: "src",
      serverModuleFormat: "esm",
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // What the browser needs is found before the first page is asked for: what is found later is bundled anew, and a page
  // that is half of the old bundle and half of the new one has two Reacts. Routes are no entries, as their server code is
  // taken out only afterwards.
  optimizeDeps: {
    entries: ["src/entry.client.tsx", "../packages/ui/src/**/*.tsx", "!../packages/ui/src/**/*.test.tsx"],
    include: [
      ...["@remix-run/react", "i18next", "react-i18next", "zod"],
      // What only comes once somebody writes or drags.
      ...["@tiptap/react", "@tiptap/starter-kit"],
      "@tributary/ui > @atlaskit/pragmatic-drag-and-drop/element/adapter",
    ],
  },
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    // The pages are bundled once more together with the server, so that both share one copy of our packages.
    rollupOptions: isSsrBuild ? { external: [ourPackages] } : { output: { manualChunks: together } },
  },
}));
