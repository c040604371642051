import type { AssignmentRow, CardCare } from "@tributary/recruitment";
import { Section } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { CardButton } from "./card-notice.tsx";

interface CardLogProps {
  readonly care: CardCare;
  readonly log: readonly AssignmentRow[];
  readonly nameOf: Readonly<Record<string, string>>;
  readonly ownUserId: string;
}

/** Who has the card, until when if nothing happens, and who had it before and why. */
export function CardLog({ care, log, nameOf, ownUserId }: CardLogProps): ReactNode {
  const { t } = useTranslation(["activities", "common"]);
  const { may } = useWorkspace();
  const format = useFormat();
  const named = (id: string | null): string =>
    id ? (nameOf[id] ?? t("common:unknown")) : t("activities:card.nobody");
  const isMine = care.managerUserId === ownUserId;
  return (
    <Section title={t("activities:card.title")}>
      <p className="font-emphasis">{named(care.managerUserId)}</p>
      <p className="text-13 text-muted">
        {t("activities:card.since")} <Ago at={care.assignedAt} />
      </p>
      {care.releaseOn ? (
        <p className="mt-2 text-13 text-muted">
          {care.lastActivityAt ? (
            <>
              {t("activities:card.lastActivity")} <Ago at={care.lastActivityAt} />
              {" · "}
            </>
          ) : null}
          {t("activities:card.until", { day: format.day(care.releaseOn) })}
        </p>
      ) : null}
      {isMine && may("partner.claim") ? (
        <div className="mt-3">
          <CardButton intent="giveUpCard" quiet>
            {t("activities:card.giveUp")}
          </CardButton>
        </div>
      ) : null}
      {log.length > 0 ? (
        <details className="mt-3">
          <summary className="cursor-pointer text-13 text-muted hover:text-text">
            {t("activities:card.log")}
          </summary>
          <ol className="mt-2 flex flex-col gap-2">
            {log.map((row) => (
              <li key={row.id} className="text-13">
                <span className="font-emphasis">{named(row.userId)}</span>
                <span className="text-muted">
                  {" · "}
                  {t(`activities:card.reasons.${row.reason}`)} · <Ago at={row.at} />
                </span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </Section>
  );
}
