import { signVendorLink } from "@tributary/identity";
import { findWishes, keepWish } from "@tributary/recirculation";
import { answerWithPage } from "../../../components/link-page/link-page.tsx";
import { kindly } from "../../../http/kindly.tsx";
import { type LinkRequest, linkAction, linkLoader } from "../../../http/link-route.ts";
import { noWishesPage, Resume } from "./wishes-page.tsx";

const purpose = "unsubscribe";

/** For whoever follows the address by hand: says what would stop, and stops nothing. */
export const loader = kindly(
  linkLoader({ purpose }, async (request) => {
    const { vendor } = request.scope;
    const wishes = await request.within((tx) => findWishes(tx, request.link.id, request.clock));
    if (!wishes) return noWishesPage(request);
    return answerWithPage({
      language: wishes.locale,
      vendor,
      title: (t) => t("unsubscribe.title"),
      children: (t) => (
        <form method="post">
          <h1>{t("unsubscribe.title")}</h1>
          <p>{t("unsubscribe.text", { vendor: vendor.name })}</p>
          <input type="hidden" name="List-Unsubscribe" value="One-Click" />
          <button className="button" type="submit">
            {t("wishes.stop")}
          </button>
        </form>
      ),
    });
  }),
);

/** One click of a mail program (RFC 8058): no cookie, no page before it, no way elsewhere after it. */
export const action = kindly(
  linkAction({ purpose }, async (request) => {
    const { vendor } = request.scope;
    const memberId = request.link.id;
    const kept = await request.within((tx) =>
      keepWish(tx, { memberId, wish: { wish: "stop" } }, request.clock),
    );
    if (!kept.ok) return noWishesPage(request);
    return answerWithPage({
      language: kept.value.locale,
      vendor,
      title: (t) => t("unsubscribe.doneTitle"),
      children: (t) => (
        <>
          <h1>{t("unsubscribe.doneTitle")}</h1>
          <p>{t("unsubscribe.done", { vendor: vendor.name })}</p>
          <Resume t={t} action={wishesPath(request)} />
        </>
      ),
    });
  }),
);

function wishesPath({ context, scope, link }: LinkRequest): string {
  const { APP_SECRET } = context.runtime.env;
  return `/mails/${signVendorLink(APP_SECRET, "preferences", { vendorId: scope.vendor.id, id: link.id })}`;
}
