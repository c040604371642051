import { EmptyState } from "@tributary/ui";
import { clsx } from "clsx";
import { BookOpen } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { AddLesson, AddModule } from "./add-part.tsx";
import { LessonRow } from "./lesson-row.tsx";
import { ModuleHead, type ModulePartProps } from "./module-head.tsx";
import type { OutlineModule } from "./outline-view.ts";
import { useMovedModules, useOutlineMoves } from "./use-outline-moves.ts";

interface OutlineEditorProps {
  readonly modules: readonly OutlineModule[];
  readonly canEdit: boolean;
}

/** Modules and lessons in their order: named in place, moved by pointer, keys or menu, taken out and brought back. */
export function OutlineEditor({ modules: told, canEdit }: OutlineEditorProps): ReactNode {
  const { t } = useTranslation("learning");
  const root = useRef<HTMLDivElement>(null);
  const modules = useMovedModules(told);
  const moves = useOutlineMoves(root, modules, canEdit);
  return (
    <div ref={root} className="min-w-0">
      {modules.length === 0 ? (
        <EmptyState icon={<BookOpen />} title={t("outline.empty")}>
          {t("outline.emptyText")}
        </EmptyState>
      ) : null}
      {modules.map((module, at) => (
        <ModulePart
          key={module.id}
          module={module}
          at={at}
          last={at === modules.length - 1}
          canEdit={canEdit}
          moves={moves}
        />
      ))}
      <p role="status" className="sr-only">
        {moves.announcement}
      </p>
      {canEdit ? <AddModule key={modules.length} /> : null}
    </div>
  );
}

function ModulePart({ module, at, last, canEdit, moves }: ModulePartProps): ReactNode {
  const { t } = useTranslation("learning");
  const { drag } = moves;
  const end = module.lessons.length;
  return (
    <section className="mb-6" aria-label={module.title}>
      <ModuleHead module={module} at={at} last={last} canEdit={canEdit} moves={moves} />
      <ol className="m-0 list-none divide-y divide-line rounded-surface border border-line bg-raised p-0">
        {module.lessons.map((lesson, index) => (
          <LessonRow
            key={lesson.id}
            lesson={lesson}
            moduleId={module.id}
            index={index}
            last={index === end - 1}
            canEdit={canEdit}
            moves={moves}
          />
        ))}
        {end === 0 ? (
          <li
            {...drag.item({ list: module.id, at: 0 })}
            className={clsx("px-3 py-2 text-muted", drag.target?.list === module.id && "bg-accent-soft")}
          >
            {t("outline.noLessons")}
          </li>
        ) : null}
      </ol>
      {canEdit ? <AddLesson key={end} moduleId={module.id} /> : null}
    </section>
  );
}
