import { useFetcher } from "@remix-run/react";
import { useCallback } from "react";

/**
 * Something looked up while a person types, from an address that only gives data. Without a connection nothing is asked:
 * the router would take the failure for one of the whole page.
 */
export function useLookup<Loader>(options?: { key: string }) {
  const { data, state, load } = useFetcher<Loader>(options);
  const look = useCallback(
    (address: string): void => {
      if (navigator.onLine) load(address);
    },
    [load],
  );
  return { data, state, load: look };
}
