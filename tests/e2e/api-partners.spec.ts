import { newId } from "@tributary/kernel";
import { withNewKey } from "./support/api-key.ts";
import { expect, test } from "./support/test.ts";

interface Partner {
  readonly id: string;
  readonly name: string;
  readonly manager_id: string | null;
}

interface PartnersPage {
  readonly data: readonly Partner[];
  readonly next_cursor: string | null;
}

test("partners are read by a key: page by page, by name, by who has them, and the whole card", async ({
  page,
  playwright,
  baseURL,
}) => {
  const api = await withNewKey(page, playwright, baseURL);
  const list = async (query: string): Promise<PartnersPage> =>
    (await api.get(`/api/v1/partners?${query}`)).json();

  const first = await list("limit=3");
  expect(first.data).toHaveLength(3);
  const second = await list(`limit=3&cursor=${encodeURIComponent(first.next_cursor ?? "")}`);
  const names = [...first.data, ...second.data].map(({ name }) => name);
  expect(new Set(names).size).toBe(6);

  const found = await list("search=northwind");
  expect(found.data.map(({ name }) => name)).toEqual(["Northwind"]);
  const [northwind] = found.data;
  const free = await list("manager_id=none&limit=100");
  expect(free.data.every(({ manager_id }) => manager_id === null)).toBe(true);
  const own = await list(`manager_id=${northwind?.manager_id}&limit=100`);
  expect(own.data.map(({ name }) => name)).toContain("Northwind");

  const card = await (await api.get(`/api/v1/partners/${northwind?.id}`)).json();
  expect(card).toMatchObject({
    ...northwind,
    site: expect.anything(),
    assigned_at: expect.any(String),
  });

  expect((await api.get(`/api/v1/partners/${newId()}`)).status()).toBe(404);
  expect((await api.get("/api/v1/partners/nobody")).status()).toBeGreaterThanOrEqual(400);
  expect((await api.get("/api/v1/partners?manager_id=nobody")).status()).toBe(422);
  const stranger = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  expect((await stranger.get("/api/v1/partners")).status()).toBe(401);
  await stranger.dispose();
  await api.dispose();
});
