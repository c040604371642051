import { Readable } from "node:stream";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { observeBytes } from "../files/observe-bytes.ts";
import { knowsHeader } from "../matching/guess-mapping.ts";
import { readBatches, UnreadableFrom } from "./read-records.ts";
import { readSample } from "./read-sample.ts";
import type { Reading } from "./reading.ts";

const header = ["Номер", "Партнёр", "Клиент", "Сумма", "Закрыта"];
const rows = Array.from({ length: 40 }, (_, at) => [
  `D-${at}`,
  at % 2 ? "ООО Ёлка, Пихта" : "Moses Frase",
  at % 3 ? "Альфа; Бета" : 'АО "Кедр"',
  `${1000 + at},5${at % 10}`,
  `${String(1 + (at % 28)).padStart(2, "0")}.03.2017`,
]);

function look(bytes: Buffer) {
  const observer = observeBytes();
  // In small pieces, so that letters and line ends are cut through.
  for (let at = 0; at < bytes.length; at += 7) observer.see(bytes.subarray(at, at + 7));
  return readSample(observer.result(), (column) => knowsHeader("sales", column));
}

function wrap(table: readonly string[][], delimiter: string, end: string): string {
  const quote = (cell: string) => (/["\r\n,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return table.map((cells) => cells.map(quote).join(delimiter) + end).join("");
}

async function readAll(bytes: Buffer, reading: Reading): Promise<readonly string[][]> {
  const read: string[][] = [];
  for await (const batch of readBatches(Readable.from([bytes]), reading, 7)) {
    read.push(...batch.rows.map(({ cells }) => [...cells]));
  }
  return read;
}

const wrappings: readonly [string, string, string, string, string][] = [
  ["utf-8", ",", "\n", "", ""],
  ["utf-8", ";", "\r\n", "\ufeff", ""],
  ["utf-8", ";", "\r", "", ""],
  ["utf-8", ";", "\r\n", "\ufeff", "sep=;"],
  ["utf-8", "|", "\n", "", ""],
  ["windows-1251", ";", "\r\n", "", ""],
  ["windows-1251", "\t", "\n", "", ""],
  ["koi8-r", ";", "\n", "", ""],
  ["ibm866", ";", "\r\n", "", ""],
  ["utf-16le", "\t", "\r\n", "\ufeff", ""],
  ["utf-16be", ";", "\r\n", "\ufeff", ""],
];

describe("a table", () => {
  it.each(wrappings)(
    "in %s with %j and %j, mark %j, first line %j is the same table",
    async (encoding, delimiter, end, mark, sep) => {
      const text = mark + (sep ? sep + end : "") + wrap([header, ...rows], delimiter, end);
      const bytes = iconv.encode(text, encoding);
      const seen = look(bytes);
      if (!seen.ok) throw new Error(JSON.stringify(seen.error));
      expect(seen.value.reading).toMatchObject({
        encoding,
        delimiter,
        columns: header,
        decimalMark: ",",
        dateOrder: "dmy",
      });
      expect(await readAll(bytes, seen.value.reading)).toEqual(rows);
    },
  );

  it("keeps any cell through any wrapping", async () => {
    const cell = fc.string({ unit: fc.constantFrom(..."ab ,;|\t\"'\r\nЁжя=0") });
    const table = fc.array(fc.tuple(cell, cell, fc.constant("x")), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(",", ";", "\t", "|"), async (cells, delimiter) => {
        const quoted = cells.map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
        );
        const bytes = Buffer.from(`${["client", "partner", "id"].join(delimiter)}\n${quoted.join("\n")}\n`);
        const seen = look(bytes);
        expect(seen.ok && (await readAll(bytes, seen.value.reading))).toEqual(cells);
      }),
      { numRuns: 60 },
    );
  });

  it("is told by letters that come late", () => {
    const late = `partner,client\n${"Moses,Cancity\n".repeat(6_000)}Партнёр,Клиент\n`;
    const seen = look(iconv.encode(late, "windows-1251"));
    expect(seen.ok && seen.value.reading.encoding).toBe("windows-1251");
  });

  it("numbers its rows as a spreadsheet does, empty ones too", async () => {
    const bytes = Buffer.from('partner,client\na,b\n\n"two\nlines",c\n,\nd,e\n');
    const seen = look(bytes);
    if (!seen.ok) throw new Error("refused");
    const numbers: number[] = [];
    for await (const batch of readBatches(Readable.from([bytes]), seen.value.reading, 2)) {
      numbers.push(...batch.rows.map(({ number }) => number));
    }
    expect(numbers).toEqual([2, 4, 6]);
  });

  it("with a quote that is never closed gives what stands before it, and says where it ends", async () => {
    const bytes = Buffer.from('partner,client\na,b\nc,d\ne,"f\ng,h\n');
    const seen = look(Buffer.from("partner,client\na,b\n"));
    if (!seen.ok) throw new Error("refused");
    const read: string[][] = [];
    const reading = (async () => {
      for await (const batch of readBatches(Readable.from([bytes]), seen.value.reading, 10)) {
        read.push(...batch.rows.map(({ cells }) => [...cells]));
      }
    })();
    await expect(reading).rejects.toMatchObject({ name: UnreadableFrom.name, row: 4 });
    expect(read).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });
});

describe("what is no table", () => {
  it.each([
    ["nothing", Buffer.alloc(0), "empty"],
    ["blanks", Buffer.from("\n\n \n"), "empty"],
    ["a workbook", Buffer.from("504b030414000600", "hex"), "binary"],
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ"), "binary"],
    ["a program", Buffer.from("7f454c4602010100000000000000000003003e", "hex"), "binary"],
    ["noise", Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 32)), "binary"],
    ["prose", Buffer.from("Dear colleagues\nfind the report attached\n"), "not_csv"],
    ["a page", Buffer.from("<!doctype html>\n<html>\n<body>\n</body>\n</html>\n"), "not_csv"],
    [
      "a table without a header",
      Buffer.from("1C1I7A6R,Moses Frase,2017-03-01,1054\nX,Y,2017-03-02,5\n"),
      "no_header",
    ],
    ["a header alone", Buffer.from("partner,client,amount\n"), "no_rows"],
  ])("%s is refused", (_, bytes, reason) => {
    expect(look(bytes)).toEqual({ ok: false, error: { code: "file_refused", details: { reason } } });
  });
});
