import { Outlet, useLoaderData, useLocation, useParams } from "@remix-run/react";
import type { WorkspacePermission } from "@tributary/identity";
import { SettingsPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { rightsIn } from "../frame/rights.ts";

export const handle: RouteHandle = { title: (t) => t("settings:title") };

const parts = [
  { path: "", label: "vendor", permission: "vendor.configure" },
  { path: "/people", label: "people", permission: "staff.read" },
  { path: "/programs", label: "programs", permission: "program.configure" },
  { path: "/products", label: "products", permission: "product.read" },
  { path: "/bonus", label: "bonus", permission: "bonus.configure" },
  { path: "/public-page", label: "publicPage", permission: "program.configure" },
  { path: "/contracts", label: "contracts", permission: "contract.configure" },
  { path: "/classes", label: "classes", permission: "segment.configure" },
  { path: "/api-keys", label: "apiKeys", permission: "api_key.manage" },
  { path: "/log", label: "log", permission: "audit.read" },
] as const satisfies readonly { path: string; label: string; permission: WorkspacePermission }[];

export const loader = vendorLoader({ permission: "home.read" }, async ({ person, scope }) => {
  const may = rightsIn(scope, person);
  return { open: parts.filter((part) => may(part.permission)).map((part) => part.path as string) };
});

export default function SettingsLayout(): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  const { open } = useLoaderData<typeof loader>();
  const { vendor } = useParams();
  const { pathname } = useLocation();
  const base = `/v/${vendor}/settings`;
  const shown = parts
    .filter((part) => open.includes(part.path))
    .map((part) => ({
      href: base + part.path,
      label: t(`sections.${part.label}`),
      current:
        pathname === base + part.path || (part.path !== "" && pathname.startsWith(`${base}${part.path}/`)),
    }));
  return (
    <SettingsPage title={t("title")} parts={shown} partsLabel={t("title")}>
      <Outlet />
    </SettingsPage>
  );
}
