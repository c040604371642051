import { Form } from "@remix-run/react";
import type { RefusalReason } from "@tributary/recruitment";
import { Badge, Button, Input, Section } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../../components/form-reply.tsx";

/** Why talks come to nothing, in the vendor's words: what the form of a refusal offers. */
export function RefusalReasons({ reasons }: { reasons: readonly RefusalReason[] }): ReactNode {
  const { t } = useTranslation("programs");
  const form = useFormState("addReason");
  const change = useFormState("changeReason");
  return (
    <Section title={t("reasons")} description={t("reasonsHelp")}>
      <FormProblems form={change} names={{ name: t("reasonName") }} />
      {reasons.map((reason) => (
        <ReasonRow key={`${reason.id} ${reason.name}`} reason={reason} />
      ))}
      <Form method="post" noValidate className="mt-4 flex items-end gap-2" key={reasons.length}>
        <input type="hidden" name="intent" value="addReason" />
        <FormField form={form} name="name" label={t("addReason")} className="flex-1">
          <Input name="name" defaultValue={form.value("name")} maxLength={80} autoComplete="off" />
        </FormField>
        <Button type="submit" loading={form.pending}>
          {t("addReason")}
        </Button>
      </Form>
    </Section>
  );
}

function ReasonRow({ reason }: { reason: RefusalReason }): ReactNode {
  const { t } = useTranslation(["programs", "common"]);
  const { id, name, archived } = reason;
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line py-2 last:border-0">
      <Form method="post" className="flex min-w-0 flex-1 basis-64 gap-2">
        <input type="hidden" name="intent" value="changeReason" />
        <input type="hidden" name="reasonId" value={id} />
        <Input
          name="name"
          aria-label={`${t("programs:reasonName")}: ${name}`}
          defaultValue={name}
          maxLength={80}
          autoComplete="off"
        />
        <Button type="submit">{t("common:actions.save")}</Button>
      </Form>
      {archived ? <Badge>{t("programs:archived")}</Badge> : null}
      <Form method="post">
        <input type="hidden" name="intent" value="changeReason" />
        <input type="hidden" name="reasonId" value={id} />
        <input type="hidden" name="archived" value={archived ? "no" : "yes"} />
        <Button type="submit" variant="quiet">
          {t(archived ? "programs:restore" : "programs:archive")}
        </Button>
      </Form>
    </div>
  );
}
