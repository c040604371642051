import type { ScopeVendor } from "@tributary/db";
import type { Mail } from "@tributary/emails";
import { signVendorLink, type VendorLinkPurpose } from "@tributary/identity";
import type { MailContent } from "@tributary/notifications";
import type { LinkMaker } from "../notifications/compose-mail.ts";

const templates = [
  "application-received",
  "application-new",
  "application-approved",
  "application-rejected",
  "contract-to-sign",
  "contract-signed",
  "contract-declined",
] as const;

/** A mail about how a stranger becomes a partner. */
export type JoiningMail = Extract<MailContent, { template: (typeof templates)[number] }>;

/** Whether a mail is about how a stranger becomes a partner. */
export function isJoiningMail(content: MailContent): content is JoiningMail {
  return (templates as readonly string[]).includes(content.template);
}

/** Adds the link of each: a signed one for those who have no account, the workspace for the vendor's people. */
export function composeJoiningMail(links: LinkMaker, content: JoiningMail, vendor: ScopeVendor): Mail {
  const workspace = `${links.appUrl}/v/${vendor.slug}/recruitment`;
  switch (content.template) {
    case "application-received":
    case "application-approved":
    case "application-rejected": {
      const link = openLink(links, vendor, "application", content.props.applicationId);
      return { template: content.template, props: { ...content.props, link } } as Mail;
    }
    case "application-new": {
      const link = `${workspace}/applications/${content.props.applicationId}`;
      return { template: content.template, props: { ...content.props, link } };
    }
    case "contract-to-sign": {
      const link = openLink(links, vendor, "contract", content.props.linkId);
      return { template: content.template, props: { ...content.props, link } };
    }
    case "contract-signed": {
      const { contractId, linkId, audience } = content.props;
      const link =
        audience === "signer"
          ? openLink(links, vendor, "contract", linkId)
          : `${workspace}/contracts/${contractId}`;
      return { template: content.template, props: { ...content.props, link } };
    }
    case "contract-declined": {
      const link = `${workspace}/contracts/${content.props.contractId}`;
      return { template: content.template, props: { ...content.props, link } };
    }
  }
}

/** A link that opens one row without a session. */
function openLink(
  { appUrl, secret }: LinkMaker,
  { id: vendorId }: ScopeVendor,
  purpose: VendorLinkPurpose & ("application" | "contract"),
  id: string,
): string {
  return `${appUrl}/${purpose}/${signVendorLink(secret, purpose, { vendorId, id })}`;
}
