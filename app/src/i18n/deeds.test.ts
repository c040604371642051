import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { deeds } from "./en/workspace/deeds.ts";

const root = join(import.meta.dirname, "../../..");

it("has words for every action that leaves a trace under a fixed name", () => {
  const slices = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name, "src"));
  const files = slices.flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[]).map((file) => join(folder, file)),
  );
  const text = files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const found = [...text.matchAll(/\baction(?:: | = )[^\n]*/g)].flatMap(([line]) => [
    ...line.matchAll(/"([a-z_]+)\.([a-z_]+)"/g),
  ]);
  const silent = found
    .map(([, noun = "", verb = ""]) => ({ noun, verb }))
    .filter(({ noun, verb }) => !(verb in ((deeds as Record<string, object>)[noun] ?? {})))
    .map(({ noun, verb }) => `${noun}.${verb}`);
  expect(found.length).toBeGreaterThan(40);
  expect([...new Set(silent)]).toEqual([]);
});
