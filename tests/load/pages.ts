import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { openDatabase } from "@tributary/db";
import { startSession } from "@tributary/identity";
import { benchDatabase, reportBench } from "../support/bench-setup.ts";
import { ownerRole, withDatabase } from "../support/test-server.ts";
import { makeStatementCounter } from "./pages/count-statements.ts";
import { openScale } from "./pages/first-load.ts";
import { fire } from "./web/fire.ts";
import { freePort, serve, serveProduct } from "./web/serve.ts";

const run = promisify(execFile);
const connections = 8;
const seconds = 6;

const pages = [
  { page: "portal home", path: "/p/acme", who: "rep@northwind.example" },
  { page: "lead form", path: "/p/acme/send", who: "rep@northwind.example" },
  { page: "board", path: "/p/acme/board", who: "rep@northwind.example" },
  { page: "partner list", path: "/v/acme/partners", who: "director@acme.example" },
  { page: "director's home", path: "/v/acme", who: "director@acme.example" },
];

const { folder, runtimeUrl, superuserUrl, stop } = await benchDatabase();
const database = openDatabase({ url: runtimeUrl });
const port = await freePort();
try {
  const ownerUrl = withDatabase(superuserUrl, new URL(superuserUrl).pathname.slice(1), ownerRole);
  const cli = join(import.meta.dirname, "../../cli/build/cli.mjs");
  const env = {
    DATABASE_URL: runtimeUrl,
    DATABASE_OWNER_URL: ownerUrl,
    APP_SECRET: "the secret of a bench, long enough",
    DEMO: "1",
  };
  await run(process.execPath, [cli, "seed-demo"], {
    env: { PATH: process.env.PATH, ...env, DATA_DIR: folder },
  });

  const bare = await serve("tests/load/pages/bare-remix.mjs", port, "/", {
    DATABASE_URL: superuserUrl,
    PORT: String(port),
  });
  const limit = await fire({ url: bare.url }, connections, seconds);
  await bare.stop();
  const rows: Record<string, string | number>[] = [
    {
      page: "bare Remix page of 50 rows",
      "requests/s": Math.round(limit.perSecond),
      "% of bare": 100,
      "p50 ms": limit.p50,
      "p95 ms": limit.p95,
    },
  ];

  const product = await serveProduct(runtimeUrl, folder);
  const scale = await openScale();
  const countStatements = process.env.BENCH_DATABASE_URL
    ? null
    : await makeStatementCounter(superuserUrl, join(folder, "postgres.log"));
  for (const { page, path, who } of pages) {
    const cookie = `tributary=${await sessionOf(who)}`;
    const shot = { url: product.url + path, headers: { cookie } };
    const fired = await fire(shot, connections, seconds);
    const weight = await scale.weigh(shot.url, cookie);
    rows.push({
      page,
      "requests/s": Math.round(fired.perSecond),
      "% of bare": (100 * fired.perSecond) / limit.perSecond,
      "p50 ms": fired.p50,
      "p95 ms": fired.p95,
      queries: countStatements ? await countStatements(() => fetch(shot.url, { headers: { cookie } })) : "",
      "HTML kB": weight.htmlBytes / 1000,
      "script kB": weight.scriptBytes / 1000,
    });
  }
  await scale.close();
  await product.stop();
  await reportBench("pages", rows);
} finally {
  await database.close();
  await stop();
}

async function sessionOf(email: string): Promise<string> {
  const user = await database.platform
    .selectFrom("identity.users")
    .where("email", "=", email)
    .select("id")
    .executeTakeFirstOrThrow();
  return (await startSession(database, user.id)).token;
}
