/** The ledger of bonuses. */
export const bonuses = {
  title: "Bonuses",
  sum: "{{sum}} in all",
  sumHelp: "Reversals taken off, for the filters that are set.",
  columns: {
    member: "Employee",
    partner: "Partner",
    for: "For",
    sale: "Sale",
    rate: "Rate",
    amount: "Bonus",
    at: "When",
    currency: "Currency",
    kind: "Kind",
  },
  kinds: { accrual: "Earned", reversal: "Taken back" },
  noClient: "A sale without a lead",
  allMonths: "All time",
  empty: "No bonuses yet",
  emptyHelp: "When a lead is won, the partner’s employee who sent it earns a share of the sale.",
  rate: "Bonus rate",
  file: "bonuses",
} as const;
