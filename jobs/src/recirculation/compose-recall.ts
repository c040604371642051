import { type ScopeVendor, withTenant } from "@tributary/db";
import type { Mail } from "@tributary/emails";
import { scopeForJobOf, signVendorLink } from "@tributary/identity";
import type { MailContent } from "@tributary/notifications";
import { type MailQuestion, mailsOfDeliveries, type RecallMail } from "@tributary/recirculation";
import type { ComposeDeps, LinkMaker } from "../notifications/compose-mail.ts";

/** A mail that brings knowledge back, or the last of them. */
export type RecallContent = Extract<MailContent, { template: "recall-questions" | "recall-last-notice" }>;

/** Reads what one mail is written from; null when it need not go out any more. Throws when it could not be read. */
export type RecallReader = (vendorId: string, deliveryId: string) => RecallMail | null;

/**
 * Reads what the recall mails of a batch are written from, a vendor after the other. One whose tables cannot be read
 * keeps only its own mails back.
 */
export async function readRecalls(
  { database, clock }: Pick<ComposeDeps, "database" | "clock">,
  mails: readonly { readonly content: MailContent; readonly vendor: ScopeVendor | null }[],
): Promise<RecallReader> {
  const asked = new Map<string, { readonly vendor: ScopeVendor; readonly ids: string[] }>();
  for (const { content, vendor } of mails) {
    if (!vendor || !isRecall(content)) continue;
    const known = asked.get(vendor.id) ?? { vendor, ids: [] };
    asked.set(vendor.id, known);
    known.ids.push(content.props.deliveryId);
  }
  const read = new Map<string, ReadonlyMap<string, RecallMail> | Error>();
  for (const [vendorId, { vendor, ids }] of asked) {
    const found = withTenant(database, scopeForJobOf(vendor), (tx) => mailsOfDeliveries(tx, ids, clock));
    read.set(vendorId, await found.catch((error: Error) => error));
  }
  return (vendorId, deliveryId) => {
    const found = read.get(vendorId);
    if (found instanceof Error) throw found;
    return found?.get(deliveryId) ?? null;
  };
}

function isRecall(content: MailContent): content is RecallContent {
  return content.template === "recall-questions" || content.template === "recall-last-notice";
}

/** Null when it need not go out any more: answered, withdrawn, run out, or not wanted since it was planned. */
export function composeRecall(
  deps: LinkMaker & { readonly recalls: RecallReader },
  { template, props }: RecallContent,
  vendor: ScopeVendor,
): Mail | null {
  const mail = deps.recalls(vendor.id, props.deliveryId);
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
