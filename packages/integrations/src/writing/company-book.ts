import { newId, normaliseName } from "@tributary/kernel";

/** A partner or client as far as telling it from others needs. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  taxId: string | null;
  externalId: string | null;
  sourceHash: string | null;
  /** What of it is not in the database yet; written with the first good row that speaks of it. */
  unsaved: "all" | "tax id" | null;
}

/** A company that a row speaks of. */
export interface CompanyWanted {
  readonly name: string | null;
  readonly taxId: string | null;
  readonly externalId: string | null;
}

/** The companies that are known, by everything by which a row can name them. Null: it was looked for, there is none. */
export interface CompanyBook {
  /** Names of which all bearers are in the book; others may stand there because of their tax id. */
  readonly askedNames: Set<string>;
  readonly byExternalId: Map<string, Company | null>;
  readonly byTaxId: Map<string, Company | null>;
  readonly byName: Map<string, Company[]>;
}

/** What was settled for a row: its company, or why none can be said. */
export type Settled = { readonly company: Company } | { readonly problem: "name_ambiguous" | "tax_id_taken" };

/** A book with nothing in it. */
export function emptyBook(): CompanyBook {
  return { askedNames: new Set(), byExternalId: new Map(), byTaxId: new Map(), byName: new Map() };
}

/** A company without a name is called by its tax id until somebody names it. */
export function nameOf({ name, taxId }: CompanyWanted): string {
  return name ?? taxId ?? "";
}

const keys = new Map<string, string>();

/** `normaliseName`, remembered: the names of a file come again and again. */
export function nameKeyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = normaliseName(name);
    if (keys.size >= 50_000) keys.clear();
    keys.set(name, key);
  }
  return key;
}

/** Writes a company into the book under all its names. */
export function enter(book: CompanyBook, company: Company): void {
  if (company.externalId !== null) book.byExternalId.set(company.externalId, company);
  if (company.taxId !== null) book.byTaxId.set(company.taxId, company);
  const namesakes = book.byName.get(company.nameKey);
  if (!namesakes) book.byName.set(company.nameKey, [company]);
  else if (!namesakes.some(({ id }) => id === company.id)) namesakes.push(company);
}

/**
 * Finds the company a row speaks of, or makes a new one: by its external id, else by its tax id, else by name, where
 * one with another tax id or external id is another company, however alike the names are. A company known without a
 * tax id learns it. Two that fit as well are `name_ambiguous`; a tax id that another company has, `tax_id_taken`.
 * All that the row can be found by must have been entered before.
 */
export function settleCompany(book: CompanyBook, wanted: CompanyWanted): Settled {
  const { taxId, externalId } = wanted;
  const byTaxId = taxId === null ? null : (book.byTaxId.get(taxId) ?? null);
  const known = (externalId === null ? null : book.byExternalId.get(externalId)) ?? byTaxId;
  if (known) {
    if (byTaxId && byTaxId !== known) return { problem: "tax_id_taken" };
    if (externalId !== null && known.externalId !== null && known.externalId !== externalId)
      return { problem: "tax_id_taken" };
    return { company: learn(book, known, wanted) };
  }
  const nameKey = nameKeyOf(nameOf(wanted));
  const fitting = (book.byName.get(nameKey) ?? []).filter(
    (company) =>
      (taxId === null || company.taxId === null) && (externalId === null || company.externalId === null),
  );
  const [first, second] = fitting;
  if (second) return { problem: "name_ambiguous" };
  if (first) return { company: learn(book, first, wanted) };
  const made = {
    id: newId(),
    name: nameOf(wanted),
    nameKey,
    taxId,
    externalId,
    sourceHash: null,
    unsaved: "all" as const,
  };
  enter(book, made);
  return { company: made };
}

function learn(book: CompanyBook, company: Company, { taxId, externalId }: CompanyWanted): Company {
  if (taxId !== null && company.taxId === null) {
    company.taxId = taxId;
    company.unsaved ??= "tax id";
    book.byTaxId.set(taxId, company);
  }
  if (externalId !== null && company.externalId === null) {
    company.externalId = externalId;
    book.byExternalId.set(externalId, company);
  }
  return company;
}

/** Takes from companies those that are to be written, each once. A write that fails makes the whole book void. */
export function takeUnsaved(companies: Iterable<Company>): { made: Company[]; learnt: Company[] } {
  const made: Company[] = [];
  const learnt: Company[] = [];
  for (const company of companies) {
    if (company.unsaved === null) continue;
    (company.unsaved === "all" ? made : learnt).push(company);
    company.unsaved = null;
  }
  return { made, learnt };
}
