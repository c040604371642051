import type { ReactNode } from "react";

/** Every IANA zone, for a select. The list is the runtime's own. */
export function TimeZoneOptions(): ReactNode {
  return Intl.supportedValuesOf("timeZone")
    .concat("UTC")
    .map((zone) => (
      <option key={zone} value={zone}>
        {zone.replaceAll("_", " ")}
      </option>
    ));
}
