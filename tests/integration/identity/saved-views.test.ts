import { readCounts, type TenantScope, withTenant } from "@tributary/db";
import {
  changeView,
  newViewInput,
  removeView,
  savedViews,
  saveView,
  type ViewedList,
  viewChangeInput,
} from "@tributary/identity";
import { newId, systemClock, unwrap } from "@tributary/kernel";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor } from "../../support/vendors.ts";

const db = testDatabase();
let scope: TenantScope;

beforeAll(async () => {
  scope = (await makeVendor(db.database)).scope;
});

const inVendor = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(db.database, scope, work);

const save = (userId: string, given: Record<string, string>, list: ViewedList = "leads") =>
  inVendor((tx) => saveView(tx, { ...newViewInput.parse(given), userId, list }, systemClock));

async function viewsOf(userId: string, within = scope) {
  const { views } = await withTenant(db.database, within, (tx) =>
    readCounts(tx, { views: savedViews(tx, userId) }),
  );
  return views;
}

const change = (userId: string, given: Record<string, string>) =>
  inVendor((tx) => changeView(tx, { ...viewChangeInput.parse(given), userId }));

describe("a saved view", () => {
  it("is its person's, and a colleague's only when shared", async () => {
    const [dana, max] = [newId(), newId()];
    const { id } = unwrap(await save(dana, { name: "Won", search: "status=won" }));
    const mine = { id, list: "leads", name: "Won", search: "status=won", isOwn: true };
    expect(await viewsOf(dana)).toEqual([{ ...mine, isDefault: false, isShared: false }]);
    expect(await viewsOf(max)).toEqual([]);
    unwrap(await change(dana, { viewId: id, name: "Won ones", isDefault: "on", isShared: "on" }));
    const shared = { ...mine, name: "Won ones", isOwn: false, isDefault: false, isShared: true };
    expect(await viewsOf(max)).toEqual([shared]);
    expect(await change(max, { viewId: id, name: "Mine" })).toMatchObject({ error: { code: "not_found" } });
    expect(unwrap(await inVendor((tx) => removeView(tx, { userId: max, viewId: id })))).toBeNull();
    const abroad = await makeVendor(db.database);
    expect(await viewsOf(dana, abroad.scope)).toEqual([]);
    const said = { name: "Won ones", search: "status=won", isDefault: true, isShared: true };
    expect(unwrap(await inVendor((tx) => removeView(tx, { userId: dana, viewId: id })))).toEqual(said);
    expect(unwrap(await inVendor((tx) => removeView(tx, { userId: dana, viewId: id })))).toBeNull();
  });

  it("is the only one with its name, and the only default, of its list", async () => {
    const dana = newId();
    unwrap(await save(dana, { name: "One", isDefault: "on" }));
    expect(await save(dana, { name: "One" })).toMatchObject({ error: { code: "taken" } });
    unwrap(await save(dana, { name: "One", isDefault: "on" }, "sales"));
    unwrap(await save(dana, { name: "Two", isDefault: "on" }));
    const defaults = (await viewsOf(dana)).filter(({ isDefault }) => isDefault);
    expect(defaults.map(({ list, name }) => [list, name])).toEqual([
      ["sales", "One"],
      ["leads", "Two"],
    ]);
  });

  it("is one of thirty at most", async () => {
    const dana = newId();
    for (let n = 0; n < 30; n += 1) unwrap(await save(dana, { name: `View ${n}` }));
    expect(await save(dana, { name: "One more" })).toMatchObject({
      error: { code: "invalid", details: { fields: [{ field: "name", problem: "too_many_views" }] } },
    });
  });
});
