import type { KnipConfig } from "knip";

const config: KnipConfig = {
  ignoreExportsUsedInFile: true,
  // Started by bin/verify, not imported.
  ignoreDependencies: ["dependency-cruiser", "turbo"],
  compilers: {
    // A style sheet needs what it imports and what it shows.
    css: (text) =>
      [...text.matchAll(/(?:@import\s+|url\()"(?:.*node_modules\/)?([^"]+)"/g)]
        .map(([, path]) => `import "${path}";`)
        .join("\n"),
  },
  workspaces: {
    ".": {
      entry: ["bin/*.mjs", "bin/checks/*.mjs", "bin/launch/leave-with-launcher.mjs"],
      project: ["bin/**/*.mjs"],
    },
    app: {
      entry: ["src/routes.ts", "src/root.tsx", "src/entry.*.tsx", "src/routes/**/*.{ts,tsx}"],
      // The font of certificates is resolved, not imported.
      ignoreDependencies: ["@fontsource/inter"],
      project: ["src/**/*.{ts,tsx}", "*.ts"],
    },
    jobs: { project: ["src/**/*.ts"] },
    cli: { entry: ["src/cli.ts"], project: ["src/**/*.ts"] },
    "packages/ui": { project: ["src/**/*.{ts,tsx,css}"] },
    tests: {
      entry: [
        "support/*-setup.ts",
        "integration/**/*.test.ts",
        "e2e/**/*.spec.ts",
        "load/*.ts",
        "load/*/*.mjs",
        "load/import/import-once.ts",
      ],
      // The browser is resolved, not imported.
      ignoreDependencies: ["@sparticuz/chromium"],
      project: ["**/*.{ts,mjs}"],
    },
  },
};

export default config;
