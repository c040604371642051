import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { readTar, writeTar } from "./tar-file.ts";

const folder = mkdtempSync(join(tmpdir(), "tributary-tar-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function write(name: string, entries: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const path = join(folder, name);
  const file = await open(path, "w");
  const tar = writeTar(file, new Date("2026-03-10T12:00:00Z"));
  for (const [entry, pieces] of Object.entries(entries)) await tar.add(entry, piecesOf(pieces));
  await tar.close();
  await file.close();
  return path;
}

async function* piecesOf(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

describe("the archive", () => {
  const content = {
    "a.txt": ["one ", "two"],
    empty: [],
    "folder/b": ["x".repeat(512)],
    "folder/ё": ["y".repeat(1_300)],
  };

  it("gives back what was written, empty entries too", async () => {
    const archive = await readTar(await write("whole.tar", content));
    expect([...(archive?.entries.keys() ?? [])]).toEqual(Object.keys(content));
    for (const [name, pieces] of Object.entries(content)) {
      const entry = archive?.entries.get(name);
      if (!archive || !entry) throw new Error(`${name} is missing`);
      expect((await buffer(archive.open(entry))).toString()).toBe(pieces.join(""));
    }
  });

  it("can be opened with any tar", async () => {
    const path = await write("any.tar", content);
    expect(execFileSync("tar", ["tf", path], { encoding: "utf8" }).split("\n")[0]).toBe("a.txt");
    expect(execFileSync("tar", ["xOf", path, "folder/b"], { encoding: "utf8" })).toBe("x".repeat(512));
  });

  it("leaves no trace of a source that cannot be opened", async () => {
    const path = join(folder, "broken.tar");
    const file = await open(path, "w");
    const tar = writeTar(file, new Date());
    const broken = (async function* (): AsyncGenerator<Uint8Array> {
      yield* [];
      throw new Error("gone");
    })();
    await expect(tar.add("broken", broken)).rejects.toThrow("gone");
    await tar.add("whole", piecesOf(["fine"]));
    await tar.close();
    await file.close();
    expect([...((await readTar(path))?.entries.keys() ?? [])]).toEqual(["whole"]);
  });

  it("is known for cut off, spoilt or no archive at all", async () => {
    const path = await write("cut.tar", content);
    const whole = readFileSync(path);
    for (const bytes of [whole.length - 1_024, 700, 0]) {
      writeFileSync(path, whole);
      truncateSync(path, bytes);
      expect(await readTar(path)).toBeNull();
    }
    writeFileSync(path, whole.fill(7, 0, 20));
    expect(await readTar(path)).toBeNull();
    writeFileSync(path, "opportunity_id,sales_agent\n".repeat(100));
    expect(await readTar(path)).toBeNull();
  });
});
