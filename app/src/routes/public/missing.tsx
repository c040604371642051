import type { RouteHandle } from "../../components/title.ts";
import { publicRoute } from "../../http/public-route.ts";
import { refuseMissing } from "../../http/refuse.ts";

export const handle: RouteHandle = { title: (t) => t("errors:missingTitle") };

/** Every path that is not in the URL map. */
export const loader = publicRoute(async ({ context }) => refuseMissing("page", context.requestId));

export default function Missing(): null {
  return null;
}
