/** Ways to ask, and answers of each, that the form has room for. */
export const variantPlaces = [0, 1, 2] as const;
export const optionPlaces = [0, 1, 2, 3] as const;

/** The names of the form's fields: a form is flat. */
export const promptName = (variant: number): string => `v${variant}prompt`;
export const optionName = (variant: number, option: number): string => `v${variant}o${option}`;
export const rightName = (variant: number, option: number): string => `v${variant}r${option}`;
