/** Leaderboards of partners' employees. */
export const boards = {
  title: "Boards",
  metrics: { accepted_leads: "Accepted leads", bonuses: "Bonuses" },
  all: "All time",
  columns: {
    rank: "Place",
    name: "Employee",
    partner: "Partner",
    accepted_leads: "Accepted leads",
    bonuses: "Bonus",
  },
  leader: "{{name}} is in front: {{value}}",
  tie_one: "{{count}} person shares the first place with {{value}}",
  tie_other: "{{count}} people share the first place with {{value}}",
  leads_one: "{{count}} lead",
  leads_other: "{{count}} leads",
  toLeads: "To the leads",
  empty: "Nobody stands here yet",
  emptyHelp: {
    accepted_leads: "A partner’s employee comes onto this board with the first accepted lead of the period.",
    bonuses: "A partner’s employee comes onto this board with the first bonus of the period.",
  },
  none: "There are no boards yet.",
} as const;
