import { openFileStore, rememberedStore } from "@tributary/files";
import { defineCommand } from "../command.ts";
import { seedDemo } from "../demo/seed-demo.ts";

export const seedDemoCommand = defineCommand({
  name: "seed-demo",
  summary: "Makes the vendors of the demo, if they are not there yet.",
  hidden: true,
  options: {},
  run: async (context) => {
    const { RESEND_API_KEY, SMTP_URL } = context.environment();
    const demo = await seedDemo({
      files: rememberedStore(openFileStore(context.environment()), context.database().platform),
      database: context.database(),
      clock: context.clock,
      mailsStay: !RESEND_API_KEY && !SMTP_URL,
      tell: context.tell,
    });
    return { result: { demo } };
  },
});
