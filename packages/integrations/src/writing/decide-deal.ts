import type { LeadStatus } from "@tributary/leads";
import type { Stage } from "../matching/guess-stage.ts";

/** A sale that the vendor has under a deal's number. */
export interface KnownSale {
  readonly id: string;
  readonly partnerId: string;
  readonly sourceHash: string | null;
  /** It was won here, or refunded since: bonuses hang on it, so a file may not change it. */
  readonly isSettled: boolean;
}

/** A lead that the vendor has under a deal's number. */
export interface KnownLead {
  readonly id: string;
  readonly partnerId: string;
  readonly status: LeadStatus;
  readonly sourceHash: string | null;
}

/** What is done about one deal of a file. */
export type DealFate =
  | { readonly fate: "add sale" | "add lead" | "none" | "refuse" }
  | { readonly fate: "change sale"; readonly sale: KnownSale }
  | { readonly fate: "change lead" | "win lead"; readonly lead: KnownLead };

/**
 * Decides what a deal of the file does to what is known under its number. What says the same changes nothing. An open
 * lead that the file has won becomes a sale of that lead. What was sold stays sold: a row that calls it lost or open,
 * or that changes a sale on which bonuses hang, is refused, since money is taken back by a refund and by nothing else.
 */
export function decideDeal(
  stage: Stage,
  hash: string,
  known: { readonly sale: KnownSale | undefined; readonly lead: KnownLead | undefined },
): DealFate {
  return stage === "won" ? decideWon(hash, known) : decideUnwon(hash, known);
}

function decideWon(hash: string, { sale, lead }: Parameters<typeof decideDeal>[2]): DealFate {
  if (sale?.sourceHash === hash) return { fate: "none" };
  if (sale) return sale.isSettled ? { fate: "refuse" } : { fate: "change sale", sale };
  if (!lead) return { fate: "add sale" };
  return lead.status === "won" ? { fate: "refuse" } : { fate: "win lead", lead };
}

function decideUnwon(hash: string, { sale, lead }: Parameters<typeof decideDeal>[2]): DealFate {
  if (sale) return { fate: "refuse" };
  if (!lead) return { fate: "add lead" };
  if (lead.sourceHash === hash) return { fate: "none" };
  return lead.status === "won" ? { fate: "refuse" } : { fate: "change lead", lead };
}
