import type { Database, PlatformDb, ScopeVendor } from "@tributary/db";
import type { Mail } from "@tributary/emails";
import { findInvitationById, findSignUpById, getPasswordResetForMail, signLink } from "@tributary/identity";
import type { Clock } from "@tributary/kernel";
import { groupCode } from "@tributary/learning";
import type { MailContent } from "@tributary/notifications";
import { composeRecall, type RecallReader } from "../recirculation/compose-recall.ts";
import { composeJoiningMail, isJoiningMail } from "../recruitment/compose-joining-mail.ts";

/** Where links lead, and what signs them. */
export interface LinkMaker {
  readonly appUrl: string;
  readonly secret: string;
}

/** What a mail is composed from, besides its row. */
export interface ComposeDeps extends LinkMaker {
  readonly platform: PlatformDb;
  readonly clock: Clock;
  /** For mails that say what stands in a vendor's tables in the moment they go out. */
  readonly database: Database;
}

/** As `ComposeDeps`, with what was read for all mails of a batch at once. */
export interface BatchDeps extends ComposeDeps {
  readonly recalls: RecallReader;
}

/**
 * Turns a queued mail into one that can be rendered: adds its links, and what must be true in the moment it goes out.
 * Null when there is nothing left to tell, such as an invitation that was taken back.
 */
export async function composeMail(
  deps: BatchDeps,
  content: MailContent,
  vendor: ScopeVendor | null,
): Promise<Mail | null> {
  if (content.template === "password-reset") return composeReset(deps, content.props.resetId);
  if (content.template === "sign-up") return composeSignUp(deps, content.props.signUpId);
  if (!vendor) throw new Error("a mail of a vendor came without its vendor");
  if (isJoiningMail(content)) return composeJoiningMail(deps, content, vendor);
  const workspace = `${deps.appUrl}/v/${vendor.slug}`;
  switch (content.template) {
    case "invitation":
      return composeInvitation(deps, content.props);
    case "recall-questions":
    case "recall-last-notice":
      return composeRecall(deps, content, vendor);
    case "lead-received":
      return {
        template: content.template,
        props: { ...content.props, link: `${workspace}/leads/${content.props.leadId}` },
      };
    case "card-release-near":
      return {
        template: content.template,
        props: { ...content.props, link: `${workspace}/partners/${content.props.partnerId}` },
      };
    case "card-released":
      return {
        template: content.template,
        props: { ...content.props, link: `${workspace}/partners/${content.props.partnerId}` },
      };
    case "lead-accepted":
      return {
        template: content.template,
        props: { ...content.props, link: portalLink(deps, vendor, content.props) },
      };
    case "lead-declined":
      return {
        template: content.template,
        props: { ...content.props, link: portalLink(deps, vendor, content.props) },
      };
    case "lead-won":
      return {
        template: content.template,
        props: { ...content.props, link: portalLink(deps, vendor, content.props) },
      };
    case "lead-lost":
      return {
        template: content.template,
        props: { ...content.props, link: portalLink(deps, vendor, content.props) },
      };
    case "course-assigned":
      return {
        template: content.template,
        props: { ...content.props, link: courseLink(deps, vendor, content.props) },
      };
    case "certificate-earned":
      return {
        template: content.template,
        props: {
          ...content.props,
          code: groupCode(content.props.code),
          link: courseLink(deps, vendor, content.props),
        },
      };
  }
}

/** The partner stands in the link too: its reader may work for several partners of one vendor. */
function portalOf({ appUrl }: LinkMaker, { slug }: ScopeVendor, partnerId: string): string {
  return `${appUrl}/p/${slug}~${partnerId.slice(-8)}`;
}

function portalLink(
  deps: LinkMaker,
  vendor: ScopeVendor,
  { partnerId, leadId }: { partnerId: string; leadId: string },
): string {
  return `${portalOf(deps, vendor, partnerId)}/leads/${leadId}`;
}

function courseLink(
  deps: LinkMaker,
  vendor: ScopeVendor,
  { partnerId, courseId }: { partnerId: string; courseId: string },
): string {
  return `${portalOf(deps, vendor, partnerId)}/learn/${courseId}`;
}

async function composeReset(
  { platform, appUrl, secret }: ComposeDeps,
  resetId: string,
): Promise<Mail | null> {
  const reset = await getPasswordResetForMail(platform, resetId);
  if (!reset) return null;
  const link = `${appUrl}/reset/${signLink(secret, "reset", resetId)}`;
  return { template: "password-reset", props: { email: reset.email, link } };
}

async function composeSignUp(
  { platform, clock, appUrl, secret }: ComposeDeps,
  signUpId: string,
): Promise<Mail | null> {
  const open = await findSignUpById(platform, signUpId, clock);
  if (!open) return null;
  const link = `${appUrl}/sign-up/${signLink(secret, "sign_up", signUpId)}`;
  return { template: "sign-up", props: { slug: open.vendor.slug, hasAccount: open.hasAccount, link } };
}

async function composeInvitation(
  { platform, clock, appUrl, secret }: ComposeDeps,
  { invitationId, partnerName }: { invitationId: string; partnerName: string | null },
): Promise<Mail | null> {
  const open = await findInvitationById(platform, invitationId, clock);
  if (!open) return null;
  const { invitedBy, hasAccount, expiresAt } = open;
  const link = `${appUrl}/invite/${signLink(secret, "invite", invitationId)}`;
  return {
    template: "invitation",
    props: { partnerName, invitedBy, hasAccount, expiresAt: expiresAt.toISOString(), link },
  };
}
