import type { OwnFact, OwnMemory } from "@tributary/recirculation";
import { Badge, PortalBlock, Progress } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { usePortal } from "../use-portal.ts";

/** What I remember of what I learned, and what is asked next. */
export function OwnMemoryBlock({ memory }: { memory: OwnMemory }): ReactNode {
  const { t } = useTranslation("portal");
  const format = useFormat();
  const { now } = usePortal();
  if (memory.total === 0) return null;
  const { known, total, nextAt } = memory;
  const words = t("memory.known", { known: format.number(known), total: format.number(total) });
  return (
    <PortalBlock title={t("memory.title")}>
      <Progress label={words} done={known} total={total} />
      {nextAt ? (
        <p className="mt-2 text-14 text-muted">
          {nextAt > now ? t("memory.next", { day: format.day(nextAt) }) : t("memory.nextSoon")}
        </p>
      ) : null}
      <details className="mt-3">
        <summary className="min-h-11 cursor-pointer py-2 text-accent-text">{t("memory.show")}</summary>
        <ul className="divide-y divide-line">
          {memory.facts.map((fact) => (
            <FactLine key={fact.itemId} fact={fact} />
          ))}
        </ul>
      </details>
    </PortalBlock>
  );
}

function FactLine({ fact }: { fact: OwnFact }): ReactNode {
  const { t } = useTranslation("portal");
  return (
    <li className="flex items-start justify-between gap-3 py-2.5">
      <span className="min-w-0 break-words">{fact.fact}</span>
      <Badge tone={fact.state === "fading" ? "caution" : fact.state === "new" ? "neutral" : "positive"}>
        {t(`memory.states.${fact.state}`)}
      </Badge>
    </li>
  );
}
