import type { TenantScope } from "@tributary/db";
import { addDays, type Clock, dayInZone } from "@tributary/kernel";
import { z } from "zod";

/** The filters of the list, which its file has too. */
export const partnerFilters = {
  q: z.string().trim().max(100).optional(),
  /** One of the vendor's people, or `none` for partners that nobody looks after. */
  manager: z.union([z.uuid(), z.literal("none")]).optional(),
  /** Cards that become free within 14 days. */
  care: z.literal("near").optional(),
};

interface Filters {
  readonly q?: string | undefined;
  readonly manager?: string | undefined;
  readonly care?: "near" | undefined;
}

/** The filters as the slice knows them. */
export function filterOf({ q, manager, care }: Filters, scope: TenantScope, clock: Clock) {
  const day = addDays(dayInZone(clock.now(), scope.vendor.timeZone), 14);
  return {
    ...(q && { search: q }),
    ...(manager && { managerUserId: manager === "none" ? null : manager }),
    ...(care && { releasedBy: { day, clock } }),
  };
}
