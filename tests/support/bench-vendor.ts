import type { Database } from "@tributary/db";
import { systemClock, unwrap } from "@tributary/kernel";
import { openVendor } from "@tributary/vendor-setup";

/** Opens the vendor of a bench; gives its id. */
export async function openBenchVendor(database: Database): Promise<string> {
  const input = {
    name: "Bench",
    slug: "bench",
    currency: "USD",
    timeZone: "UTC",
    locale: "en",
    personName: "Ben Bench",
    email: "ben@bench.example",
    password: "four unrelated words",
  } as const;
  return unwrap(await openVendor(database, input, systemClock)).vendorId;
}
