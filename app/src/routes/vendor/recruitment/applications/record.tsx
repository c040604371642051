import { useLoaderData } from "@remix-run/react";
import { listStaff } from "@tributary/identity";
import { findApplication, findKnownPartners } from "@tributary/recruitment";
import { BackLink, RecordPage, Section } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../../components/title.ts";
import { refuseMissing } from "../../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../../http/vendor-route.ts";
import { useWorkspace } from "../../frame/use-workspace.ts";
import { countriesIn } from "../../partners/countries.ts";
import { AnswerButtons, AnswerForm, LostRace } from "./answer-forms.tsx";
import { ApplicationFacts } from "./application-facts.tsx";
import { applicationIntents } from "./application-intents.ts";
import { ApplicationState } from "./application-state.tsx";
import { KnownPartners } from "./known-partners.tsx";
import { Outcome } from "./outcome.tsx";
import { TellAnswer } from "./tell-answer.tsx";

export const handle: RouteHandle = {
  title: (t, data) =>
    (data as { application?: { companyName: string } } | null)?.application?.companyName ??
    t("applications:title"),
};

const search = z.object({ do: z.enum(["approve", "reject"]).optional() });

export const loader = vendorLoader(
  { permission: "application.read", search },
  async ({ within, params: { applicationId = "" }, scope, runtime, person, requestId, search }) => {
    const found = await within(async (tx) => {
      const application = await findApplication(tx, applicationId);
      if (!application) return null;
      const waits = application.status === "received";
      return { application, known: waits ? await findKnownPartners(tx, application) : [] };
    });
    if (!found) refuseMissing("application", requestId);
    const { application, known } = found;
    const staff = await listStaff(runtime.database.platform, scope.vendor.id);
    const nameOf = (userId: string | null) => staff.find((one) => one.userId === userId)?.name ?? null;
    return {
      application,
      known: known.map(({ managerUserId, ...card }) => ({ ...card, managerName: nameOf(managerUserId) })),
      isMine: application.reviewerUserId === person.id,
      countryName: countriesIn(person.locale).find(({ code }) => code === application.country)?.name ?? null,
      asked: application.status === "received" ? (search.do ?? null) : null,
    };
  },
);

export const action = vendorAction(applicationIntents);

export default function ApplicationRecord(): ReactNode {
  const { t } = useTranslation("applications");
  const { application, asked } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const mayDecide = may("application.decide");
  return (
    <RecordPage
      back={<BackLink href={`${base}/recruitment/applications`}>{t("title")}</BackLink>}
      title={application.companyName}
      meta={<ApplicationState status={application.status} />}
      action={mayDecide ? <AnswerButtons /> : null}
      notice={
        <>
          <div className="mb-4 empty:hidden">
            <LostRace />
          </div>
          <Outcome />
          {mayDecide && asked ? <AnswerForm key={asked} answer={asked} /> : null}
        </>
      }
      facts={<ApplicationFacts />}
    >
      <TellAnswer />
      <Section title={t("record.why")} className="border-t-0 pt-0">
        {application.why ? (
          <p className="max-w-[68ch] whitespace-pre-wrap break-words">{application.why}</p>
        ) : (
          <p className="text-muted">{t("record.nothing")}</p>
        )}
      </Section>
      {application.status === "received" ? <KnownPartners /> : null}
      <Repeats />
    </RecordPage>
  );
}

function Repeats(): ReactNode {
  const { t } = useTranslation("applications");
  const { application } = useLoaderData<typeof loader>();
  if (application.repeats.length === 0) return null;
  return (
    <Section title={t("record.repeatsTitle")} description={t("record.repeats")}>
      <ul className="flex flex-col gap-3">
        {application.repeats.map(({ id, personName, email, phone, why }) => (
          <li key={id} className="min-w-0 break-words">
            <p>{[personName, email, phone].filter(Boolean).join(" · ")}</p>
            {why ? <p className="text-muted">{why}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
