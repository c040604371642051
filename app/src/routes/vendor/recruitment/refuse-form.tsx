import { Form, useFetcher, useNavigate } from "@remix-run/react";
import type { RefusalReason } from "@tributary/recruitment";
import { Button, ButtonLink, Card, Dialog, Notice, Select, Textarea, useHydrated } from "@tributary/ui";
import { type ReactNode, useCallback, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, type FormState, useFormState } from "../../../components/form-reply.tsx";
import { moveAnswerOf, raceOf } from "./move-answer.ts";
import { moveKey } from "./moving.ts";
import { useRaceWords } from "./use-race-words.ts";

interface RefuseFormProps {
  readonly card: { readonly id: string; readonly partnerName: string; readonly version: number };
  readonly reasons: readonly RefusalReason[];
  /** The same page without the form. */
  readonly backHref: string;
}

/** Asks why it comes to nothing: a dialog, before scripts arrive a part of the page. */
export function RefuseForm(props: RefuseFormProps): ReactNode {
  return useHydrated() ? <RefuseDialog {...props} /> : <RefuseCard {...props} />;
}

function RefuseDialog({ card, reasons, backHref }: RefuseFormProps): ReactNode {
  const { t } = useTranslation(["recruitment", "common"]);
  const fetcher = useFetcher<unknown>({ key: moveKey(card.id) });
  const [before] = useState(() => fetcher.data);
  const data = fetcher.data === before ? undefined : fetcher.data;
  const form = useFormState("refuse", { data, state: fetcher.state });
  const formId = useId();
  const navigate = useNavigate();
  const close = useCallback(
    () => navigate(backHref, { replace: true, preventScrollReset: true }),
    [backHref, navigate],
  );
  const isDone = moveAnswerOf(data) !== null;
  useEffect(() => {
    if (isDone) close();
  }, [isDone, close]);
  return (
    <Dialog
      open
      onClose={close}
      title={t("recruitment:refuse.title", { name: card.partnerName })}
      description={t("recruitment:refuse.help")}
      actions={
        <>
          <Button onClick={close}>{t("common:actions.cancel")}</Button>
          <Button type="submit" form={formId} variant="danger" loading={form.pending}>
            {t("recruitment:refuse.send")}
          </Button>
        </>
      }
    >
      <fetcher.Form method="post" noValidate id={formId} className="flex flex-col gap-4">
        <RefuseFields card={card} reasons={reasons} form={form} data={data} />
      </fetcher.Form>
    </Dialog>
  );
}

function RefuseCard({ card, reasons, backHref }: RefuseFormProps): ReactNode {
  const { t } = useTranslation(["recruitment", "common"]);
  const form = useFormState("refuse");
  return (
    <Card className="mb-6">
      <h2 className="mb-1 text-16">{t("recruitment:refuse.title", { name: card.partnerName })}</h2>
      <p className="mb-4 text-muted">{t("recruitment:refuse.help")}</p>
      <Form method="post" noValidate className="flex flex-col gap-4">
        <RefuseFields card={card} reasons={reasons} form={form} data={undefined} />
        <div className="flex gap-2">
          <Button type="submit" variant="primary">
            {t("recruitment:refuse.send")}
          </Button>
          <ButtonLink href={backHref}>{t("common:actions.cancel")}</ButtonLink>
        </div>
      </Form>
    </Card>
  );
}

function RefuseFields({
  card,
  reasons,
  form,
  data,
}: Omit<RefuseFormProps, "backHref"> & { form: FormState; data: unknown }): ReactNode {
  const { t } = useTranslation("recruitment");
  const raceWords = useRaceWords();
  const race = raceOf(data);
  return (
    <>
      <input type="hidden" name="intent" value="refuse" />
      <input type="hidden" name="opportunityId" value={card.id} />
      <input type="hidden" name="seenVersion" value={card.version} />
      {race ? (
        <Notice kind="caution" live>
          {raceWords(race, card.partnerName)} {t("raceKept")}
        </Notice>
      ) : null}
      {form.failure && !race ? <FormProblems form={form} /> : null}
      <FormField
        form={form}
        name="reasonId"
        label={t("refuse.reason")}
        help={reasons.length === 0 ? t("refuse.noReasons") : undefined}
        required
      >
        <Select name="reasonId" data-autofocus="" defaultValue={form.value("reasonId")}>
          <option value="">{t("refuse.chooseReason")}</option>
          {reasons.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField form={form} name="comment" label={t("refuse.comment")} optional>
        <Textarea name="comment" maxLength={1000} defaultValue={form.value("comment")} />
      </FormField>
    </>
  );
}
