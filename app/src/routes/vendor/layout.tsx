import { Outlet, useParams, useRouteLoaderData } from "@remix-run/react";
import { readCounts } from "@tributary/db";
import { permissionsOf, savedViews } from "@tributary/identity";
import { leadCount } from "@tributary/leads";
import { dayCount, waitingApplicationCount } from "@tributary/recruitment";
import { WorkspaceShell } from "@tributary/ui";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { ProblemPage } from "../../components/problem-page.tsx";
import { vendorLoader } from "../../http/vendor-route.ts";
import { DeedsProvider } from "./frame/deeds.tsx";
import { useNavigation } from "./frame/navigation.ts";
import { UserMenu } from "./frame/user-menu.tsx";
import { VendorSwitcher } from "./frame/vendor-switcher.tsx";

const Palette = lazy(() => import("./frame/palette.tsx"));

export const loader = vendorLoader({ permission: "home.read" }, async ({ scope, person, within, clock }) => {
  const { vendor } = scope;
  const place = person.staffPlaces.find((staff) => staff.vendor.id === vendor.id);
  const permissions = place ? permissionsOf(place.role) : [];
  const who = { userId: person.id, timeZone: person.timeZone };
  const { views, ...waiting } = await within((tx) =>
    readCounts(tx, {
      views: savedViews(tx, person.id),
      ...(permissions.includes("lead.read") && { leads: leadCount(tx, { status: "submitted" }) }),
      ...(permissions.includes("application.read") && { applications: waitingApplicationCount(tx) }),
      ...(permissions.includes("day.read") && { day: dayCount(tx, who, clock) }),
    }),
  );
  return {
    vendor: { slug: vendor.slug, name: vendor.name, currency: vendor.currency, timeZone: vendor.timeZone },
    person: { name: person.name, email: person.email },
    timeZone: person.timeZone,
    permissions,
    waiting,
    views,
    hasOtherPlaces: person.staffPlaces.length + person.memberPlaces.length > 1,
    now: clock.now(),
    accentHue: vendor.accentHue,
  };
});

export default function WorkspaceLayout(): ReactNode {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** A page that failed stands inside the frame; without the frame's own facts there is no frame to stand in. */
export function ErrorBoundary(): ReactNode {
  const facts = useRouteLoaderData<typeof loader>("routes/vendor/layout");
  const { vendor } = useParams();
  if (facts) {
    return (
      <Frame>
        <ProblemPage home={`/v/${vendor}`} />
      </Frame>
    );
  }
  return (
    <main id="main" className="face-workspace min-h-dvh px-4 pt-10 sm:px-8">
      <ProblemPage />
    </main>
  );
}

function Frame({ children }: { children: ReactNode }): ReactNode {
  const facts = useRouteLoaderData<typeof loader>("routes/vendor/layout");
  const navigation = useNavigation(facts?.waiting ?? {});
  const [finding, setFinding] = useState<"never" | "open" | "closed">("never");
  return (
    <DeedsProvider>
      <WorkspaceShell
        navigation={navigation}
        vendorSwitcher={<VendorSwitcher hasOtherPlaces={facts?.hasOtherPlaces ?? false} />}
        onSearch={() => setFinding("open")}
        userMenu={<UserMenu />}
      >
        {children}
      </WorkspaceShell>
      {finding === "never" ? null : (
        <Suspense>
          <Palette open={finding === "open"} onClose={() => setFinding("closed")} />
        </Suspense>
      )}
    </DeedsProvider>
  );
}
