import { useParams } from "@remix-run/react";
import { FormPage, TextLink } from "@tributary/ui";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { forget } from "../../../components/use-draft.ts";
import { applicationDraftKey } from "./application-form.tsx";

/** After an application: the same for everybody, so that nobody learns who has applied before. */
export function Sent(): ReactNode {
  const { t } = useTranslation("join");
  const { vendor, program } = useParams();
  useEffect(() => forget(applicationDraftKey(vendor, program)), [vendor, program]);
  return (
    <FormPage title={t("sent.title")}>
      <div className="flex flex-col gap-3">
        <p>{t("sent.lead")}</p>
        <p>{t("sent.spam")}</p>
        <p className="text-muted">{t("sent.known")}</p>
        <p className="mt-3">
          <TextLink href={`/join/${vendor}/${program}`}>{t("sent.again")}</TextLink>
        </p>
      </div>
    </FormPage>
  );
}
