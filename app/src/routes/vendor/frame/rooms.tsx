import type { ViewedList, WorkspacePermission } from "@tributary/identity";
import {
  BrainCircuit,
  CalendarCheck,
  ChartPie,
  Coins,
  FileSignature,
  GraduationCap,
  Handshake,
  House,
  Inbox,
  Kanban,
  Library,
  Receipt,
  Settings,
  Trophy,
  Upload,
  UserPlus,
} from "lucide-react";
import type { ReactNode } from "react";

/** A room of the workspace: its name is the translation `workspace:rooms.<name>`. */
export interface Room {
  readonly name:
    | "home"
    | "day"
    | "leads"
    | "recruitment"
    | "partners"
    | "applications"
    | "contracts"
    | "sales"
    | "learning"
    | "segments"
    | "library"
    | "recirculation"
    | "boards"
    | "bonuses"
    | "imports"
    | "settings";
  /** After the vendor's base. */
  readonly path: string;
  readonly icon: ReactNode;
  readonly permission: WorkspacePermission;
  /** Whoever has not this right comes in by another door. */
  readonly door?: { readonly permission: WorkspacePermission; readonly otherwise: string };
  /** The list that it begins with, if views of it can be saved. */
  readonly list?: ViewedList;
}

/** The rooms as the navigation and the palette list them, in groups: `workspace:groups.<name>`, the first without words. */
export const rooms: readonly {
  readonly group: "first" | "channel" | "knowledge" | "insight" | "set";
  readonly rooms: readonly Room[];
}[] = [
  {
    group: "first",
    rooms: [
      { name: "home", path: "", icon: <House />, permission: "home.read" },
      { name: "day", path: "/day", icon: <CalendarCheck />, permission: "day.read" },
      { name: "leads", path: "/leads", icon: <Inbox />, permission: "lead.read", list: "leads" },
      { name: "sales", path: "/sales", icon: <Receipt />, permission: "sale.read", list: "sales" },
    ],
  },
  {
    group: "channel",
    rooms: [
      {
        name: "recruitment",
        path: "/recruitment",
        icon: <Kanban />,
        permission: "opportunity.read",
        list: "recruitment",
      },
      {
        name: "applications",
        path: "/recruitment/applications",
        icon: <UserPlus />,
        permission: "application.read",
      },
      {
        name: "contracts",
        path: "/recruitment/contracts",
        icon: <FileSignature />,
        permission: "contract.read",
      },
      {
        name: "partners",
        path: "/partners",
        icon: <Handshake />,
        permission: "partner.read",
        list: "partners",
      },
    ],
  },
  {
    group: "knowledge",
    rooms: [
      { name: "learning", path: "/learning", icon: <GraduationCap />, permission: "course.read" },
      { name: "library", path: "/library", icon: <Library />, permission: "library.read" },
      {
        name: "recirculation",
        path: "/recirculation",
        icon: <BrainCircuit />,
        permission: "recirculation.read",
      },
    ],
  },
  {
    group: "insight",
    rooms: [
      { name: "segments", path: "/segments", icon: <ChartPie />, permission: "segment.read" },
      { name: "boards", path: "/boards", icon: <Trophy />, permission: "board.read" },
      { name: "bonuses", path: "/bonuses", icon: <Coins />, permission: "bonus.read" },
    ],
  },
  {
    group: "set",
    rooms: [
      { name: "imports", path: "/imports", icon: <Upload />, permission: "import.read" },
      {
        name: "settings",
        path: "/settings",
        icon: <Settings />,
        permission: "staff.read",
        door: { permission: "vendor.configure", otherwise: "/settings/people" },
      },
    ],
  },
];

/** Where a room is entered: its first page may be one that this person has no right to. */
export function doorOf({ path, door }: Room, may: (permission: WorkspacePermission) => boolean): string {
  return door && !may(door.permission) ? door.otherwise : path;
}
