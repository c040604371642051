import { useActionData, useFetcher, useLocation } from "@remix-run/react";
import type { CardCare } from "@tributary/recruitment";
import { Button, Notice, toast } from "@tributary/ui";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FormReply } from "../../../http/form-action.ts";
import { failureWords } from "../../../i18n/failure-words.ts";
import { cardKey } from "../activities/activity-key.ts";
import { useDeeds } from "../frame/deeds.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import type { CardAnswer } from "./card-intents.ts";

interface CardNoticeProps {
  readonly care: CardCare;
  readonly managerName: string | null;
  readonly ownUserId: string;
  /** The card becomes free within two weeks. */
  readonly inDanger: boolean;
}

/** That a card is free to take, or becomes free soon, and who has just taken it. */
export function CardNotice({ care, managerName, ownUserId, inDanger }: CardNoticeProps): ReactNode {
  const { t } = useTranslation("activities");
  const format = useFormat();
  const { may } = useWorkspace();
  const race = useRace();
  const day = care.releaseOn ? format.day(care.releaseOn) : "";
  const notices = [
    race && care.managerUserId !== ownUserId ? (
      <Notice key="race" kind="caution" live>
        {t("card.race", { name: race })}
      </Notice>
    ) : null,
    care.managerUserId === null ? (
      <Notice
        key="free"
        title={t("card.free")}
        action={may("partner.claim") ? <CardButton intent="claimCard">{t("card.claim")}</CardButton> : null}
      >
        {t("card.freeHelp")}
      </Notice>
    ) : null,
    inDanger ? (
      <Notice key="danger" kind="caution" title={t("card.danger", { day })}>
        {care.managerUserId === ownUserId
          ? t("card.dangerMine")
          : t("card.dangerOthers", { name: managerName ?? "" })}
      </Notice>
    ) : null,
  ].filter(Boolean);
  return (
    <>
      <TellCard />
      {notices.length > 0 ? <div className="mb-5 flex flex-col gap-2">{notices}</div> : null}
    </>
  );
}

/** A form of one button that changes who has the card. */
export function CardButton({
  intent,
  quiet = false,
  children,
}: {
  intent: "claimCard" | "giveUpCard";
  quiet?: boolean;
  children: ReactNode;
}): ReactNode {
  const fetcher = useFetcher({ key: cardKey });
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <Button
        type="submit"
        variant={quiet ? "secondary" : "primary"}
        size={quiet ? "small" : undefined}
        loading={fetcher.state !== "idle"}
      >
        {children}
      </Button>
    </fetcher.Form>
  );
}

/** Who was quicker, when the card was taken by somebody else a moment before. */
function useRace(): string | null {
  const answers: unknown[] = [useFetcher<unknown>({ key: cardKey }).data, useActionData<unknown>()];
  for (const data of answers) {
    if (typeof data !== "object" || data === null || !("failure" in data)) continue;
    const { failure } = data as FormReply;
    if (failure?.code === "conflict" && "noun" in failure.details && failure.details.noun === "card")
      return "current" in failure.details ? (failure.details.current ?? null) : null;
  }
  return null;
}

/** Says that the card changed hands, with the way back. */
function TellCard(): ReactNode {
  const { t } = useTranslation("activities");
  const { t: errors } = useTranslation("errors");
  const { done } = useDeeds();
  const { pathname } = useLocation();
  const { data } = useFetcher<unknown>({ key: cardKey });
  const told = useRef<unknown>(undefined);
  useEffect(() => {
    if (typeof data !== "object" || data === null || told.current === data) return;
    told.current = data;
    if ("card" in data) {
      const { card } = data as CardAnswer;
      const back = { claimed: "giveUpCard", givenUp: "claimCard", assigned: null }[card];
      done(t(`card.done.${card}`), back ? { action: pathname, fields: [["intent", back]] } : null);
    } else if ("failure" in data) {
      const { failure } = data as FormReply;
      if (failure && failure.code !== "conflict") toast.failed(failureWords(errors, failure));
    }
  }, [data, done, errors, pathname, t]);
  return null;
}
