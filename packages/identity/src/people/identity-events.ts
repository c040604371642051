import { defineEvent } from "@tributary/db";
import { z } from "zod";

/** Somebody was invited, or invited again; the mail follows. */
export const invitationCreated = defineEvent("invitation.created", z.object({ invitation_id: z.uuid() }));

/** Somebody asked for a new password. Belongs to no vendor. */
export const passwordResetRequested = defineEvent(
  "password_reset.requested",
  z.object({ reset_id: z.uuid() }),
);

/** Somebody asked to open a vendor. Belongs to no vendor: there is none yet. */
export const signUpRequested = defineEvent(
  "sign_up.requested",
  z.object({ sign_up_id: z.uuid(), asked_at: z.iso.datetime() }),
);

/** The vendor's days begin at another hour from now on: whatever was counted by day has to be counted again. */
export const vendorZoneChanged = defineEvent("vendor.zone_changed", z.object({ vendor_id: z.uuid() }));
