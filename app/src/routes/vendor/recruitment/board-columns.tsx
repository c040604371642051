import type { BoardColumn as Column, OpportunityRow } from "@tributary/recruitment";
import { BoardColumn } from "@tributary/ui";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { FillDialog, type HeldMove } from "./fill-dialog.tsx";
import { MoreCards } from "./more-cards.tsx";
import { movedColumns } from "./moved-columns.ts";
import { useMove, useMoving } from "./moving.ts";
import { OpportunityCard } from "./opportunity-card.tsx";
import { TellMany, TellMove } from "./tell-moves.tsx";
import { useCardDrag } from "./use-card-drag.ts";
import { useCardKeys } from "./use-card-keys.ts";

interface BoardColumnsProps {
  readonly columns: readonly Column[];
  readonly names: Readonly<Record<string, string>>;
  readonly currency: string;
  readonly ownUserId: string;
  readonly links: ListLinks;
  /** The card whose refusal is being written. */
  readonly refusing: Told | null;
}

/** A card whose answers are told. */
type Told = Pick<OpportunityRow, "id" | "partnerName" | "version">;

/** The columns with their cards, and the three ways to move one: by pointer, by keys, by its menu. */
export function BoardColumns(props: BoardColumnsProps): ReactNode {
  const { columns: told, names, currency, ownUserId, links, refusing } = props;
  const { t } = useTranslation("recruitment");
  const { may } = useWorkspace();
  const format = useFormat();
  const board = useRef<HTMLDivElement>(null);
  const moving = useMoving();
  const columns = movedColumns(told, moving);
  const stages = told.map(({ stage: { id, name } }) => ({ id, name }));
  const cards = told.flatMap((column) => column.cards);
  const send = useMove();
  const [moved, tell] = useTold(refusing);
  const [held, setHeld] = useState<HeldMove | null>(null);
  const goal = useRef(new Map<string, string>());
  const move = (id: string, toStageId: string): void => {
    const card = cards.find((one) => one.id === id);
    if (!card || card.stageId === toStageId) return;
    goal.current.set(id, toStageId);
    tell(card);
    send(card, toStageId);
  };
  const close = useCallback(() => setHeld(null), []);
  const over = useCardDrag(board, { enabled: may("opportunity.work"), move, drawn: columns });
  const keys = useCardKeys(board, { stages, cards: columns.flatMap((column) => column.cards), move });
  return (
    <div ref={board} className="flex items-start gap-3">
      {columns.map(({ stage, count, sumMinor, cards: shown }) => (
        <BoardColumn
          key={stage.id}
          data-stage={stage.id}
          title={stage.name}
          count={format.number(count)}
          sum={sumMinor > 0 ? format.compactMoney({ amountMinor: sumMinor, currency }) : undefined}
          over={(keys.over ?? over) === stage.id}
        >
          {shown.map((card) => (
            <OpportunityCard
              key={card.id}
              card={card}
              stageId={stage.id}
              owner={names[card.managerUserId ?? ""] ?? null}
              currency={currency}
              ownUserId={ownUserId}
              stages={stages}
              picked={keys.picked === card.id}
              onKeys={keys.onKeyDown(card, stage.id)}
              onBlur={keys.onBlur}
              onMove={(toStageId) => move(card.id, toStageId)}
              refuseHref={links.here({ do: "refuse", card: card.id })}
            />
          ))}
          {count === 0 ? <li className="px-1.5 py-2 text-13 text-muted">{t("nothingHere")}</li> : null}
          <MoreCards stageId={stage.id} shown={shown.length} count={count} links={links} />
        </BoardColumn>
      ))}
      <span id="card-keys" className="sr-only">
        {t("card.moveHelp")}
      </span>
      <span role="status" aria-live="assertive" className="sr-only">
        {keys.said}
      </span>
      {moved.map((card) => (
        <TellMove
          key={card.id}
          card={card}
          stages={stages}
          onWanted={(fields) => {
            const present = cards.find((one) => one.id === card.id) ?? card;
            const stage = stages.find(({ id }) => id === goal.current.get(card.id));
            if (stage) setHeld({ card: present, stage, fields });
          }}
        />
      ))}
      <TellMany onDone={nothing} />
      {held ? <FillDialog held={held} onClose={close} key={held.card.id} /> : null}
    </div>
  );
}

/** Cards that were moved or refused from here: their answers are told, also when they have left the column by then. */
function useTold(refusing: Told | null): [readonly Told[], (card: Told) => void] {
  const [told, setTold] = useState<readonly Told[]>([]);
  const tell = (card: Told): void =>
    setTold((before) => [...before.filter(({ id }) => id !== card.id), card]);
  if (refusing && !told.some(({ id }) => id === refusing.id)) tell(refusing);
  return [told, tell];
}

/** No rows are chosen on the board. */
function nothing(): void {}
