import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Notice, toast } from "@tributary/ui";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { FormReply } from "../../../../http/form-action.ts";
import type { loader } from "./record.tsx";

/** Confirms what was done, or says that somebody else, perhaps the signer, was first. */
export function TellContract(): ReactNode {
  const { t } = useTranslation("contracts");
  const { contract } = useLoaderData<typeof loader>();
  const [params, setParams] = useSearchParams();
  const reply = useActionData<unknown>();
  const done = params.get("done");
  const email = contract.signerEmail ?? "";
  useEffect(() => {
    if (!done) return;
    if (done === "sent") toast.done(t("toast.sent", { email }));
    if (done === "saved") toast.done(t("toast.saved"));
    if (done === "revised") toast.done(t("toast.revised"));
    if (done === "voided") toast.done(t("toast.voided"));
    setParams(
      (before) => {
        before.delete("done");
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [done, email, setParams, t]);
  const failure =
    typeof reply === "object" && reply !== null && "failure" in reply ? (reply as FormReply).failure : null;
  if (failure?.code !== "conflict" && failure?.code !== "move_refused") return null;
  return (
    <div className="mb-4">
      <Notice kind="caution" live>
        {t("race")}
      </Notice>
    </div>
  );
}
