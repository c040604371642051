/** The key of the form that writes an activity. */
export const activityKey = "activity";

/**
 * The key of the forms on one activity, or of a note on one card: each has its own, so that two quick clicks do not take
 * each other's answer. All are told in one place.
 */
export function activityKeyOf(id: string): string {
  return `${activityKey}:${id}`;
}

/** The key of the forms on a card: who has it. */
export const cardKey = "card";
