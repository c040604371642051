/** The key of the form that writes an activity, and of those on activities: their answers are told in one place. */
export const activityKey = "activity";

/** The key of the forms on a card: who has it. */
export const cardKey = "card";
