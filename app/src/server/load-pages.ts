import { existsSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";

/** Where the pages come from: the build, or Vite while developing. */
export interface Pages {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly mode: "production" | "development";
  /** The folder of built assets; null while developing. */
  readonly assets: string | null;
  readonly serveDevelopmentAsset?: (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;
}

/** Loads the built pages, or starts Vite inside this server when it was started with `--dev`. */
export async function loadPages(server: Server): Promise<Pages> {
  const root = appRoot();
  if (process.argv.includes("--dev")) {
    const { createServer } = await import("vite");
    const vite = await createServer({
      root,
      server: { middlewareMode: true, hmr: { server } },
      appType: "custom",
    });
    return {
      mode: "development",
      assets: null,
      build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
      serveDevelopmentAsset: vite.middlewares,
    };
  }
  const built = join(root, "build/pages.mjs");
  if (!existsSync(built)) throw new Error("the pages are not built; `npm start` builds them");
  const build = (await import(built)) as ServerBuild;
  return { mode: "production", assets: join(root, "build/client"), build };
}

/** The folder of this package, from the bundle in `build/` and from the source alike. */
function appRoot(): string {
  const here = import.meta.dirname;
  return here.endsWith("build") ? join(here, "..") : join(here, "../..");
}
