import { z } from "zod";

const line = z.string();
const amount = z.object({ amountMinor: z.int(), currency: z.string() });
const lead = { leadId: z.uuid(), clientName: line };
const reason = { reasonCode: line.nullable(), reasonComment: line.nullable() };

const card = { partnerId: z.uuid(), partnerName: line };

/** Portal links carry the partner too, as a person may work for several partners of one vendor. */
const portalLead = { ...lead, partnerId: z.uuid() };

const application = { applicationId: z.uuid(), companyName: line, programName: line };
const contract = { contractId: z.uuid(), title: line, partnerName: line };
const portalCourse = { courseId: z.uuid(), courseTitle: line, partnerId: z.uuid() };

/**
 * What each mail is made of: ids and plain facts. Links are not among them: they are signed when the mail is rendered,
 * so that a copy of the table opens nothing.
 */
export const mailTemplates = {
  "sign-up": z.object({ signUpId: z.uuid() }),
  invitation: z.object({
    invitationId: z.uuid(),
    /** Set for a partner's employee, null for the vendor's own people. */
    partnerName: line.nullable(),
  }),
  "application-received": z.object(application),
  "application-new": z.object({
    ...application,
    personName: line,
    region: line.nullable(),
    why: z.string(),
  }),
  "application-approved": z.object({ ...application, managerName: line.nullable() }),
  "application-rejected": z.object({ ...application, reason: z.string() }),
  "contract-to-sign": z.object({
    ...contract,
    /** What the signer's link names; another sending has another. */
    linkId: z.uuid(),
    programName: line,
    senderName: line.nullable(),
    expiresAt: z.iso.datetime(),
  }),
  "contract-signed": z.object({
    ...contract,
    linkId: z.uuid(),
    signedName: line,
    signedAt: z.iso.datetime(),
    code: line,
    sha256: line,
    audience: z.enum(["signer", "vendor"]),
  }),
  "contract-declined": z.object({ ...contract, signerName: line, comment: z.string() }),
  "lead-received": z.object({
    ...lead,
    partnerName: line,
    memberName: line.nullable(),
    need: z.string(),
    /** Why this person gets it: they manage the partner, or nobody does. */
    audience: z.enum(["partner_manager", "all_managers"]),
  }),
  "lead-accepted": z.object(portalLead),
  "lead-declined": z.object({ ...portalLead, ...reason }),
  "lead-won": z.object({ ...portalLead, amount: amount.nullable() }),
  "lead-lost": z.object({ ...portalLead, ...reason }),
  "card-release-near": z.object({
    ...card,
    daysLeft: z.int(),
    /** Calendar days: since when nothing was done, and from when the card is free. */
    countedOn: z.iso.date(),
    releaseOn: z.iso.date(),
  }),
  "card-released": z.object({
    ...card,
    /** Somebody has taken it already. */
    isTaken: z.boolean(),
  }),
  "recall-questions": z.object({ deliveryId: z.uuid(), memberId: z.uuid() }),
  "recall-last-notice": z.object({ deliveryId: z.uuid(), memberId: z.uuid() }),
  "course-assigned": z.object({
    ...portalCourse,
    lessonCount: z.int(),
    minutes: z.int(),
    dueAt: z.iso.datetime().nullable(),
  }),
  "certificate-earned": z.object({ ...portalCourse, code: line, scorePercent: z.int() }),
  "password-reset": z.object({ resetId: z.uuid() }),
} satisfies Record<string, z.ZodType>;

/** The name of a mail. */
export type MailTemplate = keyof typeof mailTemplates;

/** What a mail is made of. */
export type MailProps<Template extends MailTemplate> = z.output<(typeof mailTemplates)[Template]>;

/** A mail's template with the props that fit it. */
export type MailContent = {
  [Template in MailTemplate]: { readonly template: Template; readonly props: MailProps<Template> };
}[MailTemplate];

/** Reads what was stored. Throws when a row was queued by a release that knew other props. */
export function readMailContent(template: string, props: unknown): MailContent {
  if (!Object.hasOwn(mailTemplates, template)) throw new Error("a mail names a template that does not exist");
  const name = template as MailTemplate;
  return { template: name, props: mailTemplates[name].parse(props) } as MailContent;
}
