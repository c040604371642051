import { monthRange } from "@tributary/kernel";
import { z } from "zod";

/** The filters of the ledger, which its file has too. */
export const ledgerFilters = {
  partner: z.uuid().optional(),
  member: z.uuid().optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
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
