/** Filters of the report that a form of the page keeps while it changes its own. */
export const keptFilters = [
  "as_of",
  "recency",
  "frequency",
  "monetary",
  "segment",
  "r",
  "f",
  "legal_form",
  "size",
  "activity",
  "by",
] as const;
