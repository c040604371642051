import { publicRoute } from "../../http/public-route.ts";
import { refuseMissing } from "../../http/refuse.ts";

/** Every path that is not in the URL map. */
export const loader = publicRoute(async ({ context }) => refuseMissing("page", context.requestId));

export default function Missing(): null {
  return null;
}
