import { type Browser, chromium } from "@playwright/test";
import { chromiumPath } from "../../support/browser.ts";

/** What a browser fetches for a page when it has nothing yet, in bytes as they come over the line. */
export interface FirstLoad {
  readonly htmlBytes: number;
  readonly scriptBytes: number;
  /** The page, its scripts, styles, fonts and pictures. */
  readonly allBytes: number;
}

/** Opens pages in a browser that knows nothing, and weighs what comes. */
export async function openScale(): Promise<{
  weigh(url: string, cookie: string): Promise<FirstLoad>;
  close(): Promise<void>;
}> {
  const { executablePath, args, env } = await chromiumPath();
  const browser: Browser = await chromium.launch({ executablePath, args, env });
  return {
    weigh: (url, cookie) => weigh(browser, url, cookie),
    close: () => browser.close(),
  };
}

async function weigh(browser: Browser, url: string, cookie: string): Promise<FirstLoad> {
  const context = await browser.newContext();
  const [name = "", value = ""] = cookie.split("=", 2);
  if (name) await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const types = new Map<string, string>();
  const bytes = { Document: 0, Script: 0 } as Record<string, number>;
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? "";
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await context.close();
  return {
    htmlBytes: bytes.Document ?? 0,
    scriptBytes: bytes.Script ?? 0,
    allBytes: Object.values(bytes).reduce((sum, size) => sum + size, 0),
  };
}
