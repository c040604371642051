import { Outlet, useParams, useRouteLoaderData } from "@remix-run/react";
import { permissionsOf } from "@tributary/identity";
import { countLeads } from "@tributary/leads";
import { countDay, countWaitingApplications } from "@tributary/recruitment";
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
  const { newLeads, applications, day } = await within(async (tx) => ({
    newLeads: permissions.includes("lead.read") ? await countLeads(tx, { status: "submitted" }) : 0,
    applications: permissions.includes("application.read") ? await countWaitingApplications(tx) : 0,
    day: permissions.includes("day.read") ? await countDay(tx, who, clock) : 0,
  }));
  return {
    vendor: { slug: vendor.slug, name: vendor.name, currency: vendor.currency, timeZone: vendor.timeZone },
    person: { name: person.name, email: person.email },
    timeZone: person.timeZone,
    permissions,
    newLeads,
    applications,
    day,
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
  const navigation = useNavigation({
    leads: facts?.newLeads ?? 0,
    applications: facts?.applications ?? 0,
    day: facts?.day ?? 0,
  });
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
