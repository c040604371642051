import { useLoaderData } from "@remix-run/react";
import { Avatar, ButtonLink, EmptyState, PageHeader, PortalList, PortalListItem } from "@tributary/ui";
import { MapPin } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../components/title.ts";
import { personRoute } from "../../http/person-route.ts";
import { placesOf } from "../../http/places.ts";

export const handle: RouteHandle = { title: (t) => t("public:places.title") };

export const loader = personRoute(async ({ context, person }) => ({
  places: await placesOf(context, person),
}));

/** One person, several vendors and partners: where to now. */
export default function Places(): ReactNode {
  const { t } = useTranslation("public");
  const { t: common } = useTranslation();
  const { places } = useLoaderData<typeof loader>();
  if (places.length === 0) {
    return (
      <>
        <h1 className="sr-only">{t("places.title")}</h1>
        <EmptyState
          icon={<MapPin />}
          title={t("places.emptyTitle")}
          action={
            <ButtonLink href="/sign-up" variant="primary">
              {t("places.open")}
            </ButtonLink>
          }
        >
          {t("places.empty")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("places.title")} />
      <PortalList>
        {places.map((place) => (
          <PortalListItem
            key={place.href}
            href={place.href}
            leading={
              <span data-accent="" style={{ "--accent-hue": place.accentHue } as Record<string, number>}>
                <Avatar name={place.vendorName} shape="company" size="large" />
              </span>
            }
            title={place.vendorName}
            detail={
              place.kind === "vendor"
                ? `${t("places.vendor")} · ${common(`roles.${place.role}`)}`
                : `${t("places.portal")} · ${place.partnerName}`
            }
          />
        ))}
      </PortalList>
    </>
  );
}
