import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

interface Held {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly over: string;
}

interface CardKeysOptions {
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly cards: readonly { readonly id: string }[];
  readonly move: (id: string, toStageId: string) => void;
}

/**
 * Moves a card by keys: space picks it up, arrows choose a stage, space or enter drops it, Escape leaves it. Each step
 * is said to who cannot see it, and the focus goes with the card.
 */
export function useCardKeys(board: RefObject<HTMLElement>, { stages, cards, move }: CardKeysOptions) {
  const { t } = useTranslation("recruitment");
  const [held, setHeld] = useState<Held | null>(null);
  const [said, setSaid] = useState("");
  const follow = useRef<string | null>(null);
  useEffect(() => {
    // Where a card was drawn anew in its column, the focus goes after it.
    const id = follow.current;
    if (!id || !cards.some((card) => card.id === id)) return;
    const grip = board.current?.querySelector<HTMLElement>(`[data-card="${id}"] [data-grip]`);
    if (grip && document.activeElement !== grip && document.activeElement === document.body) grip.focus();
  });
  const indexOf = (stageId: string): number => stages.findIndex(({ id }) => id === stageId);
  const spoken = (stageId: string) => ({
    stage: stages[indexOf(stageId)]?.name ?? "",
    position: String(indexOf(stageId) + 1),
    total: String(stages.length),
  });
  const pick = (id: string, name: string, from: string): void => {
    setHeld({ id, name, from, over: from });
    setSaid(t("card.picked", { name, ...spoken(from) }));
  };
  const drop = ({ id, name, from, over }: Held): void => {
    setHeld(null);
    follow.current = id;
    setSaid(t(over === from ? "card.left" : "card.dropped", { name, stage: spoken(over).stage }));
    if (over !== from) move(id, over);
  };
  const leave = ({ name, from }: Held): void => {
    setHeld(null);
    setSaid(t("card.left", { name, stage: spoken(from).stage }));
  };
  const step = (present: Held, by: 1 | -1): void => {
    const next = stages[indexOf(present.over) + by];
    if (!next) return;
    setHeld({ ...present, over: next.id });
    setSaid(t("card.over", spoken(next.id)));
    board.current
      ?.querySelector(`[data-stage="${next.id}"]`)
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const act = (deed: Deed, mine: Held): void => {
    if (deed === "drop") drop(mine);
    else if (deed === "leave") leave(mine);
    else step(mine, deed === "next" ? 1 : -1);
  };
  const onKeyDown =
    ({ id, partnerName }: { id: string; partnerName: string }, stageId: string) =>
    (event: KeyboardEvent): void => {
      const mine = held?.id === id ? held : null;
      const deed = deedOf(event.key, mine !== null);
      if (!deed) return;
      event.preventDefault();
      if (mine) act(deed, mine);
      else pick(id, partnerName, stageId);
    };
  return {
    picked: held?.id ?? null,
    over: held?.over ?? null,
    said,
    onKeyDown,
    onBlur: () => setHeld(null),
  };
}

type Deed = "pick" | "drop" | "leave" | "next" | "before";

function deedOf(key: string, holding: boolean): Deed | null {
  if (key === " " || key === "Enter") return holding ? "drop" : "pick";
  if (!holding) return null;
  if (key === "ArrowRight" || key === "ArrowDown") return "next";
  if (key === "ArrowLeft" || key === "ArrowUp") return "before";
  return key === "Escape" ? "leave" : null;
}
