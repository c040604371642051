import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDeeds } from "../../frame/deeds.tsx";
import type { loader } from "./record.tsx";

/** Confirms what was done; a refusal can be taken back while its mail waits. */
export function TellAnswer(): null {
  const { t } = useTranslation("applications");
  const answer = useActionData<unknown>();
  const { application } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const deeds = useDeeds();
  const told = useRef<unknown>(null);
  const { id, companyName: company } = application;
  useEffect(() => {
    if (told.current === answer || typeof answer !== "object" || answer === null) return;
    told.current = answer;
    const { done, version } = answer as { done?: string; version?: number };
    if (done === "approved") deeds.done(t("toast.approved", { company }));
    if (done === "reopened") deeds.done(t("toast.reopened", { company }));
    if (done !== "rejected") return;
    deeds.done(t("toast.rejected", { company }), {
      action: pathname,
      fields: [
        ["intent", "reopen"],
        ["applicationId", id],
        ["seenVersion", String(version)],
      ],
    });
  }, [answer, company, deeds, id, pathname, t]);
  return null;
}
