import { Form, useFetcher, useNavigate } from "@remix-run/react";
import type { SaleRow } from "@tributary/leads";
import { Button, ButtonLink, Dialog, Notice, useHydrated } from "@tributary/ui";
import { type ReactNode, useCallback, useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, useFormState } from "../../../components/form-reply.tsx";
import { useDeeds } from "../frame/deeds.tsx";
import type { ListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";

interface RefundProps {
  readonly sale: SaleRow;
  readonly links: ListLinks;
}

/** Asks before a sale is taken back, because that cannot be undone: a dialog, before scripts arrive a notice. */
export function RefundForm(props: RefundProps): ReactNode {
  return useHydrated() ? <RefundDialog {...props} /> : <RefundNotice {...props} />;
}

function RefundDialog({ sale, links }: RefundProps): ReactNode {
  const { t } = useTranslation(["sales", "common"]);
  const words = useWords(sale);
  const fetcher = useFetcher<unknown>();
  const form = useFormState("refund", fetcher);
  const formId = useId();
  const navigate = useNavigate();
  const { done } = useDeeds();
  const leave = links.here({ refund: null });
  const close = useCallback(
    () => navigate(leave, { replace: true, preventScrollReset: true }),
    [navigate, leave],
  );
  const isDone = typeof fetcher.data === "object" && fetcher.data !== null && "done" in fetcher.data;
  useEffect(() => {
    if (!isDone) return;
    done(words.done);
    close();
  }, [isDone, done, words.done, close]);
  return (
    <Dialog
      open
      onClose={close}
      title={words.title}
      actions={
        <>
          <Button onClick={close} data-autofocus="">
            {t("common:actions.cancel")}
          </Button>
          <Button type="submit" form={formId} variant="danger" loading={form.pending}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <fetcher.Form method="post" id={formId}>
        <SaleFields sale={sale} />
        {form.failure ? <FormProblems form={form} /> : null}
        <p>{words.help}</p>
      </fetcher.Form>
    </Dialog>
  );
}

function RefundNotice({ sale, links }: RefundProps): ReactNode {
  const { t } = useTranslation();
  const words = useWords(sale);
  return (
    <Form method="post" action={links.here({ refund: null })} className="mb-4">
      <SaleFields sale={sale} />
      <Notice
        kind="caution"
        title={words.title}
        action={
          <>
            <ButtonLink href={links.here({ refund: null })}>{t("actions.cancel")}</ButtonLink>
            <Button type="submit" variant="danger">
              {words.confirm}
            </Button>
          </>
        }
      >
        {words.help}
      </Notice>
    </Form>
  );
}

function SaleFields({ sale }: { sale: SaleRow }): ReactNode {
  return (
    <>
      <input type="hidden" name="intent" value="refund" />
      <input type="hidden" name="saleId" value={sale.id} />
    </>
  );
}

function useWords(sale: SaleRow) {
  const { t } = useTranslation("sales");
  const format = useFormat();
  const client = sale.clientName ?? t("noClient");
  const amount = format.money(sale.amountMinor, sale.currency);
  return {
    title: t("refund.title", { client }),
    help: t("refund.help", { amount }),
    confirm: t("refund.confirm", { amount }),
    done: t("refund.done", { client }),
  };
}
