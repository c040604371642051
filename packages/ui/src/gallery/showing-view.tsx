import { Check, Inbox, Mail, MessageSquare, Phone, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../actions/button.tsx";
import { Avatar } from "../show/avatar.tsx";
import { Badge, StatusBadge } from "../show/badge.tsx";
import { Card, Section } from "../show/card.tsx";
import { DescriptionList } from "../show/description-list.tsx";
import { EmptyState } from "../show/empty-state.tsx";
import { Kbd } from "../show/kbd.tsx";
import { Notice } from "../show/notice.tsx";
import { Progress } from "../show/progress.tsx";
import { RelativeTime } from "../show/relative-time.tsx";
import { SkeletonRows } from "../show/skeleton.tsx";
import { Stepper } from "../show/stepper.tsx";
import { Timeline } from "../show/timeline.tsx";
import { PageHeader } from "../templates/page-header.tsx";
import { useSay } from "./say.ts";
import { StatsSample } from "./stats-sample.tsx";

export function ShowingView(): ReactNode {
  const say = useSay();
  return (
    <>
      <PageHeader title={say("Showing", "Показ")} />
      <StatsSample />
      <div className="mt-8 grid gap-x-10 lg:grid-cols-2">
        <Section title={say("States and marks", "Состояния и метки")}>
          <Marks />
        </Section>
        <Section title={say("Facts", "Сведения")}>
          <DescriptionList
            items={[
              { label: say("Partner ID", "ID партнёра"), value: <code className="font-mono">NW-7K2F</code> },
              { label: say("Manager", "Менеджер"), value: "Darcel Schlecht" },
              { label: say("Tax id", "ИНН"), value: "7707083893" },
              { label: say("Site", "Сайт"), value: "" },
            ]}
          />
        </Section>
        <Section title={say("What happened", "Что было")}>
          <TimelineSample />
        </Section>
        <Section title={say("Work under way", "Идёт работа")}>
          <div className="flex flex-col gap-5">
            <Progress label={say("Reading rows", "Читаем строки")} done={5120} total={8800} showCount />
            <Stepper
              current={1}
              steps={[
                say("File", "Файл"),
                say("Columns", "Колонки"),
                say("Trial", "Проба"),
                say("Import", "Импорт"),
              ]}
            />
            <SkeletonRows rows={3} />
          </div>
        </Section>
        <Section title={say("Notices", "Сообщения")}>
          <Notices />
        </Section>
        <Section title={say("Nothing yet", "Пока пусто")}>
          <Card>
            <EmptyState
              icon={<Inbox />}
              title={say("Leads of your partners will be here", "Здесь будут лиды ваших партнёров")}
              action={
                <Button variant="primary" icon={<Plus />}>
                  {say("Invite a partner", "Пригласить партнёра")}
                </Button>
              }
            >
              {say(
                "The first one comes when a partner sends it.",
                "Первый появится, когда его передаст партнёр.",
              )}
            </EmptyState>
          </Card>
        </Section>
      </div>
    </>
  );
}

function Marks(): ReactNode {
  const say = useSay();
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        <StatusBadge tone="accent">{say("New", "Новый")}</StatusBadge>
        <StatusBadge tone="neutral">{say("In work", "В работе")}</StatusBadge>
        <StatusBadge tone="positive">{say("Won", "Выигран")}</StatusBadge>
        <StatusBadge tone="caution">{say("Waits", "Ждёт")}</StatusBadge>
        <StatusBadge tone="negative">{say("Lost", "Проигран")}</StatusBadge>
      </div>
      <div className="flex flex-wrap gap-2">
        <Badge tone="accent">{say("Key", "Ключевой")}</Badge>
        <Badge>{say("Normal", "Обычный")}</Badge>
        <Badge tone="caution">{say("Low yield", "Малодоходный")}</Badge>
        <Badge tone="positive">{say("Paid", "Выплачен")}</Badge>
        <Badge tone="negative">{say("Overdue", "Просрочен")}</Badge>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Avatar name="Darcel Schlecht" alone />
        <Avatar name="Мария Королёва" size="medium" alone />
        <Avatar name="ООО «Ромашка»" size="large" shape="company" alone />
        <span>
          <Kbd>⌘</Kbd> <Kbd>K</Kbd>
        </span>
      </div>
    </div>
  );
}

export function TimelineSample(): ReactNode {
  const say = useSay();
  const time = (instant: string, english: string, russian: string) => (
    <RelativeTime instant={instant} text={say(english, russian)} exact={instant} />
  );
  return (
    <Timeline
      entries={[
        {
          id: "won",
          icon: <Check />,
          tone: "positive",
          title: say("Vicki Laflamme won the lead: $12,500", "Вики Лафламм выиграла лид: 1 250 000 ₽"),
          time: time("2026-03-05T11:20:00Z", "an hour ago", "час назад"),
        },
        {
          id: "call",
          icon: <Phone />,
          title: say("Darcel Schlecht called the client", "Дарсель Шлехт позвонил клиенту"),
          time: time("2026-03-04T09:00:00Z", "yesterday", "вчера"),
          body: say(
            "They compare us with one more offer and decide by Friday.",
            "Сравнивают нас ещё с одним предложением, решат до пятницы.",
          ),
        },
        {
          id: "mail",
          icon: <Mail />,
          title: say("The client got the proposal", "Клиент получил предложение"),
          time: time("2026-03-02T09:00:00Z", "3 days ago", "3 дня назад"),
        },
        {
          id: "note",
          icon: <MessageSquare />,
          tone: "accent",
          title: say("Anna Snelling sent the lead", "Анна Снеллинг передала лид"),
          time: time("2026-02-20T09:00:00Z", "Feb 20", "20 февр."),
        },
      ]}
    />
  );
}

function Notices(): ReactNode {
  const say = useSay();
  return (
    <div className="flex flex-col gap-3">
      <Notice>{say("This card is free to take.", "Эта карточка свободна.")}</Notice>
      <Notice kind="caution" title={say("No step is planned", "Следующий шаг не назначен")}>
        {say(
          "In 3 days the partner becomes free for others.",
          "Через 3 дня партнёр станет свободен для других.",
        )}
      </Notice>
      <Notice
        kind="negative"
        title={say("The import stopped at row 5,120", "Импорт остановился на строке 5 120")}
        action={<Button size="small">{say("Go on from there", "Продолжить оттуда")}</Button>}
      >
        {say("5,119 rows are in. Nothing is lost.", "5 119 строк загружены. Ничего не потеряно.")}
      </Notice>
    </div>
  );
}
