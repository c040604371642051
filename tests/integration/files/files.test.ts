import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withTenant } from "@tributary/db";
import {
  type FileRef,
  type FileStore,
  findServedFile,
  holdFiles,
  localFileStore,
  receiveFile,
  recordFile,
  releaseFiles,
  rememberedStore,
  sweepFiles,
} from "@tributary/files";
import { dayMs, domainError, fixedClock, newId, unwrap } from "@tributary/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memberScope, staffScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner, makeVendor, type TestVendor } from "../../support/vendors.ts";

const db = testDatabase();
const now = new Date();
const clock = fixedClock(now);
const inDays = (days: number) => fixedClock(new Date(now.getTime() + days * dayMs));
const made: { folder: string; files?: FileStore } = { folder: "" };
const store = (): FileStore => made.files as FileStore;
beforeAll(async () => {
  made.folder = await mkdtemp(join(tmpdir(), "tributary-files-"));
  made.files = rememberedStore(localFileStore(made.folder), db.database.platform);
});
afterAll(() => rm(made.folder, { recursive: true }));

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function kept(): Promise<number> {
  const entries = await readdir(made.folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

async function upload(vendor: TestVendor, text = "Prices, as agreed"): Promise<FileRef> {
  const stream = pieces(text);
  const received = unwrap(await receiveFile(store(), { stream, name: "prices.txt", purpose: "document" }));
  return withTenant(db.database, vendor.scope, (tx) => recordFile(tx, received, clock));
}

const keys = async (): Promise<number> => {
  const { rows } = await db.superuser.query("select count(*)::int as count from platform.file_arrivals");
  return rows[0].count;
};

describe("taking a file", () => {
  it("leaves nothing of a refused or broken one, neither bytes nor traces", async () => {
    const before = [await kept(), await keys()];
    const page = pieces("<html><script>alert(1)</script>");
    const refused = await receiveFile(store(), { stream: page, name: "a.pdf", purpose: "document" });
    expect(refused).toEqual({ ok: false, error: domainError("file_refused", { reason: "script" }) });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(70_000, "a");
      throw new Error("the sender hung up");
    }
    const taking = receiveFile(store(), { stream: broken(), name: "a.txt", purpose: "document" });
    await expect(taking).rejects.toThrow("hung up");
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
      for (;;) yield Buffer.alloc(1_000_000);
    }
    const large = await receiveFile(store(), { stream: endless(), name: "a.png", purpose: "image" });
    expect(large).toEqual({ ok: false, error: domainError("too_large", { limitBytes: 10_000_000 }) });
    expect([await kept(), await keys()]).toEqual(before);
  });
});

describe("who opens a file", () => {
  it("the vendor's people; of a partner's people those with a grant, while it is shared; of others nobody", async () => {
    const [vendor, other] = [await makeVendor(db.database), await makeVendor(db.database)];
    const partner = await makePartner(db.database, vendor);
    const member = memberScope(vendor, { partnerId: partner.id, memberId: partner.memberId });
    const file = await upload(vendor);
    const open = (scope: TestVendor["scope"], granted: boolean) =>
      withTenant(db.database, scope, async (tx) => {
        const found = await findServedFile(tx, file.id, [async () => false, async () => granted]);
        return found?.name ?? null;
      });
    const share = () =>
      withTenant(db.database, vendor.scope, (tx) => holdFiles(tx, [file.id], { shared: true }));

    expect(await open(staffScope(vendor), false)).toBe("prices.txt");
    expect(await open(staffScope(other), true)).toBeNull();
    expect(await open(member, true)).toBeNull();
    unwrap(await share());
    expect(await open(member, true)).toBe("prices.txt");
    expect(await open(member, false)).toBeNull();
    await withTenant(db.database, vendor.scope, (tx) => releaseFiles(tx, [file.id], clock));
    expect(await open(member, true)).toBeNull();
  });

  it("tables of imports are served to nobody and shared with nobody", async () => {
    const vendor = await makeVendor(db.database);
    const file = await store().put(pieces("a,b"), { limitBytes: 10 });
    const facts = { file, name: "a.csv", contentType: "text/csv", purpose: "import" } as const;
    const { id } = await withTenant(db.database, vendor.scope, (tx) => recordFile(tx, facts, clock));
    const found = await withTenant(db.database, staffScope(vendor), (tx) => findServedFile(tx, id, []));
    expect(found).toBeNull();
    const held = await withTenant(db.database, vendor.scope, (tx) => holdFiles(tx, [id], { shared: true }));
    expect(held).toEqual({ ok: false, error: domainError("not_found", { noun: "file" }) });
  });
});

describe("the sweep", () => {
  it("removes what nobody holds after two days, and bytes that never got a row", async () => {
    const vendor = await makeVendor(db.database);
    const [held, forgotten, released] = [await upload(vendor), await upload(vendor), await upload(vendor)];
    await withTenant(db.database, vendor.scope, (tx) =>
      holdFiles(tx, [held.id, released.id], { shared: false }),
    );
    await withTenant(db.database, vendor.scope, (tx) => releaseFiles(tx, [released.id], inDays(1.5)));
    // A process was killed between the bytes and their row.
    const lost = await store().put(pieces("lost"), { limitBytes: 10 });

    const deps = { database: db.database, files: store() };
    expect(await sweepFiles({ ...deps, clock })).toEqual({ unheld: 0, arrivals: 0 });
    const before = await kept();
    const swept = await sweepFiles({ ...deps, clock: inDays(2.5) });
    expect(swept.unheld).toBeGreaterThanOrEqual(1);
    expect(before - (await kept())).toBe(swept.unheld + swept.arrivals);
    await expect(store().open(lost.key).toArray()).rejects.toThrow("ENOENT");
    const left = await withTenant(db.database, vendor.scope, async (tx) => [
      await findServedFile(tx, held.id, []),
      await findServedFile(tx, forgotten.id, []),
      await findServedFile(tx, released.id, []),
    ]);
    expect(left.map((file) => file?.id ?? null)).toEqual([held.id, null, released.id]);
    expect(await sweepFiles({ ...deps, clock: inDays(2.5) })).toEqual({ unheld: 0, arrivals: 0 });
    expect((await sweepFiles({ ...deps, clock: inDays(4) })).unheld).toBe(1);
  });

  it("holds nothing that is gone or foreign", async () => {
    const [vendor, other] = [await makeVendor(db.database), await makeVendor(db.database)];
    const file = await upload(other);
    for (const ids of [[newId()], [file.id]]) {
      const held = await withTenant(db.database, vendor.scope, (tx) => holdFiles(tx, ids, { shared: true }));
      expect(held).toEqual({ ok: false, error: domainError("not_found", { noun: "file" }) });
    }
  });
});
