import type { Logger } from "@tributary/kernel/log";
import {
  type ClaimedMail,
  claimDueMails,
  decideAttempt,
  findSuppressions,
  freezeMails,
  recordFailed,
  recordHeldBack,
  recordSent,
  type SendFailure,
} from "@tributary/notifications";
import { inOneGo } from "../process/in-one-go.ts";
import type { ComposeDeps } from "./compose-mail.ts";
import type { MailTransport, SendOutcome } from "./mail-transport.ts";
import { type PreparedMail, prepareMails } from "./prepare-mails.ts";

/** What sending takes. */
export interface SendDeps extends ComposeDeps {
  readonly transport: MailTransport;
  readonly log: Logger;
}

/** What became of the mails that were due. */
export interface DueMails {
  /** There were some, so there may be more. */
  readonly found: boolean;
  /** The provider asks for this long a silence. */
  readonly quietMs: number;
}

/**
 * Sends the mails that wait longest, as many as the transport takes side by side: claims them, freezes their texts
 * before the first attempt, hands them over, and writes down how that ended. What the database is asked and told is
 * asked and told for all at once. Killed at any point it loses no mail, and sends none twice that may have gone out.
 */
export async function sendDueMails(deps: SendDeps): Promise<DueMails> {
  const { platform, clock, transport } = deps;
  const claimed = await claimDueMails(platform, clock, transport.sideBySide);
  if (claimed.length === 0) return { found: false, quietMs: 0 };
  const { ready, unfit } = await prepareMails(deps, await withoutHopeless(deps, claimed));
  for (const mail of unfit) await fail(deps, mail, { kind: "unknown", code: "props_unfit" });
  const toFreeze = ready.map(({ mail, text }) => ({ id: mail.id, attempts: mail.attempts, text }));
  const ours = await freezeMails(platform, toFreeze, clock);
  const record = inOneGo<PreparedMail & { readonly providerId: string | null }>((sent) =>
    recordAllSent(deps, sent),
  );
  const quiet = await Promise.all(
    ready
      .filter(({ mail }) => ours.has(mail.id))
      .map(async (prepared) => {
        const outcome = await handOver(deps, prepared);
        if (outcome.kind !== "sent") return fail(deps, tried(deps, prepared.mail), outcome);
        await record({ ...prepared, providerId: outcome.providerId });
        return 0;
      }),
  );
  return { found: true, quietMs: Math.max(0, ...quiet) };
}

/** Without those whose address is held back, and those that a person has to look at first. */
async function withoutHopeless(deps: SendDeps, mails: readonly ClaimedMail[]): Promise<ClaimedMail[]> {
  const { platform, clock, transport } = deps;
  const held = await findSuppressions(
    platform,
    mails.map(({ toAddress }) => toAddress),
  );
  const hopeful: ClaimedMail[] = [];
  for (const mail of mails) {
    const reason = held.get(mail.toAddress);
    const attempt = decideAttempt(mail, { now: clock.now(), onceByKey: transport.onceByKey });
    if (reason) await recordHeldBack(platform, mail.id, reason);
    else if (attempt === "review") await fail(deps, mail, { kind: "unknown", code: "end_unknown" });
    else hopeful.push(mail);
  }
  return hopeful;
}

function handOver(
  { transport }: SendDeps,
  { mail, text, senderName, headers }: PreparedMail,
): Promise<SendOutcome> {
  return transport.send({ ...text, key: keyOf(mail), toAddress: mail.toAddress, senderName, headers });
}

/** The row's id, and the round when a person had it sent once more: a provider takes one key once. */
function keyOf({ id, round }: ClaimedMail): string {
  return round === 0 ? id : `${id}-${round}`;
}

function tried({ clock }: SendDeps, mail: ClaimedMail): ClaimedMail {
  return { ...mail, firstAttemptAt: mail.firstAttemptAt ?? clock.now() };
}

async function recordAllSent(
  { platform, transport, clock, log }: SendDeps,
  sent: readonly (PreparedMail & { readonly providerId: string | null })[],
): Promise<void> {
  const rows = sent.map(({ mail, providerId }) => ({ id: mail.id, providerId }));
  await recordSent(platform, rows, { keepText: transport.keepsText }, clock);
  for (const { mail } of sent) {
    log.info({ mail_id: mail.id, template: mail.template, attempt: mail.attempts }, "mail sent");
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
