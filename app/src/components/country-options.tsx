import type { ReactNode } from "react";

/** Countries for a select, in the order the loader gives them. */
export function CountryOptions({
  countries,
}: {
  countries: readonly { readonly code: string; readonly name: string }[];
}): ReactNode {
  return countries.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
}
