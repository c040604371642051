import { useFetcher } from "@remix-run/react";
import { Button, Dialog, Notice } from "@tributary/ui";
import { type ReactNode, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { CardFields } from "./card-fields.tsx";
import { moveAnswerOf, raceOf } from "./move-answer.ts";
import { moveKey } from "./moving.ts";
import { useRaceWords } from "./use-race-words.ts";

/** A move that a stage has held up: what it asks for. */
export interface HeldMove {
  readonly card: { readonly id: string; readonly partnerName: string; readonly version: number };
  readonly stage: { readonly id: string; readonly name: string };
  readonly fields: readonly string[];
}

/** Asks for what the stage needs, and moves the card in the same step. Closes itself when it is done. */
export function FillDialog({ held, onClose }: { held: HeldMove; onClose: () => void }): ReactNode {
  const { t } = useTranslation(["recruitment", "common"]);
  const { card, stage, fields } = held;
  const fetcher = useFetcher<unknown>({ key: moveKey(card.id) });
  // The answer that has opened this form is no answer to it.
  const [before] = useState(() => fetcher.data);
  const data = fetcher.data === before ? undefined : fetcher.data;
  const form = useFormState("move", { data, state: fetcher.state });
  const raceWords = useRaceWords();
  const race = raceOf(data);
  const formId = useId();
  const isDone = moveAnswerOf(data) !== null;
  useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("recruitment:fill.title", { stage: stage.name })}
      description={t("recruitment:fill.help", { name: card.partnerName })}
      actions={
        <>
          <Button onClick={onClose}>{t("common:actions.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" loading={form.pending}>
            {t("recruitment:fill.send")}
          </Button>
        </>
      }
    >
      <fetcher.Form method="post" noValidate id={formId} className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="move" />
        <input type="hidden" name="opportunityId" value={card.id} />
        <input type="hidden" name="toStageId" value={stage.id} />
        <input type="hidden" name="seenVersion" value={card.version} />
        {race ? (
          <Notice kind="caution" live>
            {raceWords(race, card.partnerName)} {t("recruitment:raceKept")}
          </Notice>
        ) : null}
        {form.failure && !race ? <FormProblems form={form} /> : null}
        <CardFields form={form} fields={fields} />
      </fetcher.Form>
    </Dialog>
  );
}
