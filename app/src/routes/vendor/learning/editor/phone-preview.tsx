import type { DraftBlock, DraftQuestion } from "@tributary/learning";
import { Checkbox, Radio, Sheet } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LessonBlocks } from "../../../../components/lesson/lesson-blocks.tsx";
import { lessonView } from "../../../../components/lesson/lesson-view.ts";
import type { UploadedFile } from "../../../../components/use-upload.ts";

interface PhonePreviewProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly blocks: readonly DraftBlock[];
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** The lesson as a learner has it on a phone, made by the very same parts. */
export function PhonePreview({ open, onClose, title, blocks, files }: PhonePreviewProps): ReactNode {
  const { t } = useTranslation("learning");
  const view = lessonView(blocks, (id) => files.get(id));
  return (
    <Sheet open={open} onClose={onClose} title={t("editor.preview")} description={t("editor.previewHelp")}>
      <div className="face-portal mx-auto max-w-97.5 rounded-surface border border-line bg-surface px-4 py-6">
        <h3 className="mb-5 text-28">{title}</h3>
        <div className="flex flex-col gap-6 [&_h2]:text-20 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6">
          <LessonBlocks blocks={view} quiz={(id) => <QuizPreview blocks={blocks} id={id} />} />
        </div>
      </div>
    </Sheet>
  );
}

function QuizPreview({ blocks, id }: { blocks: readonly DraftBlock[]; id: string }): ReactNode {
  const { t } = useTranslation("lesson");
  const block = blocks.find((one) => one.id === id);
  const questions = block?.type === "quiz" ? block.questions : [];
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-20">{t("quiz")}</h2>
      {questions.map((question) => (
        <QuestionPreview key={question.id} question={question} />
      ))}
    </div>
  );
}

function QuestionPreview({ question: { prompt, kind, options } }: { question: DraftQuestion }): ReactNode {
  const Choice = kind === "single" ? Radio : Checkbox;
  return (
    <div className="rounded-surface border border-line bg-raised p-4">
      <p className="mb-2 font-emphasis">{prompt}</p>
      {options.map(({ id, text }) => (
        <Choice key={id} label={text} disabled />
      ))}
    </div>
  );
}
