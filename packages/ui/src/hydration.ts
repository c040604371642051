import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and until scripts have arrived, true after: what needs a script shows its plain form until then. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
