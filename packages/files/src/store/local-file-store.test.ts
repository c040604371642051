import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileTooLarge } from "./file-store.ts";
import { localFileStore } from "./local-file-store.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tributary-files-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function filesLeft(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe("localFileStore", () => {
  it("gives back what it was given, under a key that says nothing", async () => {
    const store = localFileStore(folder);
    const file = await store.put(pieces("ab", "c"), { limitBytes: 3 });
    expect(file).toMatchObject({
      bytes: 3,
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(Buffer.concat(await store.open(file.key).toArray()).toString()).toBe("abc");
    expect(Buffer.concat(await store.open(file.key, { end: 1 }).toArray()).toString()).toBe("ab");
    await store.remove(file.key);
    await store.remove(file.key);
    expect(await filesLeft()).toEqual([]);
  });

  it("keeps nothing of a stream that is too long, and stops reading it", async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1;
        yield Buffer.alloc(10);
      }
    }
    await expect(localFileStore(folder).put(endless(), { limitBytes: 35 })).rejects.toThrow(FileTooLarge);
    expect(read).toBe(4);
    expect(await filesLeft()).toEqual([]);
  });

  it("keeps nothing of a stream that breaks", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half");
      throw new Error("the sender hung up");
    }
    await expect(localFileStore(folder).put(broken(), { limitBytes: 100 })).rejects.toThrow("hung up");
    expect(await filesLeft()).toEqual([]);
  });

  it.each(["../../etc/passwd", "", "ABC", `${"a".repeat(32)}/../x`])("opens nothing outside: %j", (key) => {
    expect(() => localFileStore(folder).open(key)).toThrow("not a key");
  });
});
