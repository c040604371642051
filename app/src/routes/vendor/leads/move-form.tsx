import { Form, useActionData, useNavigate } from "@remix-run/react";
import type { Lead } from "@tributary/leads";
import { Button, ButtonLink, Card, Dialog, MoneyInput, Notice, useHydrated } from "@tributary/ui";
import { type ReactNode, useCallback, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, type FormState, useFormState } from "../../../components/form-reply.tsx";
import { moveAnswerOf, raceOf } from "./move-answer.ts";
import { moveKey, useFreshFetcher } from "./moving-leads.ts";
import { ReasonFields } from "./reason-fields.tsx";

/** A move that wants words: an amount or a reason. */
type WordyMove = "decline" | "lose" | "win";

interface MoveFormProps {
  readonly lead: Lead;
  readonly move: WordyMove;
}

/**
 * The form of a move: a dialog, and before scripts arrive a part of the page. Where it is open is in the URL. It opens
 * only when the lead offers the move, and stays with what was typed when somebody else moves the lead meanwhile.
 */
export function MoveForm({
  offered,
  ...props
}: MoveFormProps & { offered: readonly { readonly name: string }[] }): ReactNode {
  const [isOpen] = useState(() => offered.some(({ name }) => name === props.move));
  const hydrated = useHydrated();
  if (!isOpen) return null;
  return hydrated ? <MoveDialog {...props} /> : <MoveCard {...props} />;
}

function MoveDialog({ lead, move }: MoveFormProps): ReactNode {
  const { t } = useTranslation(["leads", "common"]);
  const fetcher = useFreshFetcher(moveKey(lead.id));
  const form = useFormState(move, fetcher);
  const formId = useId();
  const navigate = useNavigate();
  const close = useCallback(() => navigate(".", { replace: true, preventScrollReset: true }), [navigate]);
  const isDone = moveAnswerOf(fetcher.data) !== null;
  useEffect(() => {
    if (isDone) close();
  }, [isDone, close]);
  return (
    <Dialog
      open
      onClose={close}
      title={t(`leads:${move}Title`, { client: lead.clientName })}
      description={t(`leads:${move}Help`)}
      actions={
        <>
          <Button onClick={close}>{t("common:actions.cancel")}</Button>
          <Button
            type="submit"
            form={formId}
            variant={move === "win" ? "primary" : "danger"}
            loading={form.pending}
          >
            {t(`leads:moves.${move}`)}
          </Button>
        </>
      }
    >
      <fetcher.Form method="post" noValidate action={`?do=${move}`} id={formId}>
        <MoveFields {...{ lead, move, form }} reply={fetcher.data} />
      </fetcher.Form>
    </Dialog>
  );
}

function MoveCard({ lead, move }: MoveFormProps): ReactNode {
  const { t } = useTranslation(["leads", "common"]);
  const reply = useActionData<unknown>();
  const form = useFormState(move);
  return (
    <Card className="mb-6">
      <h2 className="mb-1 text-16">{t(`leads:${move}Title`, { client: lead.clientName })}</h2>
      <p className="mb-4 text-muted">{t(`leads:${move}Help`)}</p>
      <Form method="post" noValidate>
        <MoveFields {...{ lead, move, form, reply }} />
        <div className="mt-4 flex gap-2">
          <Button type="submit" variant="primary">
            {t(`leads:moves.${move}`)}
          </Button>
          <ButtonLink href=".">{t("common:actions.cancel")}</ButtonLink>
        </div>
      </Form>
    </Card>
  );
}

function MoveFields({
  lead,
  move,
  form,
  reply,
}: MoveFormProps & { form: FormState; reply: unknown }): ReactNode {
  const { t } = useTranslation(["leads", "common"]);
  const race = raceOf(reply);
  const status = race ? t(`common:leadStatus.${race}`) : "";
  return (
    <div className="flex flex-col gap-4">
      <input type="hidden" name="intent" value={move} />
      <input type="hidden" name="leadId" value={lead.id} />
      <input type="hidden" name="seenVersion" value={lead.version} />
      {race ? (
        <Notice kind="caution" live>
          {t("leads:race", { client: lead.clientName, status })}
        </Notice>
      ) : null}
      {form.failure && !race ? <FormProblems form={form} /> : null}
      {move === "win" ? (
        <FormField form={form} name="amount" label={t("leads:amount")} required>
          <MoneyInput
            name="amount"
            currency={lead.currency}
            defaultValue={form.value("amount")}
            data-autofocus=""
          />
        </FormField>
      ) : (
        <ReasonFields form={form} />
      )}
    </div>
  );
}
