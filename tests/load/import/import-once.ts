import { createReadStream } from "node:fs";
import { openDatabase, withTenant } from "@tributary/db";
import { localFileStore } from "@tributary/files";
import { findImport, openImport, receiveUpload, runImport, startImport } from "@tributary/integrations";
import { systemClock, unwrap } from "@tributary/kernel";
import { makeVendor } from "../../support/vendors.ts";

/** A process of its own imports one file as the worker would, so that its peak of memory is that of this file. */
const [runtimeUrl = "", path = "", folder = ""] = process.argv.slice(2);
const database = openDatabase({ url: runtimeUrl, max: 4 });
const files = localFileStore(folder);
const vendor = await makeVendor(database);
const upload = await receiveUpload(files, {
  stream: createReadStream(path),
  name: "deals.csv",
  kind: "sales",
});
const { id } = await withTenant(database, vendor.scope, (tx) => openImport(tx, unwrap(upload), systemClock));
unwrap(await withTenant(database, vendor.scope, (tx) => startImport(tx, id)));
const progress = setInterval(() => void tellProgress(), 10_000);
const begun = performance.now();
const done = await runImport({ database, files, clock: systemClock }, vendor.id, id);
const seconds = (performance.now() - begun) / 1000;
clearInterval(progress);
await database.close();
process.stdout.write(
  JSON.stringify({
    seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    ...done?.rows,
    status: done?.status,
  }),
);

async function tellProgress(): Promise<void> {
  const known = await withTenant(database, vendor.scope, (tx) => findImport(tx, id));
  if (known) process.stderr.write(`  ${known.rows.imported.toLocaleString("en")} rows so far\n`);
}
