import type { ScopeVendor } from "@tributary/db";
import { renderMail } from "@tributary/emails";
import { findVendorsById } from "@tributary/identity";
import type { Logger } from "@tributary/kernel/log";
import {
  type ClaimedMail,
  type FrozenMail,
  type MailContent,
  readMailContent,
  recordMoot,
} from "@tributary/notifications";
import { readRecalls } from "../recirculation/compose-recall.ts";
import { type BatchDeps, type ComposeDeps, composeMail } from "./compose-mail.ts";
import { mailHeaders } from "./mail-headers.ts";

/** What preparing takes. */
export interface PrepareDeps extends ComposeDeps {
  readonly log: Logger;
}

/** A mail that can be handed over. */
export interface PreparedMail {
  readonly mail: ClaimedMail;
  /** That of the first attempt, or what becomes it. */
  readonly text: FrozenMail;
  readonly senderName: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** What became of a batch. */
export interface PreparedMails {
  readonly ready: readonly PreparedMail[];
  /** Another release queued them with props that this one does not understand. */
  readonly unfit: readonly ClaimedMail[];
}

interface ReadMail {
  readonly mail: ClaimedMail;
  readonly content: MailContent;
  readonly vendor: ScopeVendor | null;
}

/**
 * Writes the mails of a batch; what they need is read for all at once. One that has nothing left to tell is put aside,
 * and one that cannot be written now is told and comes up again when its claim has run out: neither keeps the others.
 */
export async function prepareMails(deps: PrepareDeps, mails: readonly ClaimedMail[]): Promise<PreparedMails> {
  const vendors = await vendorsOf(deps, mails);
  const read = mails.map((mail) => ({
    mail,
    content: readContent(deps, mail),
    vendor: (mail.vendorId && vendors.get(mail.vendorId)) || null,
  }));
  const toWrite = read.filter((one): one is ReadMail => one.content !== null && one.mail.frozen === null);
  const written = await writeAll({ ...deps, recalls: await readRecalls(deps, toWrite) }, toWrite);
  const ready = read.flatMap((one) => writtenBefore(deps, one) ?? []);
  const unfit = read.flatMap(({ mail, content }) => (mail.frozen || content ? [] : mail));
  return { ready: [...ready, ...written], unfit };
}

function vendorsOf({ platform }: PrepareDeps, mails: readonly ClaimedMail[]) {
  return findVendorsById(platform, [...new Set(mails.flatMap(({ vendorId }) => vendorId ?? []))]);
}

/** What the first attempt handed over; null when there was none yet. */
function writtenBefore(
  deps: PrepareDeps,
  { mail, content, vendor }: Omit<ReadMail, "content"> & { readonly content: MailContent | null },
): PreparedMail | null {
  if (!mail.frozen) return null;
  const headers = content ? mailHeaders(deps, content, vendor) : {};
  return { mail, text: mail.frozen, senderName: vendor?.name ?? null, headers };
}

async function writeAll(deps: BatchDeps & PrepareDeps, mails: readonly ReadMail[]): Promise<PreparedMail[]> {
  const ready: PreparedMail[] = [];
  const moot: string[] = [];
  for (const one of mails) {
    const written = await writeMail(deps, one);
    if (written === "moot") moot.push(one.mail.id);
    else if (written) ready.push(written);
  }
  await recordMoot(deps.platform, moot);
  return ready;
}

async function writeMail(
  deps: BatchDeps & PrepareDeps,
  { mail, content, vendor }: ReadMail,
): Promise<PreparedMail | "moot" | null> {
  try {
    const composed = await composeMail(deps, content, vendor);
    if (!composed) return "moot";
    const text = await renderMail(composed, { locale: mail.locale, sender: vendor });
    return { mail, text, senderName: vendor?.name ?? null, headers: mailHeaders(deps, content, vendor) };
  } catch (err) {
    deps.log.error({ mail_id: mail.id, template: mail.template, err }, "a mail could not be written");
    return null;
  }
}

/** Null when another release queued the mail with props that this one does not understand. */
function readContent({ log }: PrepareDeps, { id, template, props }: ClaimedMail): MailContent | null {
  try {
    return readMailContent(template, props);
  } catch (err) {
    log.error({ mail_id: id, template, err }, "props of a mail do not fit");
    return null;
  }
}
