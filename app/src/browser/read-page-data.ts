import { RemixBrowser } from "@remix-run/react";

/**
 * Reads the data that came with the page, which its first render needs. `RemixBrowser` begins to read when it is first
 * called, and throws what React has to wait for. Left to React, that wait would fall into hydration: whoever clicks in
 * that moment makes it finish at once, which it cannot, and the page would stay dead (“Root did not complete”). So it is
 * called once before; its hooks lie behind the wait. `tests/e2e/early-clicks.spec.ts` clicks all the while.
 */
export async function readPageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (wait) {
    // Anything else happens again where it belongs, when the page is rendered.
    if (wait instanceof Promise) await wait;
  }
}
