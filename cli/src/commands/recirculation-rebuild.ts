import { withTenant } from "@tributary/db";
import { addDays, dayInZone } from "@tributary/kernel";
import { rebuildMemories, refreshRecallDays } from "@tributary/recirculation";
import { defineCommand } from "../command.ts";
import { vendorScope } from "../vendor-scope.ts";

export const recirculationRebuild = defineCommand({
  name: "recirculation rebuild",
  summary: "Computes what people remember anew from their answers, and the report's figures of a year.",
  options: { vendor: { value: "SLUG", required: true, help: "Whose people." } },
  run: async (context, options) => {
    const database = context.database();
    const scope = await vendorScope(database, options.vendor);
    const result = await rebuildMemories(database, scope);
    const today = dayInZone(context.clock.now(), "UTC");
    await withTenant(database, scope, (tx) =>
      refreshRecallDays(tx, { from: addDays(today, -366), to: addDays(today, 1) }),
    );
    return { result };
  },
});
