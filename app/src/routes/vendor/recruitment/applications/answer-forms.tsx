import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink, Card, Field, Notice, Select, Textarea } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, type FormState, useFormState } from "../../../../components/form-reply.tsx";
import type { FormReply } from "../../../../http/form-action.ts";
import { TakeForm } from "./outcome.tsx";
import type { loader } from "./record.tsx";

/** What can be done with the application now; an answer opens its form, which stands in the URL. */
export function AnswerButtons(): ReactNode {
  const { t } = useTranslation("applications");
  const { application } = useLoaderData<typeof loader>();
  if (application.status === "rejected") return <ReopenForm />;
  if (application.status !== "received") return null;
  return (
    <>
      {application.reviewerName ? null : <TakeForm take="yes" />}
      <ButtonLink href="?do=reject" preventScrollReset>
        {t("record.reject")}
      </ButtonLink>
      <ButtonLink href="?do=approve" variant="primary" preventScrollReset>
        {t("record.approve")}
      </ButtonLink>
    </>
  );
}

function ReopenForm(): ReactNode {
  const { t } = useTranslation("applications");
  const form = useFormState("reopen");
  return (
    <Form method="post">
      <Hidden intent="reopen" />
      <Button type="submit" loading={form.pending}>
        {t("record.reopen")}
      </Button>
    </Form>
  );
}

/** The form of an answer, on the page itself, so that it works before scripts arrive and all stays in sight. */
export function AnswerForm({ answer }: { answer: "approve" | "reject" }): ReactNode {
  const { t } = useTranslation(["applications", "common"]);
  const { application } = useLoaderData<typeof loader>();
  const form = useFormState(answer);
  const company = application.companyName;
  return (
    <Card className="mb-6">
      <h2 className="mb-1 text-16">{t(`applications:${answer}Title`, { company })}</h2>
      <p className="mb-4 text-muted">{t(`applications:${answer}Help`)}</p>
      <Form method="post" action={`?do=${answer}`} noValidate className="flex flex-col gap-4">
        <Hidden intent={answer} />
        {form.failure && form.failure.code !== "conflict" ? <FormProblems form={form} /> : null}
        {answer === "approve" ? (
          <CardChoice form={form} />
        ) : (
          <FormField form={form} name="reason" label={t("applications:reason")} required>
            <Textarea
              name="reason"
              rows={4}
              maxLength={2000}
              defaultValue={form.value("reason")}
              data-autofocus=""
            />
          </FormField>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant={answer === "approve" ? "primary" : "danger"} loading={form.pending}>
            {t(`applications:record.${answer}`)}
          </Button>
          <ButtonLink href="." preventScrollReset>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}

function Hidden({ intent }: { intent: string }): ReactNode {
  const { application } = useLoaderData<typeof loader>();
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="applicationId" value={application.id} />
      <input type="hidden" name="seenVersion" value={application.version} />
    </>
  );
}

/** Two reviewers at once: the later one is told who was first. Outlives the form, which is gone by then. */
export function LostRace(): ReactNode {
  const { t } = useTranslation("applications");
  const reply = useActionData<unknown>();
  const { application } = useLoaderData<typeof loader>();
  const failure =
    typeof reply === "object" && reply !== null && "failure" in reply ? (reply as FormReply).failure : null;
  if (failure?.code !== "conflict" && failure?.code !== "move_refused") return null;
  const name = application.decidedByName;
  const typed = (reply as FormReply).submission.initialValue?.reason;
  return (
    <Notice kind="caution" live>
      {name ? t("record.race", { name }) : t("record.raceSomebody")}
      {typeof typed === "string" ? <p className="mt-1 whitespace-pre-line break-words">{typed}</p> : null}
    </Notice>
  );
}

/** Which card the company gets: the one of its tax id in any case, else what the reviewer chooses. */
function CardChoice({ form }: { form: FormState }): ReactNode {
  const { t } = useTranslation("applications");
  const { known } = useLoaderData<typeof loader>();
  const sure = known.find(({ by }) => by === "tax_id");
  if (known.length === 0) return null;
  if (sure) {
    return (
      <p>
        <input type="hidden" name="partnerId" value={sure.id} />
        {t("card")}: <strong>{sure.name}</strong>. {t("known.sure")}
      </p>
    );
  }
  return (
    <Field label={t("card")} error={form.error("partnerId")}>
      <Select
        name="partnerId"
        defaultValue={form.value("partnerId", known[0]?.by === "domain" ? known[0].id : "")}
      >
        <option value="">{t("newCard")}</option>
        {known.map(({ id, name, by }) => (
          <option key={id} value={id}>
            {t("useCard", { name, by: t(`known.${by}`) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
