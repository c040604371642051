import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { benchDatabase, reportBench } from "../support/bench-setup.ts";
import { measureCopy } from "./import/copy-rows.ts";
import { type DealMix, makeDeals } from "./import/make-deals.ts";

const run = promisify(execFile);
const importer = join(import.meta.dirname, "import/import-once.ts");

/** A million rows, or as many as are asked for: `npm run bench -- import 100000`. */
const many = Number(process.argv[2] ?? 1_000_000);

/** What is imported; the smaller files show at what level memory stays. */
const cases: readonly { readonly mix: DealMix; readonly rows: number }[] = [
  { mix: "sales", rows: 10_000 },
  { mix: "sales", rows: 100_000 },
  { mix: "sales", rows: many },
  { mix: "deals", rows: many },
];

const lines: Record<string, string | number>[] = [];
for (const { mix, rows } of cases) {
  const { folder, runtimeUrl, superuserUrl, stop } = await benchDatabase();
  try {
    const path = join(folder, "deals.csv");
    const bytes = await makeDeals(path, rows, mix);
    process.stderr.write(`importing ${rows.toLocaleString("en")} rows of ${mix}\n`);
    const running = run(process.execPath, [
      ...process.execArgv,
      importer,
      runtimeUrl,
      path,
      join(folder, "files"),
    ]);
    running.child.stderr?.pipe(process.stderr);
    const { stdout } = await running;
    const done: { seconds: number; peakMegabytes: number; imported: number } = JSON.parse(stdout);
    if (done.imported !== rows)
      throw new Error(`the import took ${done.imported} of ${rows} rows: ${stdout}`);
    process.stderr.write("copying the same rows\n");
    const copy = await measureCopy(superuserUrl, folder);
    lines.push({
      file: mix === "sales" ? "won deals" : "won, lost and open deals",
      rows,
      MB: bytes / 1e6,
      "import rows/s": Math.round(rows / done.seconds),
      "COPY rows/s": Math.round(rows / copy.seconds),
      "% of COPY": (100 * copy.seconds) / done.seconds,
      "COPY without foreign keys": Math.round(rows / copy.secondsWithoutForeignKeys),
      "% of that": (100 * copy.secondsWithoutForeignKeys) / done.seconds,
      "peak MB": Math.round(done.peakMegabytes),
    });
  } finally {
    await stop();
  }
}
await reportBench("import", lines);
