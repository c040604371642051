import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { ButtonLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isLostConnection } from "../browser/lost-connection.ts";
import type { RootFacts } from "../http/preferences.ts";
import type { ThrownProblem } from "../http/refuse.ts";
import { failureWords } from "../i18n/failure-words.ts";

/**
 * What stands in the place of a page that cannot be shown: what happened in plain words, and the way on. Inside a shell
 * the shell stays; `home` is where its people begin. An expected failure says what it is, a bug only its number.
 */
export function ProblemPage({ home = "/" }: { home?: string | undefined }): ReactNode {
  const { t } = useTranslation("errors");
  const { t: common } = useTranslation();
  const { pathname, search } = useLocation();
  const error = useRouteError();
  const problem = problemOf(error);
  const missing = problem
    ? problem.code === "not_found"
    : isRouteErrorResponse(error) && error.status === 404;
  const passing = problem ? problem.code === "conflict" || problem.code === "throttled" : !missing;
  if (isLostConnection(error)) return <Offline />;
  return (
    <div className="mx-auto flex min-h-80 max-w-104 flex-col items-start justify-center gap-4 py-8">
      <h1 className="text-20 text-balance">{t(missing ? "missingTitle" : "problemTitle")}</h1>
      <p className="text-muted">
        {problem ? failureWords(t, problem) : t(missing ? "not_found" : "unexpected")}
      </p>
      {problem || missing ? null : <RequestNumber />}
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={home} variant="primary">
          {t("goHome")}
        </ButtonLink>
        {passing ? <ButtonLink href={pathname + search}>{common("actions.retry")}</ButtonLink> : null}
      </div>
    </div>
  );
}

/** Nobody's fault, and gone by itself: the only way on is to ask once more. */
function Offline(): ReactNode {
  const { t } = useTranslation("errors");
  const { t: common } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <div className="mx-auto flex min-h-80 max-w-104 flex-col items-start justify-center gap-4 py-8">
      <h1 className="text-20 text-balance">{t("offlineTitle")}</h1>
      <p className="text-muted">{t("offline")}</p>
      <ButtonLink href={pathname + search} variant="primary">
        {common("actions.retry")}
      </ButtonLink>
    </div>
  );
}

/** The number of the request that broke; known only of a page that the server wrote whole. */
function RequestNumber(): ReactNode {
  const { t } = useTranslation("errors");
  const { key } = useLocation();
  const root = useRouteLoaderData<RootFacts>("root");
  if (key !== "default" || !root) return null;
  return <p className="text-13 break-words text-muted">{t("requestId", { id: root.requestId })}</p>;
}

function problemOf(error: unknown): ThrownProblem | null {
  if (!isRouteErrorResponse(error)) return null;
  const data: unknown = error.data;
  return typeof data === "object" && data !== null && "code" in data ? (data as ThrownProblem) : null;
}
