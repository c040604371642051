import { useFetcher } from "@remix-run/react";
import type { OwnAnswer, OwnQuestion } from "@tributary/learning";
import { Button, Checkbox, Notice, Radio } from "@tributary/ui";
import { CircleCheck, CircleX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormState } from "../../../components/form-reply.tsx";
import { failureWords } from "../../../i18n/failure-words.ts";

interface QuestionFormProps {
  readonly question: OwnQuestion;
  /** The run has ended: what was not answered is not asked. */
  readonly ended: boolean;
}

/** A question: options and a button; once answered, what is right and why. Works before scripts arrive. */
export function QuestionForm({ question, ended }: QuestionFormProps): ReactNode {
  const { t } = useTranslation("lesson");
  const { versionId, kind, prompt, answer } = question;
  return (
    <fieldset
      id={`question-${versionId}`}
      className="m-0 min-w-0 scroll-mt-20 rounded-surface border border-line bg-raised p-4"
    >
      <legend className="float-left mb-3 w-full p-0 font-emphasis text-balance">{prompt}</legend>
      <div className="clear-both">
        {kind === "multiple" && !answer ? <p className="mb-2 text-14 text-muted">{t("several")}</p> : null}
        {answer ? (
          <Answered question={question} answer={answer} />
        ) : ended ? (
          <Options question={question} disabled />
        ) : (
          <Asked question={question} />
        )}
      </div>
    </fieldset>
  );
}

function Asked({ question }: { question: OwnQuestion }): ReactNode {
  const { t } = useTranslation(["lesson", "learn"]);
  const fetcher = useFetcher({ key: `question:${question.versionId}` });
  const form = useFormState("answer", fetcher);
  const problem = form.error("chosen");
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="questionVersionId" value={question.versionId} />
      <Options question={question} disabled={false} />
      {problem ? (
        <p role="alert" className="mt-2 text-14 text-negative">
          {problem}
        </p>
      ) : null}
      <Failure failure={form.failure} />
      <Button type="submit" variant="primary" loading={form.pending} className="mt-4 min-h-11">
        {t("answer")}
      </Button>
    </fetcher.Form>
  );
}

/** What became of an answer that could not be taken, in the words of the lesson where it has some. */
function Failure({ failure }: { failure: ReturnType<typeof useFormState>["failure"] }): ReactNode {
  const { t } = useTranslation("learn");
  const { t: sayError } = useTranslation("errors");
  if (!failure) return null;
  const noun = failure.code === "conflict" && "noun" in failure.details ? failure.details.noun : null;
  return (
    <div className="mt-3">
      <Notice kind="caution" live>
        {noun === "question"
          ? t("changed")
          : noun === "attempt"
            ? t("ended")
            : failureWords(sayError, failure)}
      </Notice>
    </div>
  );
}

function Options({ question, disabled }: { question: OwnQuestion; disabled: boolean }): ReactNode {
  const Choice = question.kind === "single" ? Radio : Checkbox;
  return (
    <div className="flex flex-col gap-1">
      {question.options.map(({ id, text }) => (
        <Choice key={id} name="chosen" value={id} label={text} disabled={disabled} />
      ))}
    </div>
  );
}

function Answered({ question, answer }: { question: OwnQuestion; answer: OwnAnswer }): ReactNode {
  const { t } = useTranslation("lesson");
  return (
    <>
      <ul className="m-0 flex list-none! flex-col gap-1 p-0!">
        {question.options.map(({ id, text }) => {
          const chosen = answer.chosen.includes(id);
          const right = answer.rightOptions.includes(id);
          const notes = [right ? t("rightAnswer") : null, chosen ? t("yourAnswer") : null].filter(Boolean);
          return (
            <li key={id} className={look(chosen, right)}>
              <span
                aria-hidden="true"
                className="mt-0.5 grid size-5 shrink-0 place-content-center [&>svg]:size-5"
              >
                {right ? (
                  <CircleCheck className="text-positive" />
                ) : chosen ? (
                  <CircleX className="text-negative" />
                ) : null}
              </span>
              <span className="min-w-0 flex-1">
                {text}
                {notes.length > 0 ? (
                  <span className="block text-13 text-muted">{notes.join(" · ")}</span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
      <div role="status" className="mt-3">
        <p className={answer.isRight ? "font-emphasis text-positive" : "font-emphasis text-negative"}>
          {t(answer.isRight ? "right" : "wrong")}
        </p>
        <p className="mt-1 whitespace-pre-line">{answer.explanation}</p>
      </div>
    </>
  );
}

function look(chosen: boolean, right: boolean): string {
  const base = "flex gap-2.5 rounded-control px-3 py-2";
  if (right) return `${base} bg-positive-soft`;
  return chosen ? `${base} bg-negative-soft` : base;
}
