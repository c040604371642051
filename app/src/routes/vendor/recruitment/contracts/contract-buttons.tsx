import { Form, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormState } from "../../../../components/form-reply.tsx";
import type { loader } from "./record.tsx";

/** What can be done with the contract now; the next step stands out at the end. */
export function ContractButtons(): ReactNode {
  const { t } = useTranslation("contracts");
  const { contract, asked } = useLoaderData<typeof loader>();
  switch (contract.status) {
    case "draft":
      return (
        <>
          <Deed intent="void" />
          <ButtonLink href="?do=edit" preventScrollReset>
            {t("edit")}
          </ButtonLink>
          {asked === "send" ? null : (
            <ButtonLink href="?do=send" variant="primary" preventScrollReset>
              {t("send")}
            </ButtonLink>
          )}
        </>
      );
    case "sent":
      return (
        <>
          <Deed intent="void" />
          <Deed intent="revise" />
          <ButtonLink href="?do=send" preventScrollReset>
            {t("sendAgain")}
          </ButtonLink>
        </>
      );
    case "declined":
      return (
        <>
          <Deed intent="void" />
          <Deed intent="revise" primary />
        </>
      );
    default:
      return null;
  }
}

function Deed({ intent, primary = false }: { intent: "void" | "revise"; primary?: boolean }): ReactNode {
  const { t } = useTranslation("contracts");
  const { contract } = useLoaderData<typeof loader>();
  const form = useFormState(intent);
  return (
    <Form method="post" action="." preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="contractId" value={contract.id} />
      <input type="hidden" name="seenVersion" value={contract.version} />
      <Button
        type="submit"
        variant={primary ? "primary" : intent === "void" ? "quiet" : "secondary"}
        loading={form.pending}
      >
        {t(intent)}
      </Button>
    </Form>
  );
}
