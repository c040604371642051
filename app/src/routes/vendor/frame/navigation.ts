import { useLocation } from "@remix-run/react";
import { formatNumber, type NavGroup, useUi } from "@tributary/ui";
import { useTranslation } from "react-i18next";
import { doorOf, type Room, rooms } from "./rooms.tsx";
import { useWorkspace, type Workspace } from "./use-workspace.ts";
import { defaultSearch } from "./view-search.ts";

/** What waits in rooms that say so beside their names. */
export type Waiting = Partial<Record<Room["name"], number>>;

/** The rooms that this person may enter, for the side of the shell, with what waits in them. */
export function useNavigation(waiting: Waiting): readonly NavGroup[] {
  const { t } = useTranslation(["workspace", "common"]);
  const { locale } = useUi();
  const { pathname } = useLocation();
  const workspace = useWorkspace();
  return rooms
    .map(({ group, rooms: all }) => ({
      label: group === "first" ? undefined : t(`workspace:groups.${group}`),
      items: all
        .filter(({ permission }) => workspace.may(permission))
        .map((room) => ({
          // A list opens as its person wants it; the address says so, and no page has to ask.
          href:
            workspace.base +
            doorOf(room, workspace.may) +
            (room.list ? defaultSearch(workspace.views, room.list) : ""),
          label: t(`workspace:rooms.${room.name}`),
          icon: room.icon,
          current: isCurrent(workspace, room, pathname),
          count: waiting[room.name] ? formatNumber(waiting[room.name] ?? 0, locale) : undefined,
        })),
    }))
    .filter(({ items }) => items.length > 0);
}

/** The room that one is in. A room may lie inside another one's address: then only the inner one is current. */
function isCurrent({ base }: Workspace, room: Room, pathname: string): boolean {
  const place = pathname.replace(/\/$/, "");
  const leadsTo = ({ path }: Room): boolean =>
    place === base + path || (path !== "" && place.startsWith(`${base}${path}/`));
  const inner = rooms
    .flatMap((group) => group.rooms)
    .some((other) => other.path.startsWith(`${room.path}/`) && room.path !== "" && leadsTo(other));
  return leadsTo(room) && !inner;
}
