import { useSubmit } from "@remix-run/react";
import type { OpportunityRow } from "@tributary/recruitment";
import {
  Avatar,
  BoardCard,
  IconButton,
  Menu,
  MenuHeading,
  MenuItem,
  MenuLine,
  MenuLink,
} from "@tributary/ui";
import { ArrowRight, EllipsisVertical, GripVertical, UserRound, X } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { manyKey } from "./moving.ts";
import { useNextStepWords } from "./next-step.tsx";

interface OpportunityCardProps {
  readonly card: OpportunityRow;
  /** Where it stands, or goes. */
  readonly stageId: string;
  readonly owner: string | null;
  readonly currency: string;
  readonly ownUserId: string;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  /** It is held by keys. */
  readonly picked: boolean;
  readonly onKeys: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
  readonly onMove: (toStageId: string) => void;
  readonly refuseHref: string;
}

/** One negotiation on the board. */
export function OpportunityCard(props: OpportunityCardProps): ReactNode {
  const { t } = useTranslation("recruitment");
  const { base, may } = useWorkspace();
  const format = useFormat();
  const next = useNextStepWords();
  const { card, owner, currency, picked } = props;
  const facts = [
    card.expectedMinor === null
      ? null
      : t("perMonth", { amount: format.compactMoney({ amountMinor: card.expectedMinor, currency }) }),
    card.region ?? card.siteDomain,
  ].filter((fact): fact is string => Boolean(fact));
  const step = card.nextStep ? next(card.nextStep) : null;
  return (
    <BoardCard
      data-card={card.id}
      data-picked={picked || undefined}
      style={picked ? { outline: "2px solid var(--accent)" } : undefined}
      href={`${base}/recruitment/${card.id}`}
      title={card.partnerName}
      facts={facts}
      next={step?.words}
      overdue={step?.overdue}
      stale={card.stale}
      owner={owner ? <Avatar name={owner} alone /> : undefined}
      menu={may("opportunity.work") ? <CardTools {...props} /> : undefined}
    />
  );
}

function CardTools({
  card,
  stageId,
  stages,
  ownUserId,
  onKeys,
  onBlur,
  onMove,
  refuseHref,
  picked,
}: OpportunityCardProps): ReactNode {
  const { t } = useTranslation("recruitment");
  const submit = useSubmit();
  const take = (): void =>
    submit(
      { intent: "assignMany", opportunityIds: card.id, managerUserId: ownUserId },
      { method: "post", navigate: false, fetcherKey: manyKey },
    );
  return (
    <span className="flex">
      <IconButton
        size="small"
        icon={<GripVertical />}
        label={t("card.move", { name: card.partnerName })}
        aria-describedby="card-keys"
        aria-pressed={picked}
        data-grip=""
        onKeyDown={onKeys}
        onBlur={onBlur}
        className="cursor-grab pointer-coarse:hidden"
      />
      <Menu
        trigger={
          <IconButton
            size="small"
            icon={<EllipsisVertical />}
            label={t("card.actions", { name: card.partnerName })}
            tipSide="end"
          />
        }
      >
        <MenuHeading>{t("card.moveTo")}</MenuHeading>
        {stages
          .filter(({ id }) => id !== stageId)
          .map(({ id, name }) => (
            <MenuItem key={id} icon={<ArrowRight />} onSelect={() => onMove(id)}>
              {name}
            </MenuItem>
          ))}
        <MenuLine />
        {card.managerUserId === ownUserId ? null : (
          <MenuItem icon={<UserRound />} onSelect={take}>
            {t("card.take")}
          </MenuItem>
        )}
        <MenuLink icon={<X />} href={refuseHref}>
          {t("card.refuse")}
        </MenuLink>
      </Menu>
    </span>
  );
}
