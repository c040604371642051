import { useNavigate, useSearchParams } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { forget } from "../../../components/use-draft.ts";
import { useDeeds } from "../frame/deeds.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { leadDraftKey } from "./lead-draft.ts";

/** Says once that the lead has arrived, and forgets its draft. Renders nothing. */
export function TellSent({ clientName }: { clientName: string }): ReactNode {
  const { t } = useTranslation("leads");
  const { done } = useDeeds();
  const { vendor } = useWorkspace();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const isNew = params.get("sent") !== null;
  useEffect(() => {
    if (!isNew) return;
    forget(leadDraftKey(vendor.slug));
    done(t("form.sent", { client: clientName }));
    navigate(".", { replace: true, preventScrollReset: true });
  }, [isNew, clientName, done, navigate, t, vendor.slug]);
  return null;
}
