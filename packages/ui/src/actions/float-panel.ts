/** The panel that floats: menus, popovers, the list of a combobox. */
export const floatPanel =
  "pop z-50 rounded-surface border border-line bg-raised text-text shadow-float text-base outline-none";
