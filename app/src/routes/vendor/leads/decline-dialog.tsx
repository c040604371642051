import type { LeadRow } from "@tributary/leads";
import { Button, Dialog, Notice } from "@tributary/ui";
import { type ReactNode, useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { moveAnswerOf, moveManyAnswerOf, raceOf } from "./move-answer.ts";
import { moveKey, moveManyKey, useFreshFetcher } from "./moving-leads.ts";
import { ReasonFields } from "./reason-fields.tsx";

/** Asks why the leads are declined, one or many, and declines them. Closes itself when it is done. */
export function DeclineDialog({
  leads,
  onClose,
}: {
  leads: readonly LeadRow[];
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(["leads", "common"]);
  const [first] = leads;
  const one = leads.length === 1 && first ? first : null;
  const fetcher = useFreshFetcher(one ? moveKey(one.id) : moveManyKey);
  const form = useFormState(one ? "decline" : "declineMany", fetcher);
  const race = raceOf(fetcher.data);
  const formId = useId();
  const isDone = (moveAnswerOf(fetcher.data) ?? moveManyAnswerOf(fetcher.data)) !== null;
  useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        one
          ? t("leads:declineTitle", { client: one.clientName })
          : t("leads:declineTitleMany", { count: leads.length })
      }
      description={t("leads:declineHelp")}
      actions={
        <>
          <Button onClick={onClose}>{t("common:actions.cancel")}</Button>
          <Button type="submit" form={formId} variant="danger" loading={form.pending}>
            {t("leads:moves.decline")}
          </Button>
        </>
      }
    >
      <fetcher.Form method="post" noValidate id={formId} className="flex flex-col gap-4">
        <input type="hidden" name="intent" value={one ? "decline" : "declineMany"} />
        {one ? <input type="hidden" name="seenVersion" value={one.version} /> : null}
        {leads.map(({ id }) => (
          <input key={id} type="hidden" name={one ? "leadId" : "leadIds"} value={id} />
        ))}
        {race && one ? (
          <Notice kind="caution" live>
            {t("leads:race", { client: one.clientName, status: t(`common:leadStatus.${race}`) })}
          </Notice>
        ) : null}
        {form.failure && !race ? <FormProblems form={form} /> : null}
        <ReasonFields form={form} />
      </fetcher.Form>
    </Dialog>
  );
}
