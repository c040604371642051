import { Form } from "@remix-run/react";
import type { ImportDescription } from "@tributary/integrations";
import { Button, Card, formatNumber, Progress } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** How far a check or an import has come, and the way to stop it. */
export function ImportProgress({ found }: { found: ImportDescription }): ReactNode {
  const { t, i18n } = useTranslation("imports");
  const word = found.status === "checking" || found.status === "queued" ? found.status : "running";
  const read = found.rows.read;
  return (
    <Card className="max-w-136">
      <Progress label={t(`progress.${word}`)} done={found.bytesRead} total={found.bytesTotal} />
      <div className="mt-3 flex items-center justify-between gap-3">
        <span role="status" className="text-muted tabular-nums">
          {t("progress.rows", { count: read, formatted: formatNumber(read, i18n.language) })}
        </span>
        <Form method="post">
          <input type="hidden" name="intent" value="cancel" />
          <Button type="submit" variant="quiet">
            {t("progress.cancel")}
          </Button>
        </Form>
      </div>
    </Card>
  );
}
