import { IconButton, Input, type InputProps, useHydrated } from "@tributary/ui";
import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** A password that can be looked at while it is typed: fewer mistakes on a phone. */
export function PasswordInput(props: Omit<InputProps, "type">): ReactNode {
  const { t } = useTranslation("public");
  const [shown, setShown] = useState(false);
  const hydrated = useHydrated();
  return (
    <span className="relative block">
      <Input
        {...props}
        type={shown ? "text" : "password"}
        spellCheck={false}
        autoCapitalize="none"
        className="pr-12!"
      />
      {hydrated ? (
        <IconButton
          icon={shown ? <EyeOff /> : <Eye />}
          label={shown ? t("hidePassword") : t("showPassword")}
          aria-pressed={shown}
          tipSide="end"
          onClick={() => setShown(!shown)}
          className="absolute! inset-y-0 right-0 my-auto"
        />
      ) : null}
    </span>
  );
}
