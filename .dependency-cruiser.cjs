/**
 * Who may import whom. The packages and their order are in turbo.json too, which looks at what packages declare;
 * this looks at what files do.
 *
 * kernel ← db ← identity ← slices ← app, jobs, cli      kernel ← emails ← jobs      kernel ← ui ← app
 */
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const grounds = ["kernel", "identity", "ui"];
const inPackages = readdirSync(join(__dirname, "packages"));
const folders = [
  "app",
  "db",
  "jobs",
  "cli",
  "emails",
  "tests",
  ...inPackages.map((name) => `packages/${name}`),
];
const slice = `^packages/(${inPackages.filter((name) => !grounds.includes(name)).join("|")})/`;
const anyOfOurs = "^(packages/[^/]+|app|db|jobs|cli|emails|tests)/";
const test = "\\.test(-d)?\\.tsx?$";

/** Every file that a package offers to others, as its package.json says. */
const doors = folders.flatMap((folder) => {
  const { exports = {} } = JSON.parse(readFileSync(join(__dirname, folder, "package.json"), "utf8"));
  return Object.values(exports).map((path) => `^${join(folder, path).replaceAll(".", "\\.")}$`);
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      // A part may name the type of what it is part of (a page's loader, a table's props): that is gone at run time.
      comment: "Two files that need each other are one file, or three.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: ["^virtual:", "\\?(url|raw)$"] },
    },
    {
      name: "not-undeclared",
      comment: "What a package imports stands in its own package.json.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "only-doors",
      comment: "Another package is entered through its exports, never by a path into it.",
      severity: "error",
      from: { path: "^(packages/[^/]+|app|db|jobs|cli|emails|tests)/" },
      to: { path: anyOfOurs, pathNot: ["^$1/", ...doors] },
    },
    {
      name: "kernel-knows-nobody",
      severity: "error",
      from: { path: "^packages/kernel/" },
      to: { path: anyOfOurs, pathNot: "^packages/kernel/" },
    },
    {
      name: "db-knows-the-kernel-only",
      severity: "error",
      from: { path: "^db/" },
      to: { path: anyOfOurs, pathNot: "^(db|packages/kernel)/" },
    },
    {
      name: "identity-knows-no-slice",
      severity: "error",
      from: { path: "^packages/identity/" },
      to: { path: anyOfOurs, pathNot: "^(db|packages/(kernel|identity))/" },
    },
    {
      name: "slices-know-no-pixels",
      comment: "A slice is rules and data; screens, mails and queues come to it.",
      severity: "error",
      from: { path: slice },
      to: { path: ["^(app|jobs|cli|emails|tests)/", "^packages/ui/"] },
    },
    {
      name: "ui-knows-the-kernel-only",
      severity: "error",
      from: { path: "^packages/ui/" },
      to: { path: anyOfOurs, pathNot: "^packages/(ui|kernel)/" },
    },
    {
      name: "emails-know-the-kernel-only",
      severity: "error",
      from: { path: "^emails/" },
      to: { path: anyOfOurs, pathNot: "^(emails|packages/kernel)/" },
    },
    {
      name: "nobody-imports-the-app",
      severity: "error",
      from: { pathNot: "^(app|tests)/" },
      to: { path: "^app/" },
    },
    {
      name: "nobody-imports-jobs",
      comment:
        "Work is asked for by an event in the outbox. The command line migrates the queue's own tables.",
      severity: "error",
      from: { pathNot: "^(jobs|tests)/" },
      to: { path: "^jobs/", pathNot: "^jobs/src/.*/migrate-queue\\.ts$" },
    },
    {
      name: "nobody-imports-tests",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "only-identity-mints-scopes",
      comment: "Whoever can make a tenant scope can read every vendor.",
      severity: "error",
      from: { pathNot: "^(packages/identity|db|tests)/" },
      to: { path: "^db/src/tenant/mint\\.ts$" },
    },
    {
      name: "only-identity-knows-lucia",
      severity: "error",
      from: { pathNot: "^packages/identity/" },
      to: { path: "node_modules/lucia/" },
    },
    {
      name: "no-tests-in-the-product",
      severity: "error",
      from: { pathNot: [test, "^tests/"] },
      to: { path: test },
    },
    {
      name: "no-development-tools-in-the-product",
      comment: "What runs must be installed where only dependencies are.",
      severity: "error",
      from: {
        path: "^(packages/[^/]+|app|db|jobs|cli|emails)/src/",
        pathNot: [test, "^app/src/routes\\.ts$"],
      },
      // What only development loads, it loads when it gets there.
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        dynamic: false,
        pathNot: "node_modules/@types/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(build|\\.turbo)/" },
    tsPreCompilationDeps: true,
    detectJSDocImports: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".css"],
    },
    combinedDependencies: false,
  },
};
