import { bundle } from "../bin/bundle.mjs";

await bundle(import.meta.dirname, { worker: "src/worker.ts" });
