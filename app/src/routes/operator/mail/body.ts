import { findMail } from "@tributary/notifications";
import { operatorRoute } from "../../../http/operator-route.ts";

/**
 * What a mail may do in the browser: show styles and pictures. No script, no form, no request to us; its links open in
 * a tab of their own.
 */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data: https:",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

export const loader = operatorRoute(async ({ params, context }) => {
  const mail = await findMail(context.runtime.database.platform, params.mailId ?? "");
  if (!mail?.html) return new Response(null, { status: 404 });
  return new Response(mail.html.replace(/<head>/i, '<head><base target="_blank">'), {
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
  });
});
