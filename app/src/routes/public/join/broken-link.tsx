import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { FormPage, PublicShell } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "../../../components/brand.tsx";
import { ProblemPage } from "../../../components/problem-page.tsx";
import { ViewForm } from "../view-form.tsx";

/** For a link that is not ours, or was changed on the way: kindly, and the same for all of them. */
export function BrokenLink(): ReactNode {
  const { t } = useTranslation("join");
  const error = useRouteError();
  const isBroken = isRouteErrorResponse(error) && (error.status === 410 || error.status === 404);
  return (
    <PublicShell brand={<Brand />} footer={<ViewForm />}>
      {isBroken ? (
        <FormPage title={t("contract.brokenTitle")}>{t("contract.broken")}</FormPage>
      ) : (
        <ProblemPage />
      )}
    </PublicShell>
  );
}
