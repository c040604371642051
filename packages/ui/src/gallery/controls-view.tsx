import { Archive, Ellipsis, Plus, Trash2, UserPlus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../actions/button.tsx";
import { ButtonLink } from "../actions/button-link.tsx";
import { CopyButton } from "../actions/copy-button.tsx";
import { IconButton } from "../actions/icon-button.tsx";
import { Menu, MenuItem, MenuLine } from "../actions/menu.tsx";
import { TextLink } from "../actions/text-link.tsx";
import { Dialog } from "../overlay/dialog.tsx";
import { Popover } from "../overlay/popover.tsx";
import { Sheet } from "../overlay/sheet.tsx";
import { toast } from "../overlay/toast.tsx";
import { Tooltip } from "../overlay/tooltip.tsx";
import { Section } from "../show/card.tsx";
import { PageHeader } from "../templates/page-header.tsx";
import { FieldsSample } from "./fields-sample.tsx";
import { useSay } from "./say.ts";

export function ControlsView(): ReactNode {
  const say = useSay();
  return (
    <>
      <PageHeader title={say("Controls", "Элементы")} />
      <Section title={say("Buttons and links", "Кнопки и ссылки")}>
        <Buttons />
      </Section>
      <Section title={say("Floating", "Всплывающее")}>
        <Floating />
      </Section>
      <Section title={say("Fields", "Поля")}>
        <FieldsSample />
      </Section>
    </>
  );
}

function Buttons(): ReactNode {
  const say = useSay();
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" icon={<Plus />}>
          {say("Add a partner", "Добавить партнёра")}
        </Button>
        <Button>{say("Export", "Выгрузить")}</Button>
        <Button variant="quiet">{say("Cancel", "Отмена")}</Button>
        <Button variant="danger" icon={<Trash2 />}>
          {say("Delete the program", "Удалить программу")}
        </Button>
        <Button variant="primary" loading>
          {say("Saving", "Сохраняем")}
        </Button>
        <Button disabled>{say("Not now", "Не сейчас")}</Button>
        <Button size="small">{say("Small", "Малая")}</Button>
        <IconButton icon={<Archive />} label={say("Archive", "В архив")} />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <ButtonLink href="#top">{say("A way somewhere", "Куда-то ведёт")}</ButtonLink>
        <TextLink href="#top">{say("A link in text", "Ссылка в тексте")}</TextLink>
        <TextLink href="#top" tone="muted">
          {say("A quiet link", "Тихая ссылка")}
        </TextLink>
        <span className="flex items-center gap-1">
          <code className="font-mono text-13">NW-7K2F</code>
          <CopyButton text="NW-7K2F" label={say("Copy the partner ID", "Скопировать ID партнёра")} />
        </span>
      </div>
    </div>
  );
}

function Floating(): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState<"dialog" | "sheet" | null>(null);
  const close = () => setOpen(null);
  const archive = () =>
    toast.done(say("The lead is in the archive", "Лид убран в архив"), {
      undo: () => toast.done(say("The lead is back", "Лид возвращён")),
    });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Menu align="start" trigger={<Button icon={<Ellipsis />}>{say("Menu", "Меню")}</Button>}>
        <MenuItem icon={<UserPlus />} onSelect={() => setOpen("sheet")}>
          {say("Give to a manager", "Передать менеджеру")}
        </MenuItem>
        <MenuItem icon={<Archive />} onSelect={archive}>
          {say("Archive", "В архив")}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={<Trash2 />} danger onSelect={() => setOpen("dialog")}>
          {say("Delete", "Удалить")}
        </MenuItem>
      </Menu>
      <Button onClick={() => setOpen("dialog")}>{say("Dialog", "Диалог")}</Button>
      <Button onClick={() => setOpen("sheet")}>{say("Sheet", "Панель")}</Button>
      <Button onClick={archive}>{say("Toast with undo", "Сообщение с отменой")}</Button>
      <Popover trigger={<Button>{say("Popover", "Подсказка")}</Button>} label={say("Protection", "Защита")}>
        {say("A client is protected for 90 days after the lead.", "Клиент защищён 90 дней после лида.")}
      </Popover>
      <Tooltip text={say("Revenue without refunds", "Выручка без возвратов")}>
        <Button variant="quiet">{say("What is counted", "Что считается")}</Button>
      </Tooltip>
      <Dialog
        open={open === "dialog"}
        onClose={close}
        title={say("Delete the program “Resellers”?", "Удалить программу «Реселлеры»?")}
        description={say(
          "Its 12 partners keep their bonuses. This cannot be undone.",
          "Бонусы 12 партнёров сохранятся. Отменить это нельзя.",
        )}
        actions={
          <>
            <Button onClick={close}>{say("Keep it", "Оставить")}</Button>
            <Button variant="danger" onClick={close}>
              {say("Delete the program", "Удалить программу")}
            </Button>
          </>
        }
      />
      <Sheet
        open={open === "sheet"}
        onClose={close}
        title={say("Give the lead to a manager", "Передать лид менеджеру")}
        actions={
          <Button variant="primary" onClick={close}>
            {say("Give the lead", "Передать лид")}
          </Button>
        }
      >
        <FieldsSample />
      </Sheet>
    </div>
  );
}
