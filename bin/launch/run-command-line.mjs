import { join } from "node:path";
import { prepare } from "./prepare.mjs";
import { root } from "./project.mjs";
import { createReport } from "./report.mjs";

// Standard output belongs to the command alone: nothing but its JSON.
await prepare(createReport(process.stderr));
process.setSourceMapsEnabled(true);
await import(join(root, "cli/build/cli.mjs"));
