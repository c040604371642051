import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from "@remix-run/react";
import { findMemberPlace } from "@tributary/identity";
import { Avatar, PortalShell, PublicShell, useUi } from "@tributary/ui";
import { ClipboardList, GraduationCap, HandCoins, House, Library, Plus, Trophy, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "../../components/brand.tsx";
import { ProblemPage } from "../../components/problem-page.tsx";
import { portalLoader } from "../../http/portal-route.ts";
import type { PortalFrame } from "./use-portal.ts";

export const loader = portalLoader(
  { permission: "portal.enter" },
  async ({ params, person, scope, clock }): Promise<PortalFrame> => ({
    key: params.vendor ?? "",
    vendorName: scope.vendor.name,
    accentHue: scope.vendor.accentHue,
    personName: person.name,
    level: findMemberPlace(person, params.vendor ?? "")?.level ?? "rep",
    timeZone: person.timeZone,
    now: clock.now(),
  }),
);

/** The frame of a vendor's portal, in the vendor's colour. */
export default function PortalLayout(): ReactNode {
  const frame = useLoaderData<typeof loader>();
  return (
    <Shell frame={frame}>
      <Outlet />
    </Shell>
  );
}

function Shell({ frame, children }: { frame: PortalFrame; children: ReactNode }): ReactNode {
  const { t } = useTranslation("portal");
  const { pathname } = useLocation();
  const base = `/p/${frame.key}`;
  const item = (path: string, label: string, icon: ReactNode) => ({
    href: `${base}${path}`,
    label,
    icon,
    current: path === "" ? pathname === base : pathname.startsWith(`${base}${path}`),
  });
  // Reached from the home on a phone: the bar has room for five.
  const more = [
    item("/leads", t("nav.leads"), <ClipboardList />),
    item("/bonuses", t("nav.bonuses"), <HandCoins />),
    ...(frame.level === "rep" ? [] : [item("/team", t("nav.team"), <Users />)]),
  ];
  return (
    <PortalShell
      brand={<span className="block truncate">{frame.vendorName}</span>}
      items={[
        item("", t("nav.home"), <House />),
        item("/learn", t("nav.learn"), <GraduationCap />),
        { ...item("/send", t("nav.send"), <Plus />), primary: true },
        item("/library", t("nav.library"), <Library />),
        item("/board", t("nav.board"), <Trophy />),
      ]}
      moreItems={more}
      user={<Account name={frame.personName} back={pathname} />}
    >
      {children}
    </PortalShell>
  );
}

/** The way to oneself: profile, other places, signing out. */
function Account({ name, back }: { name: string; back: string }): ReactNode {
  const { t } = useTranslation("portal");
  const { Link } = useUi();
  return (
    <Link
      href={`/profile?${new URLSearchParams({ back })}`}
      aria-label={t("account", { name })}
      title={name}
      className="-mr-2 grid size-11 shrink-0 place-content-center rounded-full"
    >
      <Avatar name={name} size="medium" />
    </Link>
  );
}

/** Inside a portal its frame stays around a problem; a portal that is not there, or not for this person, has none. */
export function ErrorBoundary(): ReactNode {
  const frame = useRouteLoaderData<PortalFrame>("routes/portal/layout");
  if (frame) {
    return (
      <Shell frame={frame}>
        <ProblemPage home={`/p/${frame.key}`} />
      </Shell>
    );
  }
  return (
    <PublicShell brand={<Brand />}>
      <ProblemPage />
    </PublicShell>
  );
}
