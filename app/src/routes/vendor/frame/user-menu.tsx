import { useLocation, useRouteLoaderData, useSubmit } from "@remix-run/react";
import {
  Avatar,
  Button,
  ButtonLink,
  Menu,
  MenuHeading,
  MenuItem,
  MenuLine,
  MenuLink,
  useHydrated,
} from "@tributary/ui";
import { Check, LogOut, User } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languages } from "../../../i18n/languages.ts";
import type { loader as rootLoader } from "../../../root.tsx";
import { useWorkspace } from "./use-workspace.ts";

const themes = ["system", "light", "dark"] as const;

/** The person's own corner: profile, theme, language, the way out. Before scripts arrive it leads to the profile. */
export function UserMenu(): ReactNode {
  const { t } = useTranslation("workspace");
  const { person } = useWorkspace();
  const face = (
    <>
      <Avatar name={person.name} />
      <span className="min-w-0 flex-1 truncate text-start font-text">{person.name}</span>
    </>
  );
  if (!useHydrated()) {
    return (
      <ButtonLink href="/profile" variant="quiet" wide className="px-2!">
        {face}
      </ButtonLink>
    );
  }
  return (
    <Menu
      align="start"
      trigger={
        <Button variant="quiet" wide className="px-2!" aria-label={t("account", { name: person.name })}>
          {face}
        </Button>
      }
    >
      <MenuHeading>{person.email}</MenuHeading>
      <UserMenuItems />
    </Menu>
  );
}

function UserMenuItems(): ReactNode {
  const { t, i18n } = useTranslation();
  const submit = useSubmit();
  const { pathname, search } = useLocation();
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const choose = (choice: Record<string, string>): void =>
    submit({ ...choice, back: pathname + search }, { method: "post", action: "/preferences" });
  return (
    <>
      <MenuLink href="/profile" icon={<User />}>
        {t("actions.profile")}
      </MenuLink>
      <MenuLine />
      <MenuHeading>{t("theme.label")}</MenuHeading>
      {themes.map((theme) => (
        <MenuItem key={theme} icon={<Chosen is={root?.theme === theme} />} onSelect={() => choose({ theme })}>
          {t(`theme.${theme}`)}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuHeading>{t("language.label")}</MenuHeading>
      {languages.map((language) => (
        <MenuItem
          key={language}
          icon={<Chosen is={i18n.language === language} />}
          onSelect={() => choose({ language })}
        >
          {t(`language.${language}`)}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem icon={<LogOut />} onSelect={() => submit(null, { method: "post", action: "/sign-out" })}>
        {t("actions.signOut")}
      </MenuItem>
    </>
  );
}

function Chosen({ is }: { is: boolean }): ReactNode {
  return <Check className={is ? undefined : "invisible"} />;
}
