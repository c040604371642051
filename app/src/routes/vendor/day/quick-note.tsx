import { useFetcher } from "@remix-run/react";
import { Button, Textarea } from "@tributary/ui";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { activityKeyOf } from "../activities/activity-key.ts";
import { sendByKeys } from "../activities/composer.tsx";

interface QuickNoteProps {
  /** Made with the page, so that a second click writes nothing twice. */
  readonly id: string;
  readonly partner: { readonly partnerId: string; readonly partnerName: string };
  readonly opportunityId: string | null;
}

/** A note on a card, written where one reads that it is wanted. Opens before scripts too. */
export function QuickNote({ id, partner, opportunityId }: QuickNoteProps): ReactNode {
  const { t } = useTranslation("day");
  const fetcher = useFetcher<unknown>({ key: activityKeyOf(opportunityId ?? partner.partnerId) });
  const form = useFormState("addActivity", fetcher);
  const ref = useRef<HTMLDetailsElement>(null);
  const { data } = fetcher;
  useEffect(() => {
    // A negotiation may stand still in spite of the note, and its line stays: what was sent does not.
    if (typeof data !== "object" || data === null || !("done" in data) || !ref.current) return;
    ref.current.open = false;
    ref.current.querySelector("form")?.reset();
  }, [data]);
  return (
    <details ref={ref} className="mt-1">
      <summary className="w-fit cursor-pointer text-13 text-accent-text pointer-coarse:py-2">
        {t("note")}
        <span className="sr-only">: {partner.partnerName}</span>
      </summary>
      <fetcher.Form method="post" noValidate onKeyDown={sendByKeys} className="mt-2 flex flex-col gap-2">
        <input type="hidden" name="intent" value="addActivity" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="kind" value="note" />
        <input type="hidden" name="partnerId" value={partner.partnerId} />
        {opportunityId ? <input type="hidden" name="opportunityId" value={opportunityId} /> : null}
        {form.failure ? <FormProblems form={form} /> : null}
        <FormField form={form} name="body" label={t("noteFor", { partner: partner.partnerName })} hideLabel>
          <Textarea name="body" rows={2} maxLength={4000} defaultValue={form.value("body")} />
        </FormField>
        <div>
          <Button type="submit" variant="primary" size="small" loading={form.pending}>
            {t("note")}
          </Button>
        </div>
      </fetcher.Form>
    </details>
  );
}
