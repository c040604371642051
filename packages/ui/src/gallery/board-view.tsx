import { Ellipsis, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../actions/button.tsx";
import { IconButton } from "../actions/icon-button.tsx";
import { Menu, MenuItem } from "../actions/menu.tsx";
import { formatCompactMoney } from "../format/numbers.ts";
import { toast } from "../overlay/toast.tsx";
import { useUi } from "../provider.tsx";
import { Avatar } from "../show/avatar.tsx";
import { BoardCard, BoardColumn, BoardPage } from "../templates/board-page.tsx";
import { type SamplePartner, samplePartners } from "./sample-rows.ts";
import { useSay } from "./say.ts";

export function BoardView(): ReactNode {
  const say = useSay();
  const { locale } = useUi();
  const stages = [
    say("Found", "Найдены"),
    say("Talking", "Переговоры"),
    say("Offer sent", "Отправлено предложение"),
    say("Signing", "Подписание"),
  ];
  return (
    <BoardPage
      title={say("Recruitment", "Набор партнёров")}
      count="12"
      action={
        <Button variant="primary" icon={<Plus />}>
          {say("Add a partner", "Добавить партнёра")}
        </Button>
      }
    >
      {stages.map((stage, index) => {
        const cards = samplePartners.slice(index * 3, index * 3 + 3);
        const sum = cards.reduce((total, card) => total + card.amountMinor, 0);
        return (
          <BoardColumn
            key={stage}
            title={stage}
            count={String(cards.length)}
            sum={formatCompactMoney({ amountMinor: sum, currency: say("USD", "RUB") }, locale)}
          >
            {cards.map((card) => (
              <Card key={card.id} card={card} stages={stages} />
            ))}
          </BoardColumn>
        );
      })}
    </BoardPage>
  );
}

function Card({ card, stages }: { card: SamplePartner; stages: readonly string[] }): ReactNode {
  const say = useSay();
  return (
    <BoardCard
      href="?view=record"
      title={card.name}
      facts={[card.city, say("Agency", "Агентство")]}
      owner={<Avatar name={card.manager} alone />}
      next={card.leads % 2 === 0 ? say("Call on Tuesday", "Звонок во вторник") : undefined}
      overdue={card.leads % 4 === 0}
      stale={card.rank === "low"}
      menu={
        <Menu
          trigger={
            <IconButton
              size="small"
              icon={<Ellipsis />}
              label={`${say("Move", "Переместить")}: ${card.name}`}
              tipSide="end"
            />
          }
        >
          {stages.map((stage) => (
            <MenuItem key={stage} onSelect={() => toast.done(stage, { undo: () => {} })}>
              {stage}
            </MenuItem>
          ))}
        </Menu>
      }
    />
  );
}
