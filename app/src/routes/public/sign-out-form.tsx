import { Form } from "@remix-run/react";
import { Button } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Signs out here, and goes on at `back`. */
export function SignOutForm({
  back = "/sign-in",
  children,
}: {
  back?: string;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Form method="post" action="/sign-out" reloadDocument>
      <input type="hidden" name="back" value={back} />
      <Button type="submit" variant={children ? "primary" : "quiet"}>
        {children ?? t("actions.signOut")}
      </Button>
    </Form>
  );
}
