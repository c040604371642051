import { useFetcher } from "@remix-run/react";
import type { LeadRow } from "@tributary/leads";
import { Button } from "@tributary/ui";
import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { moveManyKey } from "./moving-leads.ts";

/** What can be done with the selected leads: only new ones have an answer to get. */
export function BulkActions({
  leads,
  onDecline,
}: {
  leads: readonly LeadRow[];
  onDecline: (leads: readonly LeadRow[]) => void;
}): ReactNode {
  const { t } = useTranslation("leads");
  const fetcher = useFetcher({ key: moveManyKey });
  const open = leads.filter(({ status }) => status === "submitted");
  if (open.length === 0) return null;
  return (
    <>
      <fetcher.Form method="post">
        <input type="hidden" name="intent" value="acceptMany" />
        {open.map(({ id }) => (
          <input key={id} type="hidden" name="leadIds" value={id} />
        ))}
        <Button type="submit" variant="primary" icon={<Check />} loading={fetcher.state !== "idle"}>
          {t("bulk.accept", { count: open.length })}
        </Button>
      </fetcher.Form>
      <Button icon={<X />} onClick={() => onDecline(open)}>
        {t("bulk.decline", { count: open.length })}
      </Button>
    </>
  );
}
