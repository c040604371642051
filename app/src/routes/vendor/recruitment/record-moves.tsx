import { Form, useActionData, useFetcher } from "@remix-run/react";
import type { Opportunity } from "@tributary/recruitment";
import { Button, ButtonLink, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { CardFields } from "./card-fields.tsx";
import { wantedFields } from "./move-answer.ts";
import { moveKey } from "./moving.ts";

interface RecordMovesProps {
  readonly opportunity: Opportunity;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  /** The place of its stage. */
  readonly at: number;
  /** Where it is about to go, for the form of what that stage asks for. */
  readonly onGoal: (stageId: string) => void;
}

/** What can be done with a negotiation: the next stage first, any other, a refusal. */
export function RecordMoves({ opportunity, stages, at, onGoal }: RecordMovesProps): ReactNode {
  const { t } = useTranslation("recruitment");
  const fetcher = useFetcher({ key: moveKey(opportunity.id) });
  const { id, version, status } = opportunity;
  const hidden = (
    <>
      <input type="hidden" name="opportunityId" value={id} />
      <input type="hidden" name="seenVersion" value={version} />
    </>
  );
  if (status === "signed") return null;
  if (status === "refused") {
    return (
      <fetcher.Form method="post">
        <input type="hidden" name="intent" value="reopen" />
        {hidden}
        <Button type="submit">{t("record.reopen")}</Button>
      </fetcher.Form>
    );
  }
  const next = stages[at + 1];
  const others = stages.filter((stage) => stage.id !== opportunity.stageId && stage.id !== next?.id);
  return (
    <>
      <ButtonLink href="?do=refuse" preventScrollReset>
        {t("record.refuse")}
      </ButtonLink>
      {others.length > 0 ? (
        <fetcher.Form
          method="post"
          className="flex gap-1"
          onSubmit={(event) => onGoal(String(new FormData(event.currentTarget).get("toStageId")))}
        >
          <input type="hidden" name="intent" value="move" />
          {hidden}
          <Select name="toStageId" aria-label={t("record.moveTo")} defaultValue={others[0]?.id}>
            {others.map((stage) => (
              <option key={stage.id} value={stage.id}>
                {stage.name}
              </option>
            ))}
          </Select>
          <Button type="submit">{t("record.move")}</Button>
        </fetcher.Form>
      ) : null}
      {next ? (
        <fetcher.Form method="post" onSubmit={() => onGoal(next.id)}>
          <input type="hidden" name="intent" value="move" />
          {hidden}
          <input type="hidden" name="toStageId" value={next.id} />
          <Button type="submit" variant="primary" loading={fetcher.state !== "idle"}>
            {t("record.moveNext", { stage: next.name })}
          </Button>
        </fetcher.Form>
      ) : null}
    </>
  );
}

/** Before scripts arrive: what the stage asks for, as a part of the page that came back refused. */
export function FillCard({ opportunity }: { opportunity: Opportunity }): ReactNode {
  const { t } = useTranslation("recruitment");
  const reply = useActionData<unknown>();
  const form = useFormState("move");
  const fields = wantedFields(reply);
  const toStageId = form.value("toStageId");
  if (fields.length === 0 || !toStageId) return null;
  return (
    <Form method="post" noValidate className="mb-6 flex max-w-md flex-col gap-4">
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="opportunityId" value={opportunity.id} />
      <input type="hidden" name="seenVersion" value={opportunity.version} />
      <input type="hidden" name="toStageId" value={toStageId} />
      <FormProblems form={form} />
      <CardFields form={form} fields={fields} />
      <Button type="submit" variant="primary" className="self-start">
        {t("fill.send")}
      </Button>
    </Form>
  );
}
