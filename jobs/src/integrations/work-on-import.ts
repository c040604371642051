import { importRequested, runImport } from "@tributary/integrations";
import { defineTask } from "../handlers/define-handler.ts";

/** Checks or runs an import, whichever its state asks for. It keeps its own place in the file. */
export const workOnImport = defineTask({
  name: "integrations.work-on-import",
  event: importRequested,
  run: async (deps, { vendorId, payload, signal }) => {
    await runImport(deps, vendorId, payload.import_id, { signal });
  },
});
