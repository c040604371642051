import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const patience = 60_000;

/** A server process of a bench. */
export interface BenchServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/** Signs the links and cookies of the products that benches start. */
export const benchSecret = "the secret of a bench, long enough";

/** Starts the web process as it is built, on a database of the bench. */
export async function serveProduct(runtimeUrl: string, folder: string): Promise<BenchServer> {
  const port = await freePort();
  return serve("app/build/server.mjs", port, "/healthz", {
    NODE_ENV: "production",
    PORT: String(port),
    DATA_DIR: join(folder, "data"),
    DATABASE_URL: runtimeUrl,
    APP_SECRET: benchSecret,
    API_REQUESTS_PER_MINUTE: "99999999",
    LOG_LEVEL: "warn",
  });
}

/** Starts a file with Node and waits until it answers. */
export async function serve(
  file: string,
  port: number,
  path: string,
  env: Readonly<Record<string, string>>,
  nodeArgs: readonly string[] = [],
): Promise<BenchServer> {
  const child = spawn(process.execPath, [...nodeArgs, join(root, file)], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilUp(url + path, child);
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function untilUp(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error("the server of the bench stopped at its start");
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server of the bench did not answer in a minute");
}
