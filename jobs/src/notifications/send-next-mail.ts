import { renderMail } from "@tributary/emails";
import { findVendorById } from "@tributary/identity";
import type { Logger } from "@tributary/kernel/log";
import {
  type ClaimedMail,
  claimDueMails,
  decideAttempt,
  type FrozenMail,
  findSuppression,
  freezeMail,
  type MailContent,
  readMailContent,
  recordFailed,
  recordHeldBack,
  recordMoot,
  recordSent,
  type SendFailure,
} from "@tributary/notifications";
import { type ComposeDeps, composeMail } from "./compose-mail.ts";
import { mailHeaders } from "./mail-headers.ts";
import type { MailTransport } from "./mail-transport.ts";

/** What sending takes. */
export interface SendDeps extends ComposeDeps {
  readonly transport: MailTransport;
  readonly log: Logger;
}

/** What became of the next mail. */
export interface NextMail {
  /** There was one, so there may be another. */
  readonly found: boolean;
  /** The provider asks for this long a silence. */
  readonly quietMs: number;
}

/**
 * Sends the mail that waits longest: claims it, freezes its text before the first attempt, hands it over, and writes
 * down how that ended. Killed at any point it loses no mail, and sends none twice that may have gone out.
 */
export async function sendNextMail(deps: SendDeps): Promise<NextMail> {
  const [mail] = await claimDueMails(deps.platform, deps.clock, 1);
  if (!mail) return { found: false, quietMs: 0 };
  const quietMs = await sendClaimed(deps, mail);
  return { found: true, quietMs };
}

async function sendClaimed(deps: SendDeps, mail: ClaimedMail): Promise<number> {
  const { platform, clock, transport } = deps;
  const held = await findSuppression(platform, mail.toAddress);
  if (held) {
    await recordHeldBack(platform, mail.id, held);
    return 0;
  }
  const attempt = decideAttempt(mail, { now: clock.now(), onceByKey: transport.onceByKey });
  if (attempt === "review") return fail(deps, mail, { kind: "unknown", code: "end_unknown" });
  const prepared = await prepare(deps, mail);
  if (prepared === "moot") return 0;
  if (prepared === "broken") return fail(deps, mail, { kind: "unknown", code: "props_unfit" });
  const { id, toAddress } = mail;
  const outcome = await transport.send({ ...prepared, key: keyOf(mail), toAddress });
  if (outcome.kind !== "sent")
    return fail(deps, { ...mail, firstAttemptAt: mail.firstAttemptAt ?? clock.now() }, outcome);
  await recordSent(platform, id, { providerId: outcome.providerId, keepText: transport.keepsText }, clock);
  deps.log.info({ mail_id: id, template: mail.template, attempt: mail.attempts }, "mail sent");
  return 0;
}

/** The row's id, and the round when a person had it sent once more: a provider takes one key once. */
function keyOf({ id, round }: ClaimedMail): string {
  return round === 0 ? id : `${id}-${round}`;
}

type Prepared = FrozenMail & {
  readonly senderName: string | null;
  readonly headers: Readonly<Record<string, string>>;
};

/** The text of the first attempt, or what becomes it. */
async function prepare(deps: SendDeps, mail: ClaimedMail): Promise<Prepared | "moot" | "broken"> {
  const vendor = mail.vendorId ? await findVendorById(deps.platform, mail.vendorId) : null;
  const senderName = vendor?.name ?? null;
  const content = readContent(deps, mail);
  const headers = content ? mailHeaders(deps, content, vendor) : {};
  if (mail.frozen) return { ...mail.frozen, senderName, headers };
  if (!content) return "broken";
  const composed = await composeMail(deps, content, vendor);
  if (!composed) {
    await recordMoot(deps.platform, mail.id);
    return "moot";
  }
  const rendered = await renderMail(composed, { locale: mail.locale, sender: vendor });
  await freezeMail(deps.platform, mail.id, rendered, deps.clock);
  return { ...rendered, senderName, headers };
}

/** Null when another release queued the mail with props that this one does not understand. */
function readContent({ log }: SendDeps, { id, template, props }: ClaimedMail): MailContent | null {
  try {
    return readMailContent(template, props);
  } catch (err) {
    log.error({ mail_id: id, template, err }, "props of a mail do not fit");
    return null;
  }
}

async function fail(
  { platform, clock, log }: SendDeps,
  mail: ClaimedMail,
  failure: SendFailure,
): Promise<number> {
  const after = await recordFailed(platform, mail, failure, clock);
  log.warn(
    { mail_id: mail.id, attempt: mail.attempts, code: failure.code, becomes: after.status },
    "mail not sent",
  );
  return failure.kind === "again" ? (failure.retryAfterMs ?? 0) : 0;
}
