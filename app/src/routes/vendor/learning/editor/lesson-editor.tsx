import type { DraftBlock, LessonDraft } from "@tributary/learning";
import { BackLink, Button, ButtonLink, Field, Input, Notice } from "@tributary/ui";
import { Smartphone } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { UploadedFile } from "../../../../components/use-upload.ts";
import { useWorkspace } from "../../frame/use-workspace.ts";
import { BlockList } from "./block-list.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import { PhonePreview } from "./phone-preview.tsx";
import { SavingMark } from "./saving-mark.tsx";
import { type SavedLesson, useSavedLesson } from "./use-saved-lesson.ts";

interface LessonEditorProps {
  readonly course: { readonly id: string; readonly title: string };
  readonly lesson: Pick<LessonDraft, "id" | "title" | "version"> & { readonly blocks: readonly DraftBlock[] };
  readonly files: readonly UploadedFile[];
  readonly previousId: string | null;
  readonly nextId: string | null;
}

/** A lesson written in place: it saves itself, says so, and shows how it looks on a phone. */
export function LessonEditor({
  course,
  lesson,
  files: known,
  previousId,
  nextId,
}: LessonEditorProps): ReactNode {
  const { t } = useTranslation("learning");
  const { base, may } = useWorkspace();
  const home = `${base}/learning/${course.id}`;
  const address = `${home}/lessons/${lesson.id}`;
  const saved = useSavedLesson({
    ...{ lessonId: lesson.id, title: lesson.title, blocks: lesson.blocks, version: lesson.version },
    saveAddress: `${address}/save`,
  });
  const [files, setFiles] = useState(() => new Map(known.map((file) => [file.id, file])));
  const [preview, setPreview] = useState(false);
  const canEdit = may("course.edit");
  return (
    <div className="mx-auto max-w-[46rem]">
      <BackLink href={home}>{course.title}</BackLink>
      <div className="sticky top-0 z-10 -mx-2 mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 bg-surface px-2 py-2">
        <div className="min-w-0 flex-1">{canEdit ? <SavingMark state={saved.state} /> : null}</div>
        <Button size="small" icon={<Smartphone />} onClick={() => setPreview(true)}>
          {t("editor.preview")}
        </Button>
      </div>
      <Notices saved={saved} home={home} address={address} />
      <h1 className="sr-only">{saved.title}</h1>
      <fieldset disabled={!canEdit} className="m-0 min-w-0 border-0 p-0">
        <TitleField saved={saved} />
        <BlockList
          blocks={saved.blocks}
          files={files}
          onChange={saved.setBlocks}
          onFile={(file) => setFiles((now) => new Map(now).set(file.id, file))}
        />
      </fieldset>
      <nav
        aria-label={t("editor.neighbours")}
        className="mt-8 flex justify-between gap-2 border-t border-line pt-4"
      >
        {previousId ? (
          <ButtonLink href={`${home}/lessons/${previousId}`}>{t("editor.previous")}</ButtonLink>
        ) : (
          <span />
        )}
        {nextId ? <ButtonLink href={`${home}/lessons/${nextId}`}>{t("editor.next")}</ButtonLink> : null}
      </nav>
      <PhonePreview
        open={preview}
        onClose={() => setPreview(false)}
        title={saved.title}
        blocks={saved.blocks}
        files={files}
      />
    </div>
  );
}

function TitleField({ saved }: { saved: SavedLesson }): ReactNode {
  const { t } = useTranslation("learning");
  const empty = saved.title.trim() === "";
  return (
    <Field label={t("editor.title")} error={empty ? t("editor.titleMissing") : null} className="mb-5">
      <Input value={saved.title} maxLength={200} onChange={(event) => saved.setTitle(event.target.value)} />
    </Field>
  );
}

function Notices({ saved, home, address }: { saved: SavedLesson; home: string; address: string }): ReactNode {
  const { t } = useTranslation("learning");
  return (
    <div className="flex flex-col gap-3 empty:hidden [&:not(:empty)]:mb-4">
      {saved.state.name === "conflict" ? (
        <ConflictNotice saved={saved} by={saved.state.by} home={home} address={address} />
      ) : null}
      {saved.restored && saved.state.name !== "conflict" ? <Notice>{t("editor.restored")}</Notice> : null}
    </div>
  );
}
