export const bonuses = {} as const;
