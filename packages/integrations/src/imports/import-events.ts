import { defineEvent } from "@tributary/db";
import { z } from "zod";

/** Somebody wants an import checked or run; which of the two, its state says. */
export const importRequested = defineEvent("import.requested", z.object({ import_id: z.uuid() }));

/** An import of sales is done. Days of partners are counted already; boards are rebuilt by who hears it. */
export const salesImported = defineEvent("sales.imported", z.object({ import_id: z.uuid() }));
