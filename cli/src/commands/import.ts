import { createWriteStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Database, type TenantScope, withTenant } from "@tributary/db";
import { openFileStore, rememberedStore } from "@tributary/files";
import {
  type ImportProgress,
  importKinds,
  type MappingInput,
  mappingInput,
  mergeMapping,
  openImport,
  type ReceivedUpload,
  receiveUpload,
  rejectedReport,
  runImport,
  setMapping,
  startImport,
} from "@tributary/integrations";
import { type Clock, type DomainError, ok, type Result, unwrap } from "@tributary/kernel";
import { z } from "zod";
import { type CommandContext, defineCommand } from "../command.ts";
import { CommandProblem, orProblem, problemOf, readOptions } from "../command-problem.ts";
import { problemSentence } from "../problem-sentences.ts";
import { vendorScope } from "../vendor-scope.ts";

const input = z.object({ kind: z.enum(importKinds, `expected one of ${importKinds.join(", ")}`) });

/** Our fields and their columns alone, or with the words of their stages and how dates and numbers are written. */
const mappingFile = z.union([
  mappingInput.strict().refine(({ mapping }) => mapping !== undefined),
  z.record(z.string(), z.string()).transform((mapping): MappingInput => ({ mapping })),
]);

export const importCommand = defineCommand({
  name: "import",
  summary: "Imports a table from a CSV file; the same file again changes nothing.",
  options: {
    vendor: { value: "SLUG", required: true, help: "Into which vendor." },
    kind: { value: "KIND", required: true, help: `What the rows are: ${importKinds.join(", ")}.` },
    file: { value: "FILE", required: true, help: "The table; encoding, delimiter and dates are found out." },
    mapping: { value: "FILE", help: 'JSON of columns that are guessed wrong: {"partner": "sales_agent"}.' },
    rejected: { value: "FILE", help: "Where to write the rows that were refused, each with its reason." },
  },
  run: async (context, options) => {
    const { kind } = readOptions(input, { kind: options.kind });
    const mapping = options.mapping ? await readMapping(options.mapping) : null;
    const database = context.database();
    const scope = await vendorScope(database, options.vendor);
    const files = rememberedStore(openFileStore(context.environment()), database.platform);
    const file = resolve(options.file);
    const received = await receive(file, async () => {
      const stream = (await open(file)).createReadStream();
      return receiveUpload(files, { stream, name: basename(file), kind });
    });
    const upload = orProblem(received);
    const started = await start({ database, scope, clock: context.clock }, upload, mapping);
    if (!started.ok) {
      await files.remove(upload.file.key);
      throw mappingProblem(started.error);
    }
    const id = started.value;
    const deps = { database, files, clock: context.clock };
    const done = await runImport(deps, scope.vendor.id, id, { onProgress: teller(context) });
    if (done?.status !== "done") {
      throw new CommandProblem(
        done?.errorCode ?? "import_failed",
        `The import stopped${done?.errorRow ? ` at row ${done.errorRow}` : ""}; the rows before are in.`,
        { id, rows: done?.rows },
      );
    }
    if (options.rejected) await writeRejected(database, scope, id, resolve(options.rejected));
    else if (done.rows.rejected > 0)
      context.tell(`${done.rows.rejected} rows were refused; --rejected FILE writes them.`);
    return { result: { id, status: done.status, rows: done.rows } };
  },
});

async function receive<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EACCES" && code !== "EISDIR") throw error;
    throw new CommandProblem("file", `The file ${file} cannot be read (${code}).`);
  }
}

async function readMapping(path: string): Promise<MappingInput> {
  const text = await receive(path, () => readFile(path, "utf8"));
  try {
    return mappingFile.parse(JSON.parse(text));
  } catch {
    throw new CommandProblem("mapping", `${path} is no mapping; it looks like {"partner": "sales_agent"}.`);
  }
}

interface Place {
  readonly database: Database;
  readonly scope: TenantScope;
  readonly clock: Clock;
}

async function start(
  { database, scope, clock }: Place,
  upload: ReceivedUpload,
  told: MappingInput | null,
): Promise<Result<string>> {
  return await withTenant(database, scope, async (tx) => {
    const { id } = await openImport(tx, upload, clock);
    if (told) {
      const set = await setMapping(tx, id, {
        ...told,
        mapping: mergeMapping(upload.mapping, told.mapping ?? {}),
      });
      if (!set.ok) return set;
    }
    const asked = await startImport(tx, id);
    return asked.ok ? ok(id) : asked;
  });
}

function mappingProblem(error: DomainError): CommandProblem {
  if (error.code !== "invalid") return problemOf(error);
  const { fields } = error.details;
  const sentences = fields.map(
    ({ field, problem, params }) => `${field}: ${problemSentence(problem, params)}`,
  );
  return new CommandProblem("mapping", `${sentences.join("; ")}. Say it in a file for --mapping.`, {
    fields,
  });
}

/** A line for every tenth of the file. */
function teller({ tell }: CommandContext): (progress: ImportProgress) => void {
  let told = 0;
  return ({ bytesRead, bytesTotal }) => {
    const percent = bytesTotal > 0 ? Math.floor((bytesRead / bytesTotal) * 10) * 10 : 0;
    if (percent > told) tell(`${percent} %`);
    told = Math.max(told, percent);
  };
}

async function writeRejected(
  database: Database,
  scope: TenantScope,
  id: string,
  path: string,
): Promise<void> {
  const { pieces } = unwrap(await rejectedReport(database, scope, id, scope.vendor.locale));
  await pipeline(pieces, createWriteStream(path, { mode: 0o600 }));
}
