import { useFetcher } from "@remix-run/react";
import type { MailRow } from "@tributary/notifications";
import { Button, toast } from "@tributary/ui";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Lets a mail go out once more. It posts to the mail's own page, wherever the button stands. */
export function SendAgain({ mail }: { mail: Pick<MailRow, "id"> }): ReactNode {
  const { t } = useTranslation("operator");
  const fetcher = useFetcher<{ again: boolean }>();
  const again = fetcher.data?.again;
  useEffect(() => {
    if (again !== undefined) toast.done(again ? t("mail.queuedAgain") : t("mail.onItsWay"));
  }, [again, t]);
  return (
    <fetcher.Form method="post" action={`/operator/mail/${mail.id}`}>
      <Button type="submit" variant="quiet" loading={fetcher.state !== "idle"}>
        {t("mail.sendAgain")}
      </Button>
    </fetcher.Form>
  );
}
