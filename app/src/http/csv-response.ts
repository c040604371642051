import { escapeCsvCell } from "@tributary/kernel";
import type { Language } from "../i18n/languages.ts";

/** A cell: text and whole numbers as they are; `decimal` is a number written with a point, which Excel may want as a comma. */
export type CsvCell = string | number | null | { readonly decimal: string };

/** What a download is made of. */
interface CsvFile {
  /** Without ending; any letters. */
  readonly name: string;
  readonly header: readonly string[];
  /** Rows, some at a time: each page is asked for when the one before has been taken. */
  readonly pages: () => AsyncIterable<readonly (readonly CsvCell[])[]>;
}

/**
 * A table as a download, streamed page by page, so that its size costs no memory. It begins with a byte order mark, by
 * which Excel knows UTF-8; Excel in Russian parts columns by semicolons and decimals by commas. No cell can become a
 * formula. If a page cannot be read the download breaks off, which a browser shows as failed: never half a file that
 * looks whole.
 */
export function csvResponse({ name, header, pages }: CsvFile, language: Language): Response {
  const dialect = dialects[language];
  const lines = (rows: readonly (readonly CsvCell[])[]): string =>
    rows.map((row) => `${row.map((cell) => cellIn(dialect, cell)).join(dialect.delimiter)}\r\n`).join("");
  async function* pieces(): AsyncGenerator<string> {
    yield `\ufeff${lines([header])}`;
    for await (const rows of pages()) yield lines(rows);
  }
  return streamCsv(`${name}.csv`, pieces());
}

/** A text that is written while it is read, as a download of that name. */
export function streamCsv(fileName: string, pieces: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const piece = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="export.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
}

interface Dialect {
  readonly delimiter: "," | ";";
  readonly decimalMark: "." | ",";
}

const dialects: Record<Language, Dialect> = {
  en: { delimiter: ",", decimalMark: "." },
  ru: { delimiter: ";", decimalMark: "," },
};

function cellIn({ delimiter, decimalMark }: Dialect, cell: CsvCell): string {
  const text =
    typeof cell === "object" && cell !== null ? cell.decimal.replace(".", decimalMark) : escapeCsvCell(cell);
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Walks a keyset list to its end, a page at a time. */
export async function* everyPage<Row>(
  read: (cursor: string | undefined) => Promise<{ rows: readonly Row[]; nextCursor: string | null }>,
  cellsOf: (row: Row) => readonly CsvCell[],
): AsyncGenerator<readonly (readonly CsvCell[])[]> {
  let cursor: string | undefined;
  do {
    const page: { rows: readonly Row[]; nextCursor: string | null } = await read(cursor);
    yield page.rows.map(cellsOf);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
