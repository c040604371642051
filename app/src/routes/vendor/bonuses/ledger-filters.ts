import { monthRange } from "@tributary/kernel";
import { monthInput } from "@tributary/kernel/input";
import { z } from "zod";

/** The filters of the ledger, which its file has too. */
export const ledgerFilters = {
  partner: z.uuid().optional(),
  member: z.uuid().optional(),
  month: monthInput.optional(),
};

interface Given {
  readonly partner?: string | undefined;
  readonly member?: string | undefined;
  readonly month?: string | undefined;
}

/** The filters as the slice knows them; a month is one of the vendor's zone. */
export function filterOf({ partner, member, month }: Given, timeZone: string) {
  return {
    ...(partner && { partnerId: partner }),
    ...(member && { memberId: member }),
    ...(month && monthRange(month, timeZone)),
  };
}
