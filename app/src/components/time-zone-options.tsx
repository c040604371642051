import type { ReactNode } from "react";

/** Time zones for a select, as the loader gives them (`timeZones`). */
export function TimeZoneOptions({ zones }: { zones: readonly string[] }): ReactNode {
  return zones.map((zone) => (
    <option key={zone} value={zone}>
      {zone.replaceAll("_", " ")}
    </option>
  ));
}
