import { Form, useNavigation } from "@remix-run/react";
import { Button } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Takes an item out of the library, or brings it back. Either can be undone, so nobody is asked twice. */
export function ArchiveForm({ archived }: { archived: boolean }): ReactNode {
  const { t } = useTranslation("libraryDesk");
  const navigation = useNavigation();
  const name = archived ? "restore" : "archive";
  return (
    <Form method="post" preventScrollReset>
      <Button
        type="submit"
        name="intent"
        value={name}
        variant="quiet"
        loading={navigation.formData?.get("intent") === name}
      >
        {t(name)}
      </Button>
    </Form>
  );
}
