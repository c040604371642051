/** How many people work for a partner, as forms offer it. The slice's own list would bring the database into the browser. */
export const sizes = ["1-10", "11-50", "51-250", "251+"] as const;
