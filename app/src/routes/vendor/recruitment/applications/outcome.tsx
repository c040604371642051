import { useFetcher, useLoaderData } from "@remix-run/react";
import { Button, Notice, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../frame/use-format.ts";
import { useWorkspace } from "../../frame/use-workspace.ts";
import type { loader } from "./record.tsx";

/** Who reviews an application, or what has become of it. */
export function Outcome(): ReactNode {
  const { application } = useLoaderData<typeof loader>();
  return (
    <div className="mb-6 empty:hidden">{application.status === "received" ? <Review /> : <Answer />}</div>
  );
}

function Review(): ReactNode {
  const { t } = useTranslation("applications");
  const format = useFormat();
  const { may } = useWorkspace();
  const { application, isMine } = useLoaderData<typeof loader>();
  const { reviewerName, reviewingAt } = application;
  if (!reviewerName || !reviewingAt) return null;
  return (
    <Notice
      kind={isMine ? "info" : "caution"}
      action={may("application.decide") ? <TakeForm take={isMine ? "no" : "yes"} /> : null}
    >
      {isMine
        ? t("record.mine")
        : t("record.reviewing", { name: reviewerName, when: format.relative(reviewingAt) })}
    </Notice>
  );
}

/** Takes the application into review, or gives it back. */
export function TakeForm({ take }: { take: "yes" | "no" }): ReactNode {
  const { t } = useTranslation("applications");
  const { application } = useLoaderData<typeof loader>();
  const fetcher = useFetcher();
  const isTaken = application.reviewerName !== null;
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="take" />
      <input type="hidden" name="applicationId" value={application.id} />
      <input type="hidden" name="take" value={take} />
      <Button type="submit" variant={isTaken ? "quiet" : "secondary"} loading={fetcher.state !== "idle"}>
        {t(take === "no" ? "record.giveBack" : isTaken ? "record.takeOver" : "record.take")}
      </Button>
    </fetcher.Form>
  );
}

function Answer(): ReactNode {
  const { t } = useTranslation("applications");
  const { base, may } = useWorkspace();
  const { application } = useLoaderData<typeof loader>();
  const { status, decidedByName, rejectReason, partnerId, opportunityId } = application;
  const name = decidedByName ?? "";
  if (status === "rejected") {
    return (
      <Notice title={t("record.rejectedBy", { name })}>
        <p className="text-13">{t("record.reason")}</p>
        <p className="whitespace-pre-line break-words text-text">{rejectReason}</p>
      </Notice>
    );
  }
  return (
    <Notice title={t("record.approvedBy", { name })}>
      <p className="flex flex-wrap gap-x-4">
        {partnerId ? (
          <TextLink href={`${base}/partners/${partnerId}`}>{t("record.openPartner")}</TextLink>
        ) : null}
        {opportunityId && may("partner.read") ? (
          <TextLink href={`${base}/recruitment/${opportunityId}`}>{t("record.openOpportunity")}</TextLink>
        ) : null}
      </p>
    </Notice>
  );
}
