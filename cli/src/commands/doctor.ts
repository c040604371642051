import { defineCommand } from "../command.ts";
import { examine } from "../doctor/examine.ts";

export const doctor = defineCommand({
  name: "doctor",
  summary: "Looks at everything that can be wrong with the installation, and says the way out.",
  options: {},
  run: async (context) => {
    const checks = await examine(context);
    const healthy = checks.every(({ status }) => status !== "bad");
    return { result: { healthy, checks }, bad: !healthy };
  },
});
