import { ButtonLink } from "@tributary/ui";
import { Check } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { usePortal, usePortalPath } from "../use-portal.ts";
import { dropDraft } from "./use-draft.ts";

interface SentProps {
  readonly id: string;
  readonly clientName: string;
  readonly rateBasisPoints: number;
}

/** It is sent: what happens next, and the way to the next one. */
export function Sent({ id, clientName, rateBasisPoints }: SentProps): ReactNode {
  const { t } = useTranslation("portal");
  const { key, vendorName: vendor } = usePortal();
  const path = usePortalPath();
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dropDraft(key);
    heading.current?.focus();
  }, [key]);
  return (
    <div className="mx-auto max-w-104 pt-6">
      <span
        aria-hidden="true"
        className="grid size-12 place-content-center rounded-full bg-positive-soft text-positive [&>svg]:size-6"
      >
        <Check strokeWidth={2.5} />
      </span>
      <h1 ref={heading} tabIndex={-1} className="mt-4 text-20 text-balance break-words outline-none">
        {t("sent.title", { client: clientName, vendor })}
      </h1>
      <ol className="mt-4 list-decimal space-y-2 pl-5 marker:text-muted">
        <li>{t("sent.look", { vendor })}</li>
        <li>{t("sent.work")}</li>
        {rateBasisPoints > 0 ? <li>{t("sent.bonus", { rate: format.rate(rateBasisPoints) })}</li> : null}
      </ol>
      <div className="mt-7 flex flex-col gap-3">
        <ButtonLink href={path("/send")} variant="primary" size="large" wide>
          {t("sent.another")}
        </ButtonLink>
        <ButtonLink href={path(`/leads/${id}`)} size="large" wide>
          {t("sent.see")}
        </ButtonLink>
      </div>
    </div>
  );
}
