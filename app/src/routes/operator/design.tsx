import { useSearchParams } from "@remix-run/react";
import { DesignGallery } from "@tributary/ui/gallery";
import type { ReactNode } from "react";
import type { RouteHandle } from "../../components/title.ts";
import { operatorRoute } from "../../http/operator-route.ts";

export const handle: RouteHandle = { title: (t) => t("operator:design") };

export const loader = operatorRoute(async () => null);

/** The design system in realistic use, for those who build and judge it. */
export default function Design(): ReactNode {
  const [search] = useSearchParams();
  return <DesignGallery search={search} />;
}
