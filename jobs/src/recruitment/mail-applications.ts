import type { TenantTx } from "@tributary/db";
import { findMailbox, listStaff, roleMay } from "@tributary/identity";
import { dropMail, queueMail } from "@tributary/notifications";
import {
  type Application,
  applicationApproved,
  applicationRejected,
  applicationReopened,
  applicationRepeated,
  applicationSubmitted,
  findApplication,
  findPartner,
} from "@tributary/recruitment";
import { defineHandler } from "../handlers/define-handler.ts";

/** For so long a refusal is held back, as it can be taken back. */
const heldBackMs = 60_000;

/** Confirms to the applicant that the application is here, with the link to where it stands. */
export const mailApplicationReceived = defineHandler({
  name: "recruitment.mail-application-received",
  event: applicationSubmitted,
  run: async ({ tx, payload, eventId }) => {
    const application = await findApplication(tx, payload.application_id);
    if (application) await confirm(tx, application, eventId);
  },
});

/**
 * Sends the link again when the company applies again from the same address. Whoever applies from another one gets
 * nothing: they may be strangers, and the mail would tell them that the company has applied.
 */
export const mailApplicationAgain = defineHandler({
  name: "recruitment.mail-application-again",
  event: applicationRepeated,
  run: async ({ tx, payload, eventId }) => {
    const application = await findApplication(tx, payload.application_id);
    const repeat = application?.repeats.find(({ id }) => id === payload.repeat_id);
    if (application && repeat?.email === application.email) await confirm(tx, application, eventId);
  },
});

async function confirm(tx: TenantTx, application: Application, eventId: string): Promise<void> {
  const { id: applicationId, companyName, programName, email, locale } = application;
  await queueMail(tx, {
    template: "application-received",
    dedupeKey: `application-received:${eventId}`,
    toAddress: email,
    locale,
    props: { applicationId, companyName, programName },
  });
}

/** Tells everybody who may answer an application that one has come. */
export const mailApplicationNew = defineHandler({
  name: "recruitment.mail-application-new",
  event: applicationSubmitted,
  run: async ({ tx, platform, payload, eventId }) => {
    const application = await findApplication(tx, payload.application_id);
    if (!application) return;
    const { id: applicationId, companyName, programName, personName, region, why } = application;
    const staff = await listStaff(platform, tx.scope.vendor.id);
    for (const { userId, email, locale, role } of staff) {
      if (!roleMay(role, "application.decide")) continue;
      await queueMail(tx, {
        template: "application-new",
        dedupeKey: `application-new:${eventId}:${userId}`,
        toAddress: email,
        locale,
        props: { applicationId, companyName, programName, personName, region, why },
      });
    }
  },
});

/** Tells the applicant what happens next, and who gets in touch. */
export const mailApplicationApproved = defineHandler({
  name: "recruitment.mail-application-approved",
  event: applicationApproved,
  run: async ({ tx, platform, payload, eventId }) => {
    const application = await findApplication(tx, payload.application_id);
    if (application?.status !== "approved") return;
    const partner = await findPartner(tx, payload.partner_id);
    const manager = partner?.managerUserId ? await findMailbox(platform, partner.managerUserId) : null;
    const staff = manager ? await listStaff(platform, tx.scope.vendor.id) : [];
    const { id: applicationId, companyName, programName, email, locale } = application;
    await queueMail(tx, {
      template: "application-approved",
      dedupeKey: `application-approved:${eventId}`,
      toAddress: email,
      locale,
      props: {
        applicationId,
        companyName,
        programName,
        managerName: staff.find(({ userId }) => userId === manager?.userId)?.name ?? null,
      },
    });
  },
});

/** Tells the applicant of the refusal, a minute later: until then it can be taken back unseen. */
export const mailApplicationRejected = defineHandler({
  name: "recruitment.mail-application-rejected",
  event: applicationRejected,
  run: async ({ tx, payload, clock }) => {
    const application = await findApplication(tx, payload.application_id);
    if (application?.status !== "rejected" || application.version !== payload.version) return;
    const { id: applicationId, companyName, programName, email, locale, rejectReason } = application;
    await queueMail(tx, {
      template: "application-rejected",
      dedupeKey: refusalKey(payload),
      toAddress: email,
      locale,
      notBefore: new Date(clock.now().getTime() + heldBackMs),
      props: { applicationId, companyName, programName, reason: rejectReason ?? "" },
    });
  },
});

/** Drops the mail of a refusal that was taken back in time. */
export const dropRefusalMail = defineHandler({
  name: "recruitment.drop-refusal-mail",
  event: applicationReopened,
  run: async ({ tx, payload }) => dropMail(tx, refusalKey(payload)),
});

function refusalKey({ application_id, version }: { application_id: string; version: number }): string {
  return `application-rejected:${application_id}:${version}`;
}
