import { type MailNotice, takeMailNotice } from "@tributary/notifications";
import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { z } from "zod";
import type { Runtime } from "../http/runtime.ts";
import type { ServerVariables } from "./server-variables.ts";

const noticeBytes = 256 * 1024;

/** What is read of a notice; all else that Resend tells is passed over. */
const noticeInput = z.object({
  type: z.string(),
  data: z.object({
    email_id: z.string().max(200).nullish(),
    to: z.array(z.email().max(254)).max(100).catch([]),
    bounce: z.object({ type: z.string() }).nullish().catch(null),
  }),
});

/**
 * `POST /hooks/resend`: bounces and complaints. Only what Resend has signed (over the body as it came, within five
 * minutes) is believed. Without `RESEND_WEBHOOK_SECRET` there is no such address.
 */
export function addMailNotices(app: Hono<{ Variables: ServerVariables }>, runtime: Runtime): void {
  const secret = runtime.env.RESEND_WEBHOOK_SECRET;
  if (!secret) return;
  const webhook = new Webhook(secret);
  app.post("/hooks/resend", bodyLimit({ maxSize: noticeBytes }), async (c) => {
    const id = c.req.header("svix-id") ?? "";
    const body = await c.req.text();
    const told = verified(webhook, body, {
      "webhook-id": id,
      "webhook-timestamp": c.req.header("svix-timestamp") ?? "",
      "webhook-signature": c.req.header("svix-signature") ?? "",
    });
    if (told === null) return c.json({ error: "signature" }, 401);
    const notice = readNotice(id, told);
    const isNew = notice ? await takeMailNotice(runtime.database.platform, notice) : false;
    if (notice && isNew)
      runtime.log.info({ reason: notice.reason, addresses: notice.addresses.length }, "mail suppressed");
    return c.json({ taken: isNew });
  });
}

function verified(webhook: Webhook, body: string, headers: Record<string, string>): unknown {
  try {
    return webhook.verify(body, headers);
  } catch (error) {
    if (error instanceof WebhookVerificationError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A complaint, or a bounce that is for good; a full mailbox or a slow server may work again tomorrow. */
function readNotice(id: string, told: unknown): MailNotice | null {
  const read = noticeInput.safeParse(told);
  if (!read.success) return null;
  const { type, data } = read.data;
  const isBounce = type === "email.bounced" && (data.bounce?.type ?? "Permanent") === "Permanent";
  const reason = isBounce ? "bounced" : type === "email.complained" ? "complained" : null;
  return reason && { id, reason, addresses: data.to, providerId: data.email_id ?? null };
}
