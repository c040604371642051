import type { ScopeVendor } from "@tributary/db";
import { signVendorLink } from "@tributary/identity";
import type { MailContent } from "@tributary/notifications";
import type { LinkMaker } from "./compose-mail.ts";

/**
 * What stands in the head of a mail besides what every mail has. Mails that come again and again can be stopped from
 * the mail program itself, by one click (RFC 8058). The same row gives the same head at every attempt.
 */
export function mailHeaders(
  { appUrl, secret }: LinkMaker,
  content: MailContent,
  vendor: ScopeVendor | null,
): Record<string, string> {
  const recurs = content.template === "recall-questions" || content.template === "recall-last-notice";
  if (!recurs || !vendor) return {};
  const token = signVendorLink(secret, "unsubscribe", { vendorId: vendor.id, id: content.props.memberId });
  return {
    "List-Unsubscribe": `<${appUrl}/unsubscribe/${token}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
