import {
  findInvitationById,
  findSignUpById,
  getPasswordResetForMail,
  invitationCreated,
  passwordResetRequested,
  signUpRequested,
} from "@tributary/identity";
import { queueMail, queuePlatformMail } from "@tributary/notifications";
import { findPartner } from "@tributary/recruitment";
import { defineHandler, definePlatformHandler } from "../handlers/define-handler.ts";

/** Sends an invitation to the address it is for. The link is made when the mail is rendered. */
export const mailInvitation = defineHandler({
  name: "identity.mail-invitation",
  event: invitationCreated,
  run: async ({ tx, platform, payload, clock }) => {
    const invitation = await findInvitationById(platform, payload.invitation_id, clock);
    if (!invitation) return;
    const partner = invitation.partnerId ? await findPartner(tx, invitation.partnerId) : null;
    await queueMail(tx, {
      template: "invitation",
      dedupeKey: `invitation:${invitation.id}`,
      toAddress: invitation.email,
      locale: invitation.locale,
      props: { invitationId: invitation.id, partnerName: partner?.name ?? null },
    });
  },
});

/** Sends the link for a new password to the person who asked. */
export const mailPasswordReset = definePlatformHandler({
  name: "identity.mail-password-reset",
  event: passwordResetRequested,
  run: async ({ trx, payload }) => {
    const reset = await getPasswordResetForMail(trx, payload.reset_id);
    if (!reset) return;
    await queuePlatformMail(trx, {
      template: "password-reset",
      dedupeKey: `password-reset:${payload.reset_id}`,
      toAddress: reset.email,
      locale: reset.locale,
      props: { resetId: payload.reset_id },
    });
  },
});

/**
 * Sends the link that opens a vendor. Only here it is looked at whose address it is, so that no answer to a stranger can
 * tell; the owner of an account is told to sign in with it.
 */
export const mailSignUp = definePlatformHandler({
  name: "identity.mail-sign-up",
  event: signUpRequested,
  run: async ({ trx, payload, clock }) => {
    const signUp = await findSignUpById(trx, payload.sign_up_id, clock);
    if (!signUp || signUp.isEnded) return;
    await queuePlatformMail(trx, {
      template: "sign-up",
      dedupeKey: `sign-up:${signUp.id}:${payload.asked_at}`,
      toAddress: signUp.email,
      locale: signUp.mailLocale,
      props: { signUpId: signUp.id },
    });
  },
});
