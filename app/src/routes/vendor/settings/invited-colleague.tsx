import { Form } from "@remix-run/react";
import type { InvitedStaff } from "@tributary/identity";
import { Badge, Button, SettingRow } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Somebody who was invited and has not come in yet: the letter can be sent again, or the invitation taken back. */
export function InvitedColleague({ one, mayChange }: { one: InvitedStaff; mayChange: boolean }): ReactNode {
  const { t } = useTranslation(["settings", "common"]);
  return (
    <SettingRow
      title={one.name}
      description={
        <span className="flex flex-wrap items-center gap-2">
          {one.email}
          <span>{t(`common:roles.${one.role}`)}</span>
          <Badge tone="caution">{one.expired ? t("people.linkExpired") : t("people.waiting")}</Badge>
        </span>
      }
    >
      {mayChange ? (
        <div className="flex items-center gap-2">
          <Form method="post">
            <input type="hidden" name="intent" value="invite" />
            {(["name", "email", "role", "locale"] as const).map((name) => (
              <input key={name} type="hidden" name={name} value={one[name]} />
            ))}
            <Button type="submit">{t("people.sendAgain")}</Button>
          </Form>
          <Form method="post">
            <input type="hidden" name="intent" value="uninvite" />
            <input type="hidden" name="invitationId" value={one.id} />
            <Button type="submit" variant="quiet">
              {t("people.uninvite")}
            </Button>
          </Form>
        </div>
      ) : null}
    </SettingRow>
  );
}
