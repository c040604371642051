import { Form } from "@remix-run/react";
import { Button, Section } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Ends every session. */
export function DevicesForm(): ReactNode {
  const { t } = useTranslation("public");
  return (
    <Section title={t("profile.sessions")} description={t("profile.sessionsHelp")}>
      <Form method="post" reloadDocument>
        <input type="hidden" name="intent" value="everywhere" />
        <Button type="submit">{t("profile.everywhere")}</Button>
      </Form>
    </Section>
  );
}
