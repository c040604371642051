import {
  BookOpen,
  ChartLine,
  Columns3,
  FileText,
  LayoutList,
  MonitorSmartphone,
  Palette,
  PanelsTopLeft,
  PanelTop,
  PenLine,
  Settings,
  SlidersHorizontal,
  SquareMousePointer,
} from "lucide-react";
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import { IconButton } from "../actions/icon-button.tsx";
import { Menu, MenuHeading, MenuLine, MenuLink } from "../actions/menu.tsx";
import type { NavGroup, NavItem } from "../shells/workspace-navigation.tsx";
import { WorkspaceShell } from "../shells/workspace-shell.tsx";
import { Avatar } from "../show/avatar.tsx";
import { useSay } from "./say.ts";
import type { GalleryView } from "./views.ts";

const CommandPalette = lazy(async () => ({ default: (await import("./sample-palette.tsx")).SamplePalette }));

type Names = readonly [icon: ComponentType, english: string, russian: string];

const foundations: Partial<Record<GalleryView, Names>> = {
  tokens: [Palette, "Tokens", "Токены"],
  controls: [SquareMousePointer, "Controls", "Элементы"],
  showing: [PanelsTopLeft, "Showing", "Показ"],
  charts: [ChartLine, "Charts", "Графики"],
};

const pages: Partial<Record<GalleryView, Names>> = {
  list: [LayoutList, "List", "Список"],
  board: [Columns3, "Board", "Доска"],
  record: [PanelTop, "Record", "Карточка"],
  report: [FileText, "Report", "Отчёт"],
  form: [PenLine, "Form", "Форма"],
  settings: [Settings, "Settings", "Настройки"],
};

const frames: Partial<Record<GalleryView, Names>> = {
  portal: [MonitorSmartphone, "Portal home", "Главная портала"],
  player: [BookOpen, "Lesson", "Урок"],
  public: [PenLine, "Public page", "Открытая страница"],
};

/** The gallery wears the frame of the workspace, so the frame is shown too. */
export function GalleryFrame({
  view,
  search,
  children,
}: {
  view: GalleryView;
  search: URLSearchParams;
  children: ReactNode;
}): ReactNode {
  const say = useSay();
  const [palette, setPalette] = useState(false);
  const itemsOf = (views: Partial<Record<GalleryView, Names>>): NavItem[] =>
    Object.entries(views).map(([name, [Icon, english, russian]]) => ({
      href: hrefWith(search, { view: name }),
      label: say(english, russian),
      icon: <Icon />,
      current: name === view,
      count: name === "list" ? "12" : undefined,
    }));
  const navigation: NavGroup[] = [
    { items: itemsOf(foundations) },
    { label: say("Pages", "Страницы"), items: itemsOf(pages) },
    { label: say("Portal and public", "Портал и открытые"), items: itemsOf(frames) },
  ];
  return (
    <WorkspaceShell
      navigation={navigation}
      onSearch={() => setPalette(true)}
      vendorSwitcher={
        <span className="flex items-center gap-2 px-1 font-title">
          <Avatar name="Tributary" shape="company" size="medium" /> Tributary
        </span>
      }
      userMenu={<ViewMenu search={search} />}
    >
      {children}
      <Suspense>{palette ? <CommandPalette onClose={() => setPalette(false)} /> : null}</Suspense>
    </WorkspaceShell>
  );
}

/** The same page in another theme, language and hue. */
function ViewMenu({ search }: { search: URLSearchParams }): ReactNode {
  const say = useSay();
  const option = (key: string, value: string, label: string) => (
    <MenuLink key={value} href={hrefWith(search, { [key]: value })} current={search.get(key) === value}>
      {label}
    </MenuLink>
  );
  return (
    <Menu
      align="start"
      trigger={<IconButton icon={<SlidersHorizontal />} label={say("View", "Вид")} tipSide="start" />}
    >
      <MenuHeading>{say("Theme", "Тема")}</MenuHeading>
      {option("theme", "light", say("Light", "Светлая"))}
      {option("theme", "dark", say("Dark", "Тёмная"))}
      <MenuLine />
      <MenuHeading>{say("Language", "Язык")}</MenuHeading>
      {option("language", "en", "English")}
      {option("language", "ru", "Русский")}
      <MenuLine />
      <MenuHeading>{say("Vendor’s hue", "Оттенок вендора")}</MenuHeading>
      {["20", "85", "150", "235", "290", "340"].map((hue) => option("hue", hue, `${hue}°`))}
    </Menu>
  );
}

function hrefWith(search: URLSearchParams, change: Record<string, string>): string {
  return `?${new URLSearchParams({ ...Object.fromEntries(search), ...change })}`;
}
