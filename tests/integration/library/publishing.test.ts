import { type TenantScope, withTenant } from "@tributary/db";
import { findServedFile, recordFile } from "@tributary/files";
import { domainError, fixedClock, invalid, newId, unwrap } from "@tributary/kernel";
import {
  archiveItem,
  createItem,
  findEditedItem,
  findLibraryItem,
  findLibrarySource,
  libraryFileGrant,
  listLibrary,
  listVersions,
  publishItem,
  recordView,
  recordVisit,
  saveDraft,
} from "@tributary/library";
import { describe, expect, it } from "vitest";
import { staffScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor } from "../../support/vendors.ts";
import { draftOf, enrolledMember, publish } from "./library-world.ts";

const db = testDatabase();
const clock = fixedClock("2026-03-02T10:00:00Z");
const within = <T>(scope: TenantScope, work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(db.database, scope, work);
const see = (scope: TenantScope, id: string) => within(scope, (tx) => findLibraryItem(tx, id));

it("an item whose form came twice, also at once, is one draft as it was first told", async () => {
  const vendor = await makeVendor(db.database);
  const id = newId();
  const send = (title: string) =>
    within(vendor.scope, (tx) => createItem(tx, { id, draft: draftOf({ title }) }, clock));
  unwrap(await send("First"));
  const again = await Promise.all([send("Second"), send("Third")]);
  expect(again.map(unwrap)).toEqual([{ id }, { id }]);
  expect(await within(vendor.scope, (tx) => findEditedItem(tx, id))).toMatchObject({
    title: "First",
    version: 1,
  });
});

describe("publishing", () => {
  it("shows a draft to nobody, then the version as it was, however the draft goes on", async () => {
    const vendor = await makeVendor(db.database);
    const editor = staffScope(vendor);
    const rep = await enrolledMember(db, vendor);
    const { id } = unwrap(
      await within(editor, (tx) => createItem(tx, { draft: draftOf({ title: "Draft" }) }, clock)),
    );
    expect(await see(rep, id)).toBeNull();
    unwrap(await within(editor, (tx) => publishItem(tx, { itemId: id, seenVersion: 1, note: "" }, clock)));
    expect(await see(rep, id)).toMatchObject({ title: "Draft", number: 1 });

    const draft = draftOf({ title: "Better", content: { kind: "template", message: "Good day" } });
    unwrap(await within(editor, (tx) => saveDraft(tx, { itemId: id, seenVersion: 2, draft }, clock)));
    expect(await see(rep, id)).toMatchObject({ title: "Draft", number: 1 });
    const silent = await within(editor, (tx) =>
      publishItem(tx, { itemId: id, seenVersion: 3, note: "" }, clock),
    );
    expect(silent).toEqual({ ok: false, error: invalid("note", "required") });
    const told = { itemId: id, seenVersion: 3, note: "Politer" };
    expect(unwrap(await within(editor, (tx) => publishItem(tx, told, clock)))).toEqual({ number: 2 });
    // A double click.
    expect(unwrap(await within(editor, (tx) => publishItem(tx, told, clock)))).toEqual({ number: 2 });
    expect(await see(rep, id)).toMatchObject({ title: "Better", number: 2, note: "Politer" });
    const versions = await within(editor, (tx) => listVersions(tx, id));
    expect(versions.map(({ number, title }) => [number, title])).toEqual([
      [2, "Better"],
      [1, "Draft"],
    ]);
    const events = await db.superuser.query(
      "select payload->>'number' as number from platform.outbox where name = 'library_item.published' and payload->>'item_id' = $1 order by id",
      [id],
    );
    expect(events.rows).toEqual([{ number: "1" }, { number: "2" }]);
  });

  it("refuses changes of a version by the product itself", async () => {
    const vendor = await makeVendor(db.database);
    const id = await publish(db, vendor.scope);
    for (const change of ["update library.versions set title = 'x'", "delete from library.versions"]) {
      await expect(db.database.pool.query(`${change} where item_id = '${id}'`)).rejects.toThrow(
        "permission denied",
      );
    }
  });

  it("asks for what is empty, for another look after somebody else, and for what is the vendor's own", async () => {
    const vendor = await makeVendor(db.database);
    const { id } = unwrap(
      await within(vendor.scope, (tx) =>
        createItem(tx, { draft: draftOf({ content: { kind: "case", client: "Cancity" } }) }, clock),
      ),
    );
    const publishing = (seenVersion: number, itemId = id) =>
      within(vendor.scope, (tx) => publishItem(tx, { itemId, seenVersion, note: "" }, clock));
    expect(await publishing(1)).toEqual({
      ok: false,
      error: domainError("invalid", {
        fields: [
          { field: "problem", problem: "required" },
          { field: "result", problem: "required" },
        ],
      }),
    });
    expect(await publishing(7)).toEqual({
      ok: false,
      error: domainError("conflict", { noun: "library_item" }),
    });
    expect(await publishing(1, newId())).toMatchObject({ error: { code: "not_found" } });
    const foreign = draftOf({ content: { kind: "case", fileId: newId() } });
    const saving = { itemId: id, seenVersion: 1, draft: foreign };
    expect(await within(vendor.scope, (tx) => saveDraft(tx, saving, clock))).toMatchObject({
      error: { code: "not_found" },
    });
  });
});

describe("who sees an item", () => {
  it("only the levels and programs it is for, of that vendor, while it is not archived", async () => {
    const [vendor, other] = [await makeVendor(db.database), await makeVendor(db.database)];
    const [rep, head] = [
      await enrolledMember(db, vendor),
      await enrolledMember(db, vendor, "department_head"),
    ];
    const [outside, stranger] = [
      await enrolledMember(db, vendor, "rep", null),
      await enrolledMember(db, other),
    ];
    const all = await publish(db, vendor.scope);
    const heads = await publish(db, vendor.scope, { levels: ["department_head"] });
    const program = await publish(db, vendor.scope, { programIds: [vendor.programId] });
    const seen = async (scope: TenantScope) =>
      Promise.all([all, heads, program].map(async (id) => (await see(scope, id)) !== null));
    expect(await seen(rep)).toEqual([true, false, true]);
    expect(await seen(head)).toEqual([true, true, true]);
    expect(await seen(outside)).toEqual([true, false, false]);
    expect(await seen(stranger)).toEqual([false, false, false]);
    expect(await seen(staffScope(vendor))).toEqual([true, true, true]);

    unwrap(await within(vendor.scope, (tx) => archiveItem(tx, { itemId: all, archived: true }, clock)));
    expect((await seen(rep))[0]).toBe(false);
    expect(await within(rep, (tx) => findLibrarySource(tx, all))).toBeNull();
    unwrap(await within(vendor.scope, (tx) => archiveItem(tx, { itemId: all, archived: false }, clock)));
    expect(await within(rep, (tx) => findLibrarySource(tx, all))).toEqual({
      title: "First message",
      kind: "template",
      path: `/library/${all}`,
    });
  });

  it("opens the files of what they see, and no others", async () => {
    const vendor = await makeVendor(db.database);
    const [rep, head] = [
      await enrolledMember(db, vendor),
      await enrolledMember(db, vendor, "department_head"),
    ];
    const upload = () =>
      within(vendor.scope, (tx) =>
        recordFile(
          tx,
          {
            file: { key: newId().replaceAll("-", ""), bytes: 1, sha256: "0" },
            name: "a.pdf",
            contentType: "application/pdf",
            purpose: "document",
          },
          clock,
        ),
      );
    const [shown, drafted, loose] = [await upload(), await upload(), await upload()];
    const content = { kind: "presentation", fileId: shown.id };
    const id = await publish(db, vendor.scope, { content, levels: ["department_head"] });
    const draft = draftOf({
      content: { kind: "presentation", fileId: drafted.id },
      levels: ["department_head"],
    });
    unwrap(await within(vendor.scope, (tx) => saveDraft(tx, { itemId: id, seenVersion: 2, draft }, clock)));
    const opens = async (scope: TenantScope) =>
      Promise.all(
        [shown, drafted, loose].map((file) =>
          within(scope, async (tx) => (await findServedFile(tx, file.id, [libraryFileGrant])) !== null),
        ),
      );
    expect(await opens(head)).toEqual([true, false, false]);
    expect(await opens(rep)).toEqual([false, false, false]);
    expect(await opens(staffScope(vendor))).toEqual([true, true, true]);
  });
});

describe("what is new to a member", () => {
  it("is what came since the last visit, and later versions than the one opened", async () => {
    const vendor = await makeVendor(db.database);
    const rep = await enrolledMember(db, vendor);
    const id = await publish(db, vendor.scope);
    const at = (time: string) => fixedClock(`2026-03-${time}:00Z`);
    const visit = (time: string) => within(rep, (tx) => recordVisit(tx, at(time)));
    expect(await visit("05T10:00")).toEqual(at("05T10:00").now());
    expect(await visit("05T10:20")).toEqual(at("05T10:00").now());
    expect(await visit("07T09:00")).toEqual(at("05T10:20").now());
    expect(await visit("07T09:10")).toEqual(at("05T10:20").now());

    for (const number of [1, 2, 1]) await within(rep, (tx) => recordView(tx, { itemId: id, number }, clock));
    const { rows } = await within(rep, (tx) => listLibrary(tx, { limit: 5 }));
    expect(rows).toMatchObject([{ id, number: 1, seenNumber: 2 }]);
    const edited = await within(staffScope(vendor), (tx) => findEditedItem(tx, id));
    expect(edited).toMatchObject({ openedBy: 1, openedNewest: 0, state: "published" });
  });
});
