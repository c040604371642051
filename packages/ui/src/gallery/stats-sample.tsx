import type { ReactNode } from "react";
import { formatCompactMoney, formatMoney, formatNumber } from "../format/numbers.ts";
import { useUi } from "../provider.tsx";
import { Stat, StatRow } from "../show/stat.tsx";
import { useSay } from "./say.ts";

export function StatsSample(): ReactNode {
  const say = useSay();
  const { locale } = useUi();
  const period = say("October", "октябрь");
  const currency = say("USD", "RUB");
  return (
    <StatRow>
      <Stat
        label={say("Leads", "Лиды")}
        value={formatNumber(1284, locale)}
        delta={{ change: 0.123, period }}
      />
      <Stat
        label={say("Sales", "Продажи")}
        value={formatNumber(412, locale)}
        delta={{ change: -0.041, period }}
      />
      <Stat
        label={say("Revenue", "Выручка")}
        value={formatCompactMoney({ amountMinor: 124_650_000, currency }, locale)}
        delta={{ change: 0.087, period }}
        hint={formatMoney({ amountMinor: 124_650_000, currency }, locale)}
      />
      <Stat
        label={say("Active partners", "Активные партнёры")}
        value={formatNumber(86, locale)}
        delta={{ change: 0, period }}
      />
    </StatRow>
  );
}
