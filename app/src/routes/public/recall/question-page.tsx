import { signVendorLink } from "@tributary/identity";
import type { AskedQuestion, FactSource, GivenAnswer } from "@tributary/recirculation";
import type { ReactNode } from "react";
import { answerWithPage, type RecallWords } from "../../../components/link-page/link-page.tsx";
import type { LinkRequest } from "../../../http/link-route.ts";

/** The question with its answers and the one button. */
export function questionPage(
  request: LinkRequest,
  question: AskedQuestion,
  chosen: readonly number[],
  problem?: "choose",
): Response {
  const type = question.kind === "single" ? "radio" : "checkbox";
  return answerWithPage({
    ...whose(request, question),
    status: problem ? 422 : 200,
    title: () => question.prompt,
    children: (t) => (
      <form method="post">
        {problem ? (
          <p className="note bad" role="alert">
            {t("question.chooseOne")}
          </p>
        ) : null}
        <fieldset aria-describedby="hint">
          <legend>
            <h1>{question.prompt}</h1>
          </legend>
          <p className="muted" id="hint">
            {t(question.kind === "single" ? "question.choose" : "question.several")}
          </p>
          <div className="options">
            {question.options.map((option, place) => (
              <label className="option" key={option}>
                <input
                  type={type}
                  name="choice"
                  value={place}
                  defaultChecked={chosen.includes(place)}
                  required={type === "radio"}
                />
                <span>{option}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <button className="button" type="submit">
          {t("question.check")}
        </button>
        <p className="muted small" style={{ marginTop: 12 }}>
          {t("question.counts")}
        </p>
      </form>
    ),
    footer: (t) => <SettingsLink request={request} question={question} t={t} />,
  });
}

/** What came of it: right or not, why, and where it stands. */
export function answeredPage(
  request: LinkRequest,
  question: AskedQuestion,
  { repeated }: { repeated: boolean },
): Response {
  const { answer } = question;
  if (!answer) throw new Error("a question without an answer has no result");
  return answerWithPage({
    ...whose(request, question),
    title: (t) => t(answer.right ? "answer.right" : "answer.wrong"),
    children: (t) => (
      <>
        {repeated ? <p className="note">{t("answer.already")}</p> : null}
        <p className={answer.right ? "verdict good" : "verdict bad"} role="status">
          {answer.right ? "✓ " : "✗ "}
          {t(answer.right ? "answer.right" : "answer.wrong")}
        </p>
        <h1>{question.prompt}</h1>
        <ul className="options">
          {question.options.map((option, place) => (
            <Outcome key={option} option={option} place={place} answer={answer} t={t} />
          ))}
        </ul>
        {answer.explanation ? <p>{answer.explanation}</p> : null}
        <h2>{t("answer.fact")}</h2>
        <p>{answer.fact}</p>
        <p className="muted small">{t(answer.right ? "answer.rightHelp" : "answer.wrongHelp")}</p>
        <Onward request={request} question={question} t={t} />
        <SourceLink request={request} source={answer.source} t={t} />
      </>
    ),
    footer: (t) => <SettingsLink request={request} question={question} t={t} />,
  });
}

/** The other question of the mail, or when there will be another. */
function Onward({
  request,
  question,
  t,
}: {
  request: LinkRequest;
  question: AskedQuestion;
  t: RecallWords;
}): ReactNode {
  if (!question.nextId) return <p className="muted">{t("answer.done")}</p>;
  return (
    <a className="button" href={linkTo(request, question.nextId)}>
      {t("answer.next")}
    </a>
  );
}

/** A question whose time is over, or that is not there. */
export function closedPage(request: LinkRequest, question: AskedQuestion | null): Response {
  return answerWithPage({
    language: question?.locale ?? request.scope.vendor.locale,
    vendor: request.scope.vendor,
    status: 410,
    title: (t) => t("closed.title"),
    children: (t) => (
      <>
        <h1>{t("closed.title")}</h1>
        <p>{t("closed.text")}</p>
      </>
    ),
  });
}

function Outcome({
  option,
  place,
  answer,
  t,
}: {
  option: string;
  place: number;
  answer: GivenAnswer;
  t: RecallWords;
}): ReactNode {
  const isRight = answer.rightPlaces.includes(place);
  const isChosen = answer.chosen.includes(place);
  const look = isRight ? "option right" : isChosen ? "option wrong" : "option";
  const several = answer.rightPlaces.length > 1;
  const word = isChosen ? "answer.yours" : several ? "answer.missed" : "answer.rightOne";
  return (
    <li className={look}>
      <span className="mark" aria-hidden="true">
        {isRight ? "✓" : isChosen ? "✗" : ""}
      </span>
      <span>
        {option}
        {isRight || isChosen ? <small>{t(word)}</small> : null}
      </span>
    </li>
  );
}

function SourceLink({
  request,
  source,
  t,
}: {
  request: LinkRequest;
  source: FactSource;
  t: RecallWords;
}): ReactNode {
  const href = hrefOf(source, request.scope.vendor.slug);
  if (!href) return null;
  return (
    <p style={{ marginTop: 16 }}>
      <a href={href}>
        {source.title ? t("answer.source", { title: source.title }) : t("answer.sourceUntitled")}
      </a>
    </p>
  );
}

/** Where a fact stands: in the portal, where its reader signs in as always, or at an address of the vendor's. */
function hrefOf({ kind, id, courseId, url }: FactSource, slug: string): string | null {
  switch (kind) {
    case "lesson":
      return courseId && id ? `/p/${slug}/learn/${courseId}/${id}` : null;
    case "course":
      return id ? `/p/${slug}/learn/${id}` : null;
    case "library":
      return id ? `/p/${slug}/library/${id}` : null;
    case "link":
      return url;
    case "none":
      return null;
  }
}

function SettingsLink({
  request,
  question,
  t,
}: {
  request: LinkRequest;
  question: AskedQuestion;
  t: RecallWords;
}): ReactNode {
  const { secret, vendorId } = signing(request);
  const token = signVendorLink(secret, "preferences", { vendorId, id: question.memberId });
  return <a href={`/mails/${token}`}>{t("wishes.settings")}</a>;
}

function linkTo(request: LinkRequest, id: string): string {
  const { secret, vendorId } = signing(request);
  return `/r/${signVendorLink(secret, "answer", { vendorId, id })}`;
}

function signing({ context, scope }: LinkRequest) {
  return { secret: context.runtime.env.APP_SECRET, vendorId: scope.vendor.id };
}

function whose(request: LinkRequest, question: AskedQuestion) {
  return { language: question.locale, vendor: request.scope.vendor };
}
