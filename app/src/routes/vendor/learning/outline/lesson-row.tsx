import { IconButton, Menu, MenuItem, MenuLine, useUi } from "@tributary/ui";
import { clsx } from "clsx";
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, Trash2, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OutlineModule } from "./outline-view.ts";
import { useCoursePath } from "./use-course-path.ts";
import type { Moves } from "./use-outline-moves.ts";

interface LessonRowProps {
  readonly lesson: OutlineModule["lessons"][number];
  readonly moduleId: string;
  readonly index: number;
  readonly last: boolean;
  readonly canEdit: boolean;
  readonly moves: Moves;
}

/** A lesson in its module: what it is called, what it lacks, and the ways to move it. */
export function LessonRow({ lesson, moduleId, index, last, canEdit, moves }: LessonRowProps): ReactNode {
  const { t } = useTranslation(["learning", "lesson"]);
  const { Link } = useUi();
  const { drag } = moves;
  const path = useCoursePath();
  const gap = drag.target?.list === moduleId ? drag.target.at - index : null;
  return (
    <li
      {...drag.item({ list: moduleId, at: index }, lesson.id)}
      className={clsx(
        "flex min-h-10 items-center gap-1 pr-1 pl-2",
        drag.dragged === lesson.id && "opacity-50",
        gap === 0 && "shadow-[inset_0_2px_0_var(--color-accent)]",
        gap === 1 && last && "shadow-[inset_0_-2px_0_var(--color-accent)]",
      )}
    >
      {canEdit ? (
        <IconButton
          size="small"
          icon={<GripVertical />}
          label={t("moveGrip", { name: lesson.title })}
          tipSide="start"
          className="cursor-grab"
          {...drag.grip(lesson.id)}
        />
      ) : null}
      <Link
        href={`${path}/lessons/${lesson.id}`}
        className="min-w-0 flex-1 py-2 no-underline hover:underline"
      >
        {lesson.title}
      </Link>
      {lesson.lacks ? (
        <span className="text-caution" title={t("outline.lacks")}>
          <TriangleAlert aria-label={t("outline.lacks")} className="size-4" />
        </span>
      ) : null}
      {lesson.questions > 0 ? (
        <span className="shrink-0 px-2 text-13 text-muted max-sm:hidden">
          {t("lesson:questions", { count: lesson.questions })}
        </span>
      ) : null}
      {canEdit ? <LessonMenu lesson={lesson} path={path} moves={moves} /> : null}
    </li>
  );
}

function LessonMenu({
  lesson,
  path,
  moves,
}: Pick<LessonRowProps, "lesson" | "moves"> & { path: string }): ReactNode {
  const { t } = useTranslation("learning");
  const remove = (): void => {
    const fields = [
      ["intent", "removeLesson"],
      ["lessonId", lesson.id],
      ["removed", "no"],
    ] as const;
    moves.post(
      { intent: "removeLesson", lessonId: lesson.id, removed: "yes" },
      { message: t("outline.lessonRemoved", { title: lesson.title }), undo: { action: path, fields } },
    );
  };
  return (
    <Menu
      trigger={
        <IconButton
          size="small"
          icon={<Ellipsis />}
          label={t("outline.lessonActions", { title: lesson.title })}
          tipSide="end"
        />
      }
    >
      <MenuItem icon={<ArrowUp />} onSelect={() => moves.stepLesson(lesson.id, -1)}>
        {t("moveUp")}
      </MenuItem>
      <MenuItem icon={<ArrowDown />} onSelect={() => moves.stepLesson(lesson.id, 1)}>
        {t("moveDown")}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={<Trash2 />} onSelect={remove}>
        {t("remove")}
      </MenuItem>
    </Menu>
  );
}
