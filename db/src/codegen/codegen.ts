import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { readCatalog } from "./read-catalog.ts";
import { writeTypes } from "./write-types.ts";

const folder = join(import.meta.dirname, "../generated");

/** The generated files whose content no longer fits the database. Empty when all is fresh. */
export async function staleTypes(client: pg.ClientBase): Promise<string[]> {
  const types = writeTypes(await readCatalog(client));
  const files: [string, string][] = [
    ["platform-tables.ts", types.platform],
    ["tenant-tables.ts", types.tenant],
  ];
  const kept = await Promise.all(
    files.map(
      async ([name, text]) =>
        [name, text, await readFile(join(folder, name), "utf8").catch(() => "")] as const,
    ),
  );
  return kept.filter(([, text, present]) => text !== present).map(([name]) => name);
}

/** Writes the generated files anew. */
export async function writeGeneratedTypes(client: pg.ClientBase): Promise<void> {
  const types = writeTypes(await readCatalog(client));
  await writeFile(join(folder, "platform-tables.ts"), types.platform);
  await writeFile(join(folder, "tenant-tables.ts"), types.tenant);
}
