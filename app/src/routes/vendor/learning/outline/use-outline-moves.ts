import { useFetchers } from "@remix-run/react";
import { type DragOrder, useDragOrder } from "@tributary/ui/drag";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Told, useDeeds } from "../../frame/deeds.tsx";
import { type OutlineModule, type OutlinePlace, stepLesson, withMoves } from "./outline-view.ts";
import { useCoursePath } from "./use-course-path.ts";

/** What can be done to the modules and lessons of an outline. */
export interface Moves {
  /** What has moved where, for those who do not see it. */
  readonly announcement: string;
  readonly drag: DragOrder;
  post(fields: Readonly<Record<string, string>>, told?: Told): void;
  moveModule(id: string, place: number): void;
  stepLesson(id: string, step: -1 | 1): void;
}

/** The modules as they will be once the moves on their way are answered: nothing jumps back meanwhile. */
export function useMovedModules(told: readonly OutlineModule[]): readonly OutlineModule[] {
  const moves = useFetchers().flatMap(({ formData }) =>
    formData?.get("intent") === "moveLesson"
      ? {
          lessonId: String(formData.get("lessonId")),
          moduleId: String(formData.get("moduleId")),
          place: Number(formData.get("place")),
        }
      : [],
  );
  return withMoves(told, moves);
}

/** Moves lessons by pointer, keys and menu, and modules by their menu. */
export function useOutlineMoves(
  root: RefObject<HTMLElement>,
  modules: readonly OutlineModule[],
  canEdit: boolean,
): Moves {
  const { t } = useTranslation("learning");
  const { send } = useDeeds();
  const action = useCoursePath();
  const [announcement, setAnnouncement] = useState("");
  const followGrip = useFollowedGrip(root, modules);
  const post: Moves["post"] = (fields, told) => send({ action, fields: Object.entries(fields) }, told);
  const place = (lessonId: string, to: OutlinePlace | null): void => {
    if (!to) return;
    post({ intent: "moveLesson", lessonId, moduleId: to.moduleId, place: String(to.place) });
    const title = modules.find(({ id }) => id === to.moduleId)?.title ?? "";
    setAnnouncement(t("outline.moved", { place: String(to.place + 1), module: title }));
  };
  const step = (id: string, by: -1 | 1): void => {
    followGrip(id);
    place(id, stepLesson(modules, id, by));
  };
  const drag = useDragOrder(root, {
    enabled: canEdit,
    drawn: modules.map(({ id, lessons }) => [id, ...lessons.map((lesson) => lesson.id)].join()).join(),
    onPlace: (id, { list, at }) => place(id, { moduleId: list, place: at }),
    onStep: step,
  });
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

/** A lesson that goes to another module is drawn anew there: its grip gets the focus that it had. */
function useFollowedGrip(root: RefObject<HTMLElement>, drawn: unknown): (id: string) => void {
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (!followed.current || !drawn) return;
    const grip = root.current?.querySelector<HTMLElement>(`[data-drag-grip="${followed.current}"]`);
    followed.current = null;
    if (document.activeElement === document.body) grip?.focus();
  }, [root, drawn]);
  return (id) => {
    followed.current = id;
  };
}
