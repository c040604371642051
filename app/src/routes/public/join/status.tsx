import { useLoaderData } from "@remix-run/react";
import { getProgram } from "@tributary/programs";
import { answerBy, findApplication, listContracts } from "@tributary/recruitment";
import { Card, formatDate, Stepper, TextLink, useUi } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../../components/title.ts";
import { linkLoader } from "../../../http/link-route.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { BrokenLink } from "./broken-link.tsx";
import { VendorFrame } from "./vendor-frame.tsx";

export const handle: RouteHandle = { title: (t) => t("join:status.title") };

/** Where an application is, for whoever has the link of its mail. Looking changes nothing. */
export const loader = linkLoader(
  { purpose: "application" },
  async ({ link, scope, within, clock, requestId }) => {
    const { vendor } = scope;
    const found = await within(async (tx) => {
      const application = await findApplication(tx, link.id);
      if (!application) return null;
      const program = await getProgram(tx, application.programId);
      const { partnerId } = application;
      const contracts = partnerId ? await listContracts(tx, { partnerId, limit: 20 }) : null;
      const contract = contracts?.rows.find(
        ({ programId, status }) => programId === program.id && (status === "sent" || status === "signed"),
      );
      return { application, program, contract: contract ?? null };
    });
    if (!found) refuseMissing("application", requestId);
    const { application, program, contract } = found;
    const promised = answerBy(application.submittedAt, vendor.timeZone);
    return {
      vendorName: vendor.name,
      accentHue: vendor.accentHue,
      timeZone: vendor.timeZone,
      companyName: application.companyName,
      programPath: `/join/${vendor.slug}/${program.slug}`,
      programName: program.name,
      status: application.status,
      submittedAt: application.submittedAt,
      reviewingAt: application.reviewingAt,
      decidedAt: application.decidedAt,
      reason: application.rejectReason,
      promised,
      late: promised < clock.now(),
      contract: contract && { sentAt: contract.sentAt, signedAt: contract.signedAt },
    };
  },
);

export default function ApplicationStatus(): ReactNode {
  const { t } = useTranslation("join");
  const facts = useLoaderData<typeof loader>();
  const { vendorName, companyName, programName, status, reviewingAt } = facts;
  const current = status === "received" ? (reviewingAt ? 1 : 0) : 3;
  return (
    <VendorFrame vendorName={vendorName} width="narrow">
      <p className="text-14 font-emphasis text-muted">{programName}</p>
      <h1 className="mt-1 mb-5 text-20 break-words">
        {t("status.heading", { company: companyName, vendor: vendorName })}
      </h1>
      <Stepper
        steps={[t("status.steps.received"), t("status.steps.reviewed"), t("status.steps.answered")]}
        current={current}
      />
      <div className="mt-6">
        {status === "approved" ? <Approved /> : status === "rejected" ? <Rejected /> : <Waiting />}
      </div>
    </VendorFrame>
  );
}

function useDay(): (at: Date) => string {
  const { locale } = useUi();
  const { timeZone } = useLoaderData<typeof loader>();
  return (at) => formatDate(at, locale, timeZone, "day");
}

function Waiting(): ReactNode {
  const { t } = useTranslation("join");
  const day = useDay();
  const { submittedAt, reviewingAt, promised, late } = useLoaderData<typeof loader>();
  return (
    <div className="flex flex-col gap-2.5">
      <p>{t("status.received", { date: day(submittedAt) })}</p>
      {late ? (
        <p>{t("status.late")}</p>
      ) : (
        <p>
          {reviewingAt
            ? t("status.reviewing", { date: day(reviewingAt), date2: day(promised) })
            : t("status.waiting", { date: day(promised) })}
        </p>
      )}
      <p className="text-muted">{t("status.nothing")}</p>
    </div>
  );
}

function Approved(): ReactNode {
  const { t } = useTranslation("join");
  const day = useDay();
  const { decidedAt, contract } = useLoaderData<typeof loader>();
  return (
    <Card>
      <h2 className="text-16">{t("status.approvedTitle")}</h2>
      {decidedAt ? <p className="mt-1 text-muted">{t("status.approved", { date: day(decidedAt) })}</p> : null}
      {contract?.signedAt ? (
        <p className="mt-3">{t("status.contractSigned", { date: day(contract.signedAt) })}</p>
      ) : contract?.sentAt ? (
        <p className="mt-3">{t("status.contractSent", { date: day(contract.sentAt) })}</p>
      ) : (
        <>
          <h3 className="mt-4 mb-2 text-base">{t("status.nextTitle")}</h3>
          <ol className="flex list-decimal flex-col gap-1.5 pl-5">
            <li>{t("status.next1")}</li>
            <li>{t("status.next2")}</li>
            <li>{t("status.next3")}</li>
          </ol>
        </>
      )}
    </Card>
  );
}

function Rejected(): ReactNode {
  const { t } = useTranslation("join");
  const day = useDay();
  const { decidedAt, reason, programPath } = useLoaderData<typeof loader>();
  return (
    <Card>
      <h2 className="text-16">{t("status.rejectedTitle")}</h2>
      {decidedAt ? <p className="mt-1 text-muted">{t("status.rejected", { date: day(decidedAt) })}</p> : null}
      <p className="mt-3 whitespace-pre-line break-words">{reason}</p>
      <p className="mt-4 text-muted">{t("status.applyAgain")}</p>
      <p className="mt-2">
        <TextLink href={programPath}>{t("status.programPage")}</TextLink>
      </p>
    </Card>
  );
}

export function ErrorBoundary(): ReactNode {
  return <BrokenLink />;
}
