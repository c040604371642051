/** The pages of the gallery, in the order of its navigation. */
export const galleryViews = [
  "tokens",
  "controls",
  "showing",
  "charts",
  "list",
  "board",
  "record",
  "report",
  "form",
  "settings",
  "portal",
  "player",
  "public",
] as const;

/** One page of the gallery. */
export type GalleryView = (typeof galleryViews)[number];
