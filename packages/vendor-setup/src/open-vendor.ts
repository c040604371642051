import { setRate } from "@tributary/bonuses";
import type { Database, TenantTx } from "@tributary/db";
import {
  type FoundedVendor,
  type Founding,
  foundVendor,
  type VendorFields,
  type VendorInput,
} from "@tributary/identity";
import { type Clock, dayInZone, type Result, unwrap } from "@tributary/kernel";
import { ensureBoards } from "@tributary/leaderboards";
import { createProgram, foundStages } from "@tributary/programs";
import { foundRefusalReasons } from "@tributary/recruitment";

/** What a member earns of a sale until the director sets another rate: 5 %. */
const firstRateBasisPoints = 500;

const programName = { en: "Partner program", ru: "Партнёрская программа" };

/**
 * As `openVendorFor`, for whoever runs the installation: a new director gets the password that is given, and the one of
 * an existing account has to fit.
 */
export function openVendor(
  database: Database,
  input: VendorInput,
  clock: Clock,
): Promise<Result<FoundedVendor>> {
  return openVendorFor(database, { vendor: input, founder: { kind: "password", ...input } }, clock);
}

/**
 * Opens a vendor that can work at once: its first director, a referral program in its currency and zone with the
 * stages of a negotiation, reasons for refusals, a bonus of 5 % of a sale from today on, and the two leaderboards. All of it or nothing. Failures as `foundVendor`.
 */
export function openVendorFor(
  database: Database,
  founding: Founding,
  clock: Clock,
): Promise<Result<FoundedVendor>> {
  return foundVendor(database, founding, (tx) => furnish(tx, founding.vendor, clock));
}

async function furnish(tx: TenantTx, { locale, timeZone }: VendorFields, clock: Clock): Promise<void> {
  const program = unwrap(
    await createProgram(tx, { name: programName[locale], slug: "main", kind: "referral" }, clock),
  );
  await foundStages(tx, { programId: program.id, locale }, clock);
  await foundRefusalReasons(tx, locale);
  const validFrom = dayInZone(clock.now(), timeZone);
  unwrap(
    await setRate(tx, { programId: program.id, rateBasisPoints: firstRateBasisPoints, validFrom }, clock),
  );
  await ensureBoards(tx, program.id);
}
