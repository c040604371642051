import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, ok, type Result } from "@tributary/kernel";
import { type ClassRules, defaultClassRules } from "./domain/class-rules.ts";

/** The vendor's thresholds; `defaultClassRules` until it has set its own. */
export async function classRules(tx: TenantTx): Promise<ClassRules> {
  const own = await tx
    .selectFrom("segmentation.partner_class_rules")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .select([
      "window_days as windowDays",
      "key_min_deals as keyMinDeals",
      "key_min_deals_percent as keyMinDealsPercent",
      "key_min_check_percent as keyMinCheckPercent",
      "key_max_days_since as keyMaxDaysSince",
      "low_max_deals as lowMaxDeals",
      "low_max_check_percent as lowMaxCheckPercent",
      "low_min_days_since as lowMinDaysSince",
    ])
    .executeTakeFirst();
  return own ?? defaultClassRules;
}

/** Sets the vendor's thresholds, checked by `classRulesInput`. Classes are computed when they are read: it holds at once. */
export async function setClassRules(tx: TenantTx, rules: ClassRules, clock: Clock): Promise<Result<null>> {
  const row = {
    window_days: rules.windowDays,
    key_min_deals: rules.keyMinDeals,
    key_min_deals_percent: rules.keyMinDealsPercent,
    key_min_check_percent: rules.keyMinCheckPercent,
    key_max_days_since: rules.keyMaxDaysSince,
    low_max_deals: rules.lowMaxDeals,
    low_max_check_percent: rules.lowMaxCheckPercent,
    low_min_days_since: rules.lowMinDaysSince,
    updated_at: clock.now(),
  };
  await tx
    .insertInto("segmentation.partner_class_rules")
    .values(row)
    .onConflict((conflict) => conflict.column("vendor_id").doUpdateSet(row))
    .execute();
  await recordAudit(tx, {
    action: "segment.configure",
    subjectKind: "class_rules",
    subjectId: null,
    details: { ...rules },
  });
  return ok(null);
}
