import { Form, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink, Card, Input } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../../components/form-reply.tsx";
import type { loader } from "./record.tsx";

/** To whom the contract goes. On the page itself, above the text that is sent. */
export function SendForm(): ReactNode {
  const { t } = useTranslation(["contracts", "common"]);
  const { contract } = useLoaderData<typeof loader>();
  const form = useFormState("send");
  return (
    <Card className="mb-6">
      <h2 className="mb-1 text-16">{t("contracts:sendTitle")}</h2>
      <p className="mb-4 text-muted">{t("contracts:sendHelp")}</p>
      <Form method="post" action="?do=send" noValidate className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="send" />
        <input type="hidden" name="contractId" value={contract.id} />
        <input type="hidden" name="seenVersion" value={contract.version} />
        {form.failure && form.failure.code !== "conflict" ? <FormProblems form={form} /> : null}
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField form={form} name="signerName" label={t("contracts:signerName")} required>
            <Input
              name="signerName"
              autoComplete="off"
              defaultValue={form.value("signerName", contract.signerName)}
              maxLength={120}
            />
          </FormField>
          <FormField form={form} name="signerEmail" label={t("contracts:signerEmail")} required>
            <Input
              type="email"
              name="signerEmail"
              autoComplete="off"
              defaultValue={form.value("signerEmail", contract.signerEmail)}
              maxLength={254}
            />
          </FormField>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" loading={form.pending}>
            {t(contract.status === "sent" ? "contracts:sendAgain" : "contracts:send")}
          </Button>
          <ButtonLink href="." preventScrollReset>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
