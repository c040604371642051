/** The library as partners' people use it. */
export const portalLibrary = {
  all: "All",
  cases: "Cases by trade",
  newSince: "New since your last visit",
  rest: "Everything else",
  found_one: "{{count}} found",
  found_other: "{{count}} found",
  foundMore: "The first {{count}}",
  nothingFor: "Nothing found for “{{query}}”",
  nothing: "Nothing of this kind yet",
  dropSearch: "Show everything",
  empty: "{{vendor}} has not put anything here yet",
  emptyHelp: "Cases, prices and texts to send will stand here.",
  back: "Library",
} as const;
