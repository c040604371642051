import { Form, useParams, useSubmit } from "@remix-run/react";
import { Button, EmptyState, Field, IconButton, Input, Menu, MenuItem, MenuLine, useUi } from "@tributary/ui";
import { clsx } from "clsx";
import {
  ArrowDown,
  ArrowUp,
  BookOpen,
  Ellipsis,
  GripVertical,
  Plus,
  Trash2,
  TriangleAlert,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField, useFormState } from "../../../../components/form-reply.tsx";
import { useDeeds } from "../../frame/deeds.tsx";
import { useWorkspace } from "../../frame/use-workspace.ts";
import { type DragOrder, useDragOrder } from "../use-drag-order.ts";
import { dropLesson, type OutlineModule, stepLesson } from "./outline-view.ts";

interface OutlineEditorProps {
  readonly modules: readonly OutlineModule[];
  readonly canEdit: boolean;
}

/** Modules and lessons in their order: named in place, moved by pointer, keys or menu, taken out and brought back. */
export function OutlineEditor({ modules, canEdit }: OutlineEditorProps): ReactNode {
  const { t } = useTranslation("learning");
  const moves = useOutlineMoves(modules);
  return (
    <div className="min-w-0">
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

interface Moves {
  readonly announcement: string;
  readonly drag: DragOrder;
  post(fields: Readonly<Record<string, string>>): void;
  moveModule(id: string, place: number): void;
  stepLesson(id: string, step: -1 | 1): void;
}

function useOutlineMoves(modules: readonly OutlineModule[]): Moves {
  const { t } = useTranslation("learning");
  const submit = useSubmit();
  const [announcement, setAnnouncement] = useState("");
  const post = (fields: Readonly<Record<string, string>>): void =>
    submit({ ...fields }, { method: "post", navigate: false });
  const place = (lessonId: string, to: { moduleId: string; place: number } | null): void => {
    if (!to) return;
    post({ intent: "moveLesson", lessonId, moduleId: to.moduleId, place: String(to.place) });
    const title = modules.find(({ id }) => id === to.moduleId)?.title ?? "";
    setAnnouncement(t("outline.moved", { place: String(to.place + 1), module: title }));
  };
  const step = (id: string, by: -1 | 1): void => place(id, stepLesson(modules, id, by));
  const drag = useDragOrder(
    (id, { list, at }) => place(id, dropLesson(modules, id, { moduleId: list, place: at })),
    step,
  );
  return {
    announcement,
    drag,
    post,
    stepLesson: step,
    moveModule: (moduleId, to) => {
      post({ intent: "moveModule", moduleId, place: String(to) });
      setAnnouncement(t("movedTo", { place: String(to + 1), all: String(modules.length) }));
    },
  };
}

interface ModulePartProps {
  readonly module: OutlineModule;
  readonly at: number;
  readonly last: boolean;
  readonly canEdit: boolean;
  readonly moves: Moves;
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

function ModuleHead({ module, at, last, canEdit, moves }: ModulePartProps): ReactNode {
  const { t } = useTranslation("learning");
  const { done } = useDeeds();
  const action = useCoursePath();
  const remove = (): void => {
    moves.post({ intent: "removeModule", moduleId: module.id, removed: "yes" });
    done(t("outline.moduleRemoved", { title: module.title }), {
      action,
      fields: [
        ["intent", "removeModule"],
        ["moduleId", module.id],
        ["removed", "no"],
      ],
    });
  };
  if (!canEdit) return <h2 className="mb-2 text-16">{module.title}</h2>;
  return (
    <div className="mb-2 flex items-center gap-1">
      <Form method="post" className="min-w-0 flex-1" preventScrollReset>
        <input type="hidden" name="intent" value="renameModule" />
        <input type="hidden" name="moduleId" value={module.id} />
        <Field label={t("outline.moduleTitle")} hideLabel>
          <Input
            key={module.title}
            name="title"
            defaultValue={module.title}
            maxLength={200}
            required
            className="font-emphasis"
            onBlur={({ currentTarget: { value } }) => {
              const title = value.trim();
              if (title && title !== module.title)
                moves.post({ intent: "renameModule", moduleId: module.id, title });
            }}
          />
        </Field>
      </Form>
      <Menu
        trigger={
          <IconButton
            icon={<Ellipsis />}
            label={t("outline.moduleActions", { title: module.title })}
            tipSide="end"
          />
        }
      >
        <MenuItem icon={<ArrowUp />} disabled={at === 0} onSelect={() => moves.moveModule(module.id, at - 1)}>
          {t("moveUp")}
        </MenuItem>
        <MenuItem icon={<ArrowDown />} disabled={last} onSelect={() => moves.moveModule(module.id, at + 1)}>
          {t("moveDown")}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={<Trash2 />} onSelect={remove}>
          {t("remove")}
        </MenuItem>
      </Menu>
    </div>
  );
}

interface LessonRowProps {
  readonly lesson: OutlineModule["lessons"][number];
  readonly moduleId: string;
  readonly index: number;
  readonly canEdit: boolean;
  readonly moves: Moves;
}

function LessonRow({ lesson, moduleId, index, canEdit, moves }: LessonRowProps): ReactNode {
  const { t } = useTranslation(["learning", "lesson"]);
  const { Link } = useUi();
  const { drag } = moves;
  const path = useCoursePath();
  const isTarget = drag.target?.list === moduleId && drag.target.at === index;
  return (
    <li
      {...drag.item({ list: moduleId, at: index })}
      className={clsx(
        "flex min-h-10 items-center gap-1 pr-1 pl-2",
        drag.dragged === lesson.id && "opacity-50",
        isTarget && "shadow-[inset_0_2px_0_var(--color-accent)]",
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
  const { done } = useDeeds();
  const remove = (): void => {
    moves.post({ intent: "removeLesson", lessonId: lesson.id, removed: "yes" });
    done(t("outline.lessonRemoved", { title: lesson.title }), {
      action: path,
      fields: [
        ["intent", "removeLesson"],
        ["lessonId", lesson.id],
        ["removed", "no"],
      ],
    });
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

function AddLesson({ moduleId }: { moduleId: string }): ReactNode {
  const { t } = useTranslation("learning");
  const form = useFormState("addLesson");
  return (
    <Form method="post" className="mt-2 flex items-start gap-2">
      <input type="hidden" name="intent" value="addLesson" />
      <input type="hidden" name="moduleId" value={moduleId} />
      <Field label={t("outline.newLesson")} hideLabel error={form.error("title")} className="min-w-0 flex-1">
        <Input name="title" placeholder={t("outline.newLesson")} maxLength={200} required />
      </Field>
      <Button type="submit" icon={<Plus />} loading={form.pending}>
        {t("outline.addLesson")}
      </Button>
    </Form>
  );
}

function AddModule(): ReactNode {
  const { t } = useTranslation("learning");
  const form = useFormState("addModule");
  return (
    <Form method="post" preventScrollReset className="flex items-start gap-2 border-t border-line pt-4">
      <input type="hidden" name="intent" value="addModule" />
      <FormField form={form} name="title" label={t("outline.newModule")} className="min-w-0 flex-1">
        <Input name="title" maxLength={200} required defaultValue={form.value("title")} />
      </FormField>
      <Button type="submit" icon={<Plus />} loading={form.pending} className="mt-6">
        {t("outline.addModule")}
      </Button>
    </Form>
  );
}

function useCoursePath(): string {
  const { base } = useWorkspace();
  const { courseId } = useParams();
  return `${base}/learning/${courseId}`;
}
