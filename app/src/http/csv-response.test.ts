import { describe, expect, it } from "vitest";
import { csvResponse, everyPage } from "./csv-response.ts";

const rows = [
  ['Acme; "Ltd"', 3, { decimal: "1200.50" }],
  ["=cmd()", null, { decimal: "-5.00" }],
] as const;

describe("csvResponse", () => {
  it("writes what Excel in English opens", async () => {
    const response = csvResponse(
      { name: "leads", header: ["Client", "n", "Sum"], pages: () => pagesOf(2) },
      "en",
    );
    expect(await textOf(response)).toBe(
      '\ufeffClient,n,Sum\r\n"Acme; ""Ltd""",3,1200.50\r\n\'=cmd(),,-5.00\r\n',
    );
  });

  it("writes what Excel in Russian opens", async () => {
    const response = csvResponse(
      { name: "лиды", header: ["Клиент", "n", "Сумма"], pages: () => pagesOf(1) },
      "ru",
    );
    expect(await textOf(response)).toBe(
      '\ufeffКлиент;n;Сумма\r\n"Acme; ""Ltd""";3;1200,50\r\n\'=cmd();;-5,00\r\n',
    );
    expect(response.headers.get("content-disposition")).toContain(
      "filename*=UTF-8''%D0%BB%D0%B8%D0%B4%D1%8B.csv",
    );
  });

  it("breaks off when a page cannot be read", async () => {
    const response = csvResponse(
      {
        name: "x",
        header: ["x"],
        pages: () =>
          everyPage(
            async () => Promise.reject(new Error("gone")),
            () => [],
          ),
      },
      "en",
    );
    await expect(response.text()).rejects.toThrow();
  });
});

function pagesOf(size: number) {
  return everyPage(
    async (cursor) => {
      const at = Number(cursor ?? 0);
      const next = at + size;
      return { rows: rows.slice(at, next), nextCursor: next < rows.length ? String(next) : null };
    },
    (row) => row,
  );
}

async function textOf(response: Response): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
}
