import { defineEvent } from "@tributary/db";
import { z } from "zod";

const card = z.object({ partner_id: z.uuid() });

/** A manager did nothing for a card for so long that it is free now. `user_id` had it. */
export const partnerReleased = defineEvent("partner.released", card.extend({ user_id: z.uuid() }));

/** Somebody took a card that was free. */
export const partnerClaimed = defineEvent("partner.claimed", card.extend({ user_id: z.uuid() }));

/** A card was given to somebody, or given up (`user_id` is null). */
export const partnerAssigned = defineEvent(
  "partner.assigned",
  card.extend({ user_id: z.uuid().nullable(), from_user_id: z.uuid().nullable() }),
);

/** A manager is to be told that a card becomes free on a day, as they did nothing for it since another. */
export const partnerReleaseNear = defineEvent(
  "partner.release_near",
  card.extend({
    user_id: z.uuid(),
    days_left: z.number().int(),
    counted_on: z.iso.date(),
    release_on: z.iso.date(),
  }),
);
