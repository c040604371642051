import { withNewKey } from "./support/api-key.ts";
import { expect, test } from "./support/test.ts";

const deals = `deal_id,partner,client,stage,created,closed,amount
UNDATED-1,Northwind,Sometime Ltd,Prospecting,,,
DATED-1,Northwind,Candlemas Ltd,Engaging,2026-02-03,,
`;

test("a table that comes by a key becomes leads; one that nobody dated has no day of being submitted", async ({
  page,
  playwright,
  baseURL,
}) => {
  const api = await withNewKey(page, playwright, baseURL);
  const file = { name: "deals.csv", mimeType: "text/csv", buffer: Buffer.from(deals) };
  const taken = await api.post("/api/v1/imports", { multipart: { kind: "sales", file } });
  expect(taken.status()).toBe(202);
  const { id } = await taken.json();
  const readImport = async () => (await api.get(`/api/v1/imports/${id}`)).json();
  await expect.poll(readImport, { timeout: 30_000 }).toMatchObject({ status: "done", rows: { imported: 2 } });
  const found = async (client: string) => {
    const { data } = await (await api.get(`/api/v1/leads?search=${encodeURIComponent(client)}`)).json();
    return data;
  };
  expect(await found("Sometime Ltd")).toMatchObject([{ submitted_at: null, accepted_at: null }]);
  expect(await found("Candlemas Ltd")).toMatchObject([{ submitted_at: expect.stringMatching(/^2026-02-0/) }]);
  await api.dispose();
});
