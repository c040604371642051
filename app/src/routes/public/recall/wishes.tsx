import { findWishes, keepWish, wishInput } from "@tributary/recirculation";
import { kindly } from "../../../http/kindly.tsx";
import { linkAction, linkLoader } from "../../../http/link-route.ts";
import { noWishesPage, wishesPage } from "./wishes-page.tsx";

const purpose = "preferences";

/** How often mails come, without signing in: whoever holds the mail may say so. */
export const loader = kindly(
  linkLoader({ purpose }, async (request) => {
    const wishes = await request.within((tx) => findWishes(tx, request.link.id, request.clock));
    return wishes ? wishesPage(request, wishes) : noWishesPage(request);
  }),
);

export const action = kindly(
  linkAction({ purpose }, async (request, form) => {
    const read = wishInput.safeParse(Object.fromEntries(form));
    const kept = read.success
      ? await request.within((tx) =>
          keepWish(tx, { memberId: request.link.id, wish: read.data }, request.clock),
        )
      : null;
    if (kept?.ok) return wishesPage(request, kept.value, { saved: true });
    const wishes = await request.within((tx) => findWishes(tx, request.link.id, request.clock));
    return wishes ? wishesPage(request, wishes) : noWishesPage(request);
  }),
);
