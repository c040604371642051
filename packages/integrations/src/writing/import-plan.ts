import type { TenantTx } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import type { CheckedRow, RefusedRow, RowRules } from "../rows/check-rows.ts";
import { type CompanyBook, emptyBook } from "./company-book.ts";

/** How many of each a file brings besides its own rows. */
export type Made = Readonly<Record<"partners" | "members" | "clients" | "products", number>>;

/** Deals by what became of them. */
export interface DealTally {
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  /** The won ones together, refunds taken off. */
  readonly wonAmountMinor: number;
}

/** What the rows of a batch come to, found out by reading alone, and the writing of it. */
export interface BatchPlan {
  readonly imported: readonly CheckedRow<unknown>[];
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
  /** Companies and products that rows name and nobody knew. */
  readonly made: Made;
  readonly deals: DealTally;
  /** Whose days have to be counted anew. */
  readonly touchedPartners: readonly string[];
  readonly write: () => Promise<void>;
}

/** A product or a member as far as rows speak of one. */
export interface Named {
  readonly id: string;
  readonly name: string;
  unsaved: boolean;
}

/** What a run knows of the vendor, so that names are looked up once and not for every row. */
export interface Books {
  readonly partners: CompanyBook;
  readonly clients: CompanyBook;
  /** Products by the key of the name. */
  readonly products: Map<string, Named>;
  /** Members by partner and name, or partner and address; null where two fit. */
  readonly members: Map<string, Named | null>;
  /** The earliest sale of each client. */
  readonly firstSales: Map<string, { id: string; soldOn: string }>;
}

/** Books with nothing in them. */
export function emptyBooks(): Books {
  return {
    partners: emptyBook(),
    clients: emptyBook(),
    products: new Map(),
    members: new Map(),
    firstSales: new Map(),
  };
}

/** Beyond this many entries the books are begun anew, so that memory stays flat whatever is imported. */
const fullAt = 200_000;

/** Whether the books hold more than they should. */
export function areFull({ partners, clients, products, members, firstSales }: Books): boolean {
  const companies = (book: CompanyBook) =>
    book.askedNames.size + book.byName.size + book.byTaxId.size + book.byExternalId.size;
  return companies(partners) + companies(clients) + products.size + members.size + firstSales.size > fullAt;
}

/** All that stays the same from batch to batch. */
export interface PlanContext {
  readonly books: Books;
  /** Partners that a file brings enter this program, and its open and lost deals are leads of it. */
  readonly programId: string;
  /** When the import began: where deals stand whose day the file does not say. */
  readonly startedAt: Date;
  readonly clock: Clock;
  /** The vendor's people by name and address, for partner managers. */
  readonly staff: ReadonlyMap<string, string>;
}

/** How one kind of table is read, told apart and written. */
export interface ImportTrade<Row> {
  readonly rules: RowRules<Row>;
  readonly plan: (tx: TenantTx, rows: readonly CheckedRow<Row>[], context: PlanContext) => Promise<BatchPlan>;
}

/** The tally of tables that hold no deals. */
export const noDeals: DealTally = { won: 0, lost: 0, open: 0, wonAmountMinor: 0 };

/** Nothing made. */
export const noneMade: Made = { partners: 0, members: 0, clients: 0, products: 0 };
