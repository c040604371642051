import { Form } from "@remix-run/react";
import type { RefusalReason } from "@tributary/recruitment";
import { Badge, Button, IconButton, Input, Section } from "@tributary/ui";
import { Archive, ArchiveRestore, Check } from "lucide-react";
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

/** Asked for where a pointer or the focus is: six of them would be the loudest thing on the page. */
const saveLook =
  "pointer-fine:opacity-0 pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100";

function ReasonRow({ reason }: { reason: RefusalReason }): ReactNode {
  const { t } = useTranslation(["programs", "common"]);
  const { id, name, archived } = reason;
  return (
    <div className="group flex items-center gap-2 border-b border-line py-2 last:border-0">
      <Form method="post" className="flex min-w-0 flex-1 gap-2">
        <input type="hidden" name="intent" value="changeReason" />
        <input type="hidden" name="reasonId" value={id} />
        <Input
          name="name"
          aria-label={`${t("programs:reasonName")}: ${name}`}
          defaultValue={name}
          maxLength={80}
          autoComplete="off"
        />
        <IconButton
          type="submit"
          icon={<Check />}
          label={`${t("common:actions.save")}: ${name}`}
          variant="secondary"
          className={saveLook}
        />
      </Form>
      {archived ? <Badge>{t("programs:archived")}</Badge> : null}
      <Form method="post">
        <input type="hidden" name="intent" value="changeReason" />
        <input type="hidden" name="reasonId" value={id} />
        <input type="hidden" name="archived" value={archived ? "no" : "yes"} />
        <IconButton
          type="submit"
          icon={archived ? <ArchiveRestore /> : <Archive />}
          label={`${t(archived ? "programs:restore" : "programs:archive")}: ${name}`}
          tipSide="end"
        />
      </Form>
    </div>
  );
}
