import type { RecallWishes } from "@tributary/recirculation";
import { formatDate } from "@tributary/ui/format";
import type { ReactNode } from "react";
import { answerWithPage, type RecallWords } from "../../../components/link-page/link-page.tsx";
import type { LinkRequest } from "../../../http/link-route.ts";

const pauses = [1, 2, 4, 8];

/** How mails stand, and what can be changed: each choice is a button of its own. */
export function wishesPage(
  request: LinkRequest,
  wishes: RecallWishes,
  { saved = false }: { saved?: boolean } = {},
): Response {
  const { vendor } = request.scope;
  const running = wishes.stoppedAt === null && wishes.pausedUntil === null;
  return answerWithPage({
    language: wishes.locale,
    vendor,
    title: (t) => t("wishes.title"),
    children: (t) => (
      <>
        <h1>{t("wishes.title")}</h1>
        <p className="muted">{t("wishes.lead", { vendor: vendor.name })}</p>
        <p className="note" role="status">
          {saved ? `${t("wishes.saved")} ` : ""}
          {standing(t, wishes)}
        </p>
        {running ? null : <Resume t={t} />}
        {wishes.stoppedAt ? null : (
          <>
            <h2>{t("wishes.pace")}</h2>
            <Wish wish="pace" name="pace" value={wishes.pace === "weekly" ? "normal" : "weekly"}>
              {t(wishes.pace === "weekly" ? "wishes.normal" : "wishes.weekly")}
            </Wish>
            <h2>{t("wishes.pause")}</h2>
            {pauses.map((count) => (
              <Wish key={count} wish="pause" name="weeks" value={String(count)}>
                {t("wishes.pauseWeeks", { count })}
              </Wish>
            ))}
            <h2>{t("wishes.stop")}</h2>
            <p className="muted small">{t("wishes.stopHelp")}</p>
            <Wish wish="stop">{t("wishes.stop")}</Wish>
          </>
        )}
      </>
    ),
  });
}

/** Nobody of that link is written to. */
export function noWishesPage(request: LinkRequest): Response {
  return answerWithPage({
    language: request.scope.vendor.locale,
    vendor: request.scope.vendor,
    status: 410,
    title: (t) => t("broken.title"),
    children: (t) => (
      <>
        <h1>{t("broken.title")}</h1>
        <p>{t("broken.text")}</p>
      </>
    ),
  });
}

/** The way back to mails. */
export function Resume({ t, action }: { t: RecallWords; action?: string }): ReactNode {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="wish" value="resume" />
      <button className="button" type="submit">
        {t("wishes.resume")}
      </button>
    </form>
  );
}

function Wish({
  wish,
  name,
  value,
  children,
}: {
  wish: string;
  name?: string;
  value?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <form method="post">
      <input type="hidden" name="wish" value={wish} />
      {name ? <input type="hidden" name={name} value={value} /> : null}
      <button className="button plain" type="submit">
        {children}
      </button>
    </form>
  );
}

function standing(
  t: RecallWords,
  { pace, pausedUntil, stoppedAt, stoppedBy, locale, timeZone }: RecallWishes,
): string {
  if (stoppedAt) return t(stoppedBy === "silence" ? "wishes.now.silence" : "wishes.now.stopped");
  if (pausedUntil) return t("wishes.now.paused", { day: formatDate(pausedUntil, locale, timeZone) });
  return t(`wishes.now.${pace}`);
}
