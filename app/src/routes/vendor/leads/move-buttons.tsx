import { useFetcher } from "@remix-run/react";
import type { Lead, LeadMoveName, LeadStatus } from "@tributary/leads";
import { Button, ButtonLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { moveKey } from "./moving-leads.ts";

interface OfferedMove {
  readonly name: LeadMoveName;
  readonly to: LeadStatus;
}

/** From the quietest to the one that is meant to be next, which stands at the end. */
const order: readonly LeadMoveName[] = ["undo", "decline", "lose", "reopen", "accept", "win"];

/** What can be done with the lead now: the next step stands out, those that want words open their form. */
export function MoveButtons({ lead, moves }: { lead: Lead; moves: readonly OfferedMove[] }): ReactNode {
  const sorted = moves.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  return sorted.map((move) => (
    <MoveButton key={move.name} lead={lead} move={move} isNext={move === sorted.at(-1)} />
  ));
}

function MoveButton({ lead, move, isNext }: { lead: Lead; move: OfferedMove; isNext: boolean }): ReactNode {
  const { t } = useTranslation("leads");
  const fetcher = useFetcher({ key: moveKey(lead.id) });
  const { name } = move;
  const variant = isNext && name !== "reopen" ? "primary" : "secondary";
  if (name === "decline" || name === "lose" || name === "win") {
    return (
      <ButtonLink href={`?do=${name}`} variant={variant} preventScrollReset>
        {t(`moves.${name}`)}
      </ButtonLink>
    );
  }
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value={name} />
      <input type="hidden" name="leadId" value={lead.id} />
      <input type="hidden" name="seenVersion" value={lead.version} />
      {name === "reopen" ? <input type="hidden" name="to" value={move.to} /> : null}
      <Button
        type="submit"
        variant={name === "undo" ? "quiet" : variant}
        loading={fetcher.formData?.get("intent") === name}
      >
        {t(`moves.${name}`)}
      </Button>
    </fetcher.Form>
  );
}
