import { z } from "zod";

/** The encodings that are recognised and read. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1251",
  "koi8-r",
  "ibm866",
  "windows-1252",
] as const;

/** The characters that may part cells. */
export const delimiters = [",", ";", "\t", "|"] as const;

/** In which order a date gives year, month and day. ISO dates are read whatever the order is. */
export const dateOrders = ["ymd", "dmy", "mdy"] as const;

/** How a table is wrapped into bytes and how its cells are written: all that is needed to read it again. */
export const readingSchema = z.object({
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  quote: z.enum(['"', "'"]),
  /** Old Mac files end their lines with CR alone. */
  lineEnd: z.enum(["lf", "cr"]),
  /** Lines before the header: a `sep=` line. */
  skipLines: z.number().int().min(0).max(1),
  columns: z.array(z.string()).min(1).max(500),
  decimalMark: z.enum([".", ","]),
  /** Null when the sample does not decide between day and month: then a person says it. */
  dateOrder: z.enum(dateOrders).nullable(),
  /** The first rows, for the screen on which columns are matched. */
  sampleRows: z.array(z.array(z.string())),
  /** The different words that the sample has in the status column. */
  stageSamples: z.array(z.string()),
});

/** One of `encodings`. */
export type Encoding = (typeof encodings)[number];
/** One of `delimiters`. */
export type Delimiter = (typeof delimiters)[number];
/** One of `dateOrders`. */
export type DateOrder = (typeof dateOrders)[number];
export type Reading = z.output<typeof readingSchema>;
