import type { Database, TenantTx } from "@tributary/db";
import { findMailbox, listStaff } from "@tributary/identity";
import { dayInZone } from "@tributary/kernel";
import { type MailContent, queueMail } from "@tributary/notifications";
import { findCardCare, findPartner, partnerReleased, partnerReleaseNear } from "@tributary/recruitment";
import { defineHandler } from "../handlers/define-handler.ts";

/** Tells a manager that a card becomes free soon. Passed over when they have lost it or done something meanwhile. */
export const mailReleaseNear = defineHandler({
  name: "recruitment.mail-release-near",
  event: partnerReleaseNear,
  run: async ({ tx, platform, payload, eventId, clock }) => {
    const { partner_id: partnerId, user_id: userId } = payload;
    const partner = await findPartner(tx, partnerId);
    const care = await findCardCare(tx, partnerId, clock);
    if (!partner || care?.managerUserId !== userId) return;
    const since = latest(care.lastActivityAt, care.assignedAt);
    if (dayInZone(since, tx.scope.vendor.timeZone) > payload.counted_on) return;
    await mailTo(tx, platform, userId, `card-near:${eventId}`, {
      template: "card-release-near",
      props: {
        partnerId,
        partnerName: partner.name,
        daysLeft: payload.days_left,
        countedOn: payload.counted_on,
        releaseOn: payload.release_on,
      },
    });
  },
});

/** Tells the former manager that a card is free now. */
export const mailReleased = defineHandler({
  name: "recruitment.mail-released",
  event: partnerReleased,
  run: async ({ tx, platform, payload, eventId }) => {
    const { partner_id: partnerId, user_id: userId } = payload;
    const partner = await findPartner(tx, partnerId);
    // Who has taken it back already needs no mail.
    if (!partner || partner.managerUserId === userId) return;
    await mailTo(tx, platform, userId, `card-released:${eventId}`, {
      template: "card-released",
      props: { partnerId, partnerName: partner.name, isTaken: partner.managerUserId !== null },
    });
  },
});

function latest(one: Date | null, other: Date): Date {
  return one && one > other ? one : other;
}

/** A mail to one of the vendor's people; who has left them gets none. */
async function mailTo(
  tx: TenantTx,
  platform: Database["platform"],
  userId: string,
  key: string,
  content: MailContent,
): Promise<void> {
  const staff = await listStaff(platform, tx.scope.vendor.id);
  const mailbox = staff.some((person) => person.userId === userId)
    ? await findMailbox(platform, userId)
    : null;
  if (!mailbox) return;
  const { email, locale } = mailbox;
  await queueMail(tx, { ...content, dedupeKey: `${key}:${userId}`, toAddress: email, locale });
}
