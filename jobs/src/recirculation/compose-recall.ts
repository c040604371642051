import { type ScopeVendor, withTenant } from "@tributary/db";
import type { Mail } from "@tributary/emails";
import { scopeForJobOf, signVendorLink } from "@tributary/identity";
import type { MailContent } from "@tributary/notifications";
import { type MailQuestion, mailsOfDeliveries, type RecallMail } from "@tributary/recirculation";
import type { ComposeDeps, LinkMaker } from "../notifications/compose-mail.ts";

/** A mail that brings knowledge back, or the last of them. */
export type RecallContent = Extract<MailContent, { template: "recall-questions" | "recall-last-notice" }>;

/** Null when it need not go out any more: answered, withdrawn, run out, or not wanted since it was planned. */
export async function composeRecall(
  deps: ComposeDeps,
  { template, props }: RecallContent,
  vendor: ScopeVendor,
): Promise<Mail | null> {
  const mails = await withTenant(deps.database, scopeForJobOf(vendor), (tx) =>
    mailsOfDeliveries(tx, [props.deliveryId], deps.clock),
  );
  const mail = mails.get(props.deliveryId);
  if (!mail) return null;
  const preferences = preferencesLink(deps, vendor, mail.memberId);
  if (template === "recall-last-notice") return { template, props: { link: preferences } };
  return writeQuestions(deps, vendor, mail);
}

/** The mail with its links: one for each answer, all signed. */
function writeQuestions(links: LinkMaker, vendor: ScopeVendor, { memberId, questions }: RecallMail): Mail {
  const [first] = questions;
  return {
    template: "recall-questions",
    props: {
      questions: questions.map((question) => ({
        prompt: question.prompt,
        several: question.kind === "multiple",
        options: question.options.map((text, place) => ({
          text,
          link: answerLink(links, vendor, question, place + 1),
        })),
      })),
      link: first ? answerLink(links, vendor, first, 0) : "",
      preferences: { link: preferencesLink(links, vendor, memberId) },
    },
  };
}

function answerLink(
  { appUrl, secret }: LinkMaker,
  vendor: ScopeVendor,
  { id }: MailQuestion,
  part: number,
): string {
  return `${appUrl}/r/${signVendorLink(secret, "answer", { vendorId: vendor.id, id, part })}`;
}

function preferencesLink({ appUrl, secret }: LinkMaker, vendor: ScopeVendor, memberId: string): string {
  return `${appUrl}/mails/${signVendorLink(secret, "preferences", { vendorId: vendor.id, id: memberId })}`;
}
