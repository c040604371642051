import { fixedClock } from "@tributary/kernel";
import { tickRecall } from "@tributary/recirculation";
import { z } from "zod";
import { defineCommand } from "../command.ts";
import { readOptions } from "../command-problem.ts";
import { vendorScope } from "../vendor-scope.ts";

const input = z.object({
  now: z.iso
    .datetime({ offset: true, error: "expected an instant, such as 2026-03-02T09:00:00Z" })
    .optional(),
});

export const recirculationTick = defineCommand({
  name: "recirculation tick",
  summary:
    "Plans the mails that bring knowledge back and are due now, as the worker does every five minutes.",
  options: {
    now: { value: "INSTANT", help: "As if it were then; the machine's clock when not given." },
    vendor: { value: "SLUG", help: "Of one vendor; of all when not given." },
  },
  run: async (context, options) => {
    const { now } = readOptions(input, { now: options.now });
    const database = context.database();
    const clock = now ? fixedClock(now) : context.clock;
    const vendorId = options.vendor ? (await vendorScope(database, options.vendor)).vendor.id : undefined;
    return { result: await tickRecall({ database, clock }, vendorId ? { vendorId } : {}) };
  },
});
