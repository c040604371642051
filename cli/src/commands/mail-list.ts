import { listMails } from "@tributary/notifications";
import { z } from "zod";
import { defineCommand } from "../command.ts";
import { readOptions } from "../command-problem.ts";

const most = 100;
const input = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .catch(Number.NaN)
    .pipe(z.number(`expected 1 to ${most}`))
    .default(20),
});

export const mailList = defineCommand({
  name: "mail list",
  summary: "Lists the newest mails of the installation.",
  options: {
    to: { value: "ADDRESS", help: "Only those to this address." },
    limit: { value: "N", help: `How many; 20 when not given, ${most} at most.` },
  },
  run: async (context, { to, limit }) => {
    const page = await listMails(context.database().platform, { to, ...readOptions(input, { limit }) });
    const data = page.rows.map((mail) => ({
      id: mail.id,
      template: mail.template,
      to: mail.toAddress,
      locale: mail.locale,
      status: mail.status,
      subject: mail.subject,
      error_code: mail.errorCode,
      created_at: mail.createdAt,
      sent_at: mail.sentAt,
    }));
    return { result: { data, more: page.nextCursor !== null } };
  },
});
