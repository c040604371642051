import { type Database, recordEvent, type TenantScope, withTenant } from "@tributary/db";
import { platformIn } from "@tributary/db/mint";
import { ok, type Result } from "@tributary/kernel";
import { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import { vendorZoneChanged } from "./identity-events.ts";
import { vendorInput } from "./vendor-input.ts";

/** What a director may change of the vendor itself. The currency stays: money has been counted in it. */
export const vendorSettingsInput = vendorInput
  .pick({ name: true, timeZone: true, locale: true })
  .extend({ accentHue: z.coerce.number().int().min(0).max(359) });

/** Changes the vendor's name, zone, language or colour. Another zone has the reports counted anew, which takes a moment. */
export async function updateVendor(
  database: Database,
  scope: TenantScope,
  input: z.output<typeof vendorSettingsInput>,
): Promise<Result<null>> {
  return withTenant(database, scope, async (tx) => {
    await platformIn(tx)
      .updateTable("platform.vendors")
      .set({ name: input.name, time_zone: input.timeZone, locale: input.locale, accent_hue: input.accentHue })
      .where("id", "=", scope.vendor.id)
      .execute();
    if (input.timeZone !== scope.vendor.timeZone) {
      await recordEvent(tx, vendorZoneChanged, { vendor_id: scope.vendor.id });
    }
    await recordAudit(tx, { action: "vendor.configure", subjectKind: "vendor", subjectId: scope.vendor.id });
    return ok(null);
  });
}
