import type { DraftQuestion } from "@tributary/learning";
import { Button, Field, IconButton, Input, Select, Textarea } from "@tributary/ui";
import { Plus, Trash2, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { newOption, newQuestion } from "./new-block.ts";

interface QuizEditorProps {
  readonly questions: readonly DraftQuestion[];
  readonly onChange: (questions: DraftQuestion[]) => void;
}

/** The questions of a quiz, with their answers and explanations. */
export function QuizEditor({ questions, onChange }: QuizEditorProps): ReactNode {
  const { t } = useTranslation("learning");
  return (
    <div className="flex flex-col gap-5">
      {questions.map((question, at) => (
        <QuestionEditor
          key={question.id}
          number={at + 1}
          question={question}
          onChange={(changed) => onChange(questions.map((one) => (one.id === changed.id ? changed : one)))}
          onRemove={() => onChange(questions.filter(({ id }) => id !== question.id))}
        />
      ))}
      <Button
        size="small"
        icon={<Plus />}
        className="self-start"
        disabled={questions.length >= 30}
        onClick={() => onChange([...questions, newQuestion()])}
      >
        {t("editor.addQuestion")}
      </Button>
    </div>
  );
}

interface QuestionEditorProps {
  readonly number: number;
  readonly question: DraftQuestion;
  readonly onChange: (question: DraftQuestion) => void;
  readonly onRemove: () => void;
}

function QuestionEditor({ number, question, onChange, onRemove }: QuestionEditorProps): ReactNode {
  const { t } = useTranslation("learning");
  const set = (changes: Partial<DraftQuestion>): void => onChange({ ...question, ...changes });
  return (
    <fieldset
      id={`question-${question.id}`}
      className="m-0 flex min-w-0 scroll-mt-20 flex-col gap-3 border-0 border-l-2 border-line p-0 pl-3"
    >
      <legend className="float-left p-0 text-13 text-muted">
        {t("editor.question", { number: String(number) })}
      </legend>
      <Field label={t("editor.prompt")} hideLabel>
        <Textarea
          rows={2}
          maxLength={1000}
          placeholder={t("editor.prompt")}
          value={question.prompt}
          onChange={(event) => set({ prompt: event.target.value })}
        />
      </Field>
      <Field label={t("editor.kind")} hideLabel className="max-w-72">
        <Select
          value={question.kind}
          onChange={(event) =>
            set(ofKind(question, event.target.value === "multiple" ? "multiple" : "single"))
          }
        >
          <option value="single">{t("editor.single")}</option>
          <option value="multiple">{t("editor.multiple")}</option>
        </Select>
      </Field>
      <Options question={question} onChange={onChange} />
      <Field label={t("editor.explanation")} help={t("editor.explanationHelp")}>
        <Textarea
          rows={2}
          maxLength={2000}
          value={question.explanation}
          onChange={(event) => set({ explanation: event.target.value })}
        />
      </Field>
      <Button variant="quiet" size="small" icon={<Trash2 />} className="self-start" onClick={onRemove}>
        {t("editor.removeQuestion")}
      </Button>
    </fieldset>
  );
}

/** Another kind; of several right answers only the first stays right where one is asked for. */
function ofKind({ options }: DraftQuestion, kind: DraftQuestion["kind"]): Partial<DraftQuestion> {
  const first = options.findIndex(({ right }) => right);
  return {
    kind,
    options: kind === "single" ? options.map((option, at) => ({ ...option, right: at === first })) : options,
  };
}

function Options({ question, onChange }: Pick<QuestionEditorProps, "question" | "onChange">): ReactNode {
  const { t } = useTranslation("learning");
  const name = useId();
  const { kind, options } = question;
  const set = (next: DraftQuestion["options"]): void => onChange({ ...question, options: next });
  const mark = (id: string, right: boolean): void =>
    set(
      options.map((option) =>
        option.id === id ? { ...option, right } : kind === "single" ? { ...option, right: false } : option,
      ),
    );
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-13 text-muted">{t("editor.markRight")}</p>
      {options.map((option, at) => (
        <div key={option.id} className="flex items-center gap-2">
          <input
            type={kind === "single" ? "radio" : "checkbox"}
            name={name}
            className="tick shrink-0"
            aria-label={t("editor.isRight", { number: String(at + 1) })}
            checked={option.right}
            onChange={(event) => mark(option.id, event.target.checked)}
          />
          <Input
            aria-label={t("editor.option", { number: String(at + 1) })}
            placeholder={t("editor.option", { number: String(at + 1) })}
            maxLength={500}
            value={option.text}
            onChange={(event) =>
              set(options.map((one) => (one.id === option.id ? { ...one, text: event.target.value } : one)))
            }
          />
          <IconButton
            size="small"
            label={t("editor.removeOption", { number: String(at + 1) })}
            icon={<X />}
            tipSide="end"
            onClick={() => set(options.filter(({ id }) => id !== option.id))}
          />
        </div>
      ))}
      <Button
        variant="quiet"
        size="small"
        icon={<Plus />}
        className="self-start"
        disabled={options.length >= 10}
        onClick={() => set([...options, newOption()])}
      >
        {t("editor.addOption")}
      </Button>
    </div>
  );
}
