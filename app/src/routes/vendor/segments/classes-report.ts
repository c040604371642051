import type { PartnerClasses } from "@tributary/segmentation";

/** The report without its rows, which come by the page. */
export type ClassesReport = Omit<PartnerClasses, "rows">;
