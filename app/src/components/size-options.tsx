import type { Partner } from "@tributary/recruitment";
import type { ReactNode } from "react";

/** The slice's own list would bring the database into the browser. */
const sizes = ["1-10", "11-50", "51-250", "251+"] as const satisfies readonly Partner["sizeBand"][];

/** How many people work for a partner, for a select. */
export function SizeOptions(): ReactNode {
  return sizes.map((size) => (
    <option key={size} value={size}>
      {size.replace("-", "–")}
    </option>
  ));
}
