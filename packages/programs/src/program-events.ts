import { defineEvent } from "@tributary/db";
import { z } from "zod";

/** The stages of a program, their order or the hour at which its days begin are others than before. */
export const programChanged = defineEvent("program.changed", z.object({ program_id: z.uuid() }));
