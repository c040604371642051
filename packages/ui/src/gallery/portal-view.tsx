import { BookOpen, House, Library, ListChecks, Send, Trophy, Wallet } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "../actions/button-link.tsx";
import { formatMoney } from "../format/numbers.ts";
import { useUi } from "../provider.tsx";
import { PortalShell } from "../shells/portal-shell.tsx";
import { Avatar } from "../show/avatar.tsx";
import { StatusBadge } from "../show/badge.tsx";
import {
  NextStep,
  PortalBlock,
  PortalFigure,
  PortalFigures,
  PortalList,
  PortalListItem,
} from "../templates/portal-home.tsx";
import { useSay } from "./say.ts";

export function PortalView(): ReactNode {
  const say = useSay();
  const item = (label: string, icon: ReactNode, current = false) => ({
    href: `#${label}`,
    label,
    icon,
    current,
  });
  return (
    <PortalShell
      brand="Acme"
      user={<Avatar name="Anna Snelling" size="medium" alone />}
      items={[
        item(say("Home", "Главная"), <House />, true),
        item(say("Learn", "Учёба"), <BookOpen />),
        { ...item(say("Send", "Передать"), <Send />), primary: true },
        item(say("Library", "База"), <Library />),
        item(say("Board", "Рейтинг"), <Trophy />),
      ]}
      moreItems={[
        item(say("My leads", "Мои лиды"), <ListChecks />),
        item(say("Bonuses", "Бонусы"), <Wallet />),
      ]}
    >
      <h1 className="mb-4 text-20">{say("Good morning, Anna", "Доброе утро, Анна")}</h1>
      <NextStep
        overline={say("Today", "Сегодня")}
        title={say("Tell Cancity about the new price", "Расскажите Cancity о новой цене")}
        action={
          <ButtonLink href="#script" variant="primary" size="large" wide>
            {say("See what to say", "Посмотреть, что сказать")}
          </ButtonLink>
        }
      >
        {say("They decide by Friday. A talk of 5 minutes.", "Решение до пятницы. Разговор на 5\u00a0минут.")}
      </NextStep>
      <HomeFigures />
      <HomeLeads />
    </PortalShell>
  );
}

function HomeFigures(): ReactNode {
  const say = useSay();
  const { locale } = useUi();
  return (
    <PortalFigures>
      <PortalFigure
        href="#board"
        label={say("Your rank", "Ваше место")}
        value="3"
        detail={say("3 leads to second place", "3 лида до второго места")}
        progress={{ label: say("To second place", "До второго места"), done: 7, total: 10 }}
      />
      <PortalFigure
        href="#bonuses"
        label={say("Bonuses in November", "Бонусы за ноябрь")}
        value={formatMoney({ amountMinor: 6_420_000, currency: say("USD", "RUB") }, locale)}
        detail={say("Paid on December 5", "Выплата 5 декабря")}
      />
    </PortalFigures>
  );
}

function HomeLeads(): ReactNode {
  const say = useSay();
  return (
    <>
      <PortalBlock
        title={say("My leads", "Мои лиды")}
        all={{ href: "#leads", label: say("All 14", "Все 14") }}
      >
        <PortalList>
          <PortalListItem
            href="#cancity"
            title="Cancity"
            detail={say("Accepted, the manager calls today", "Принят, менеджер позвонит сегодня")}
            end={<StatusBadge tone="accent">{say("In work", "В работе")}</StatusBadge>}
          />
          <PortalListItem
            href="#romashka"
            title="ООО «Ромашка»"
            detail={say("Paid yesterday, bonus 4,200", "Оплачен вчера, бонус 4\u00a0200")}
            end={<StatusBadge tone="positive">{say("Won", "Выигран")}</StatusBadge>}
          />
          <PortalListItem
            href="#quayside"
            title="Quayside"
            detail={say("Another partner was first", "Другой партнёр был раньше")}
            end={<StatusBadge tone="negative">{say("Declined", "Отклонён")}</StatusBadge>}
          />
        </PortalList>
      </PortalBlock>
      <PortalBlock title={say("Go on learning", "Продолжить учёбу")}>
        <PortalList>
          <PortalListItem
            href="?view=player"
            leading={<BookOpen aria-hidden="true" className="size-5 text-accent-text" />}
            title={say("How to answer “too expensive”", "Что ответить на «дорого»")}
            detail={say("Lesson 4 of 9, 6 minutes", "Урок 4 из 9, 6\u00a0минут")}
          />
        </PortalList>
      </PortalBlock>
    </>
  );
}
