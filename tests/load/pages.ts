import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { openDatabase } from "@tributary/db";
import { startSession } from "@tributary/identity";
import pg from "pg";
import { benchDatabase, reportBench } from "../support/bench-setup.ts";
import { ownerRole, withDatabase } from "../support/test-server.ts";
import { makeStatementCounter } from "./pages/count-statements.ts";
import { fillBoard } from "./pages/fill-board.ts";
import { type Class, fillLearners } from "./pages/fill-learners.ts";
import { fillLibrary } from "./pages/fill-library.ts";
import { findAnswerLink } from "./pages/find-answer-link.ts";
import { openScale } from "./pages/first-load.ts";
import { type Fired, fire, type Shot } from "./web/fire.ts";
import { benchSecret, freePort, serve, serveProduct } from "./web/serve.ts";

const run = promisify(execFile);
const connections = 8;
const seconds = 6;
const secondsAlone = 3;

const rep = "rep@northwind.example";
const director = "director@acme.example";
/** More reps than can answer while the quiz is fired at. */
const classSize = 6_000;
/** Nobody is signed in where `who` is missing. */
interface BenchPage {
  readonly page: string;
  readonly path: string;
  readonly who?: string;
}
const pages: BenchPage[] = [
  { page: "portal home", path: "/p/acme", who: rep },
  { page: "lead form", path: "/p/acme/send", who: rep },
  { page: "board", path: "/p/acme/board", who: rep },
  { page: "courses", path: "/p/acme/learn", who: rep },
  {
    page: "library search (5,000 items)",
    path: `/p/acme/library?q=${encodeURIComponent("заявки сети")}`,
    who: rep,
  },
  { page: "partner list", path: "/v/acme/partners", who: director },
  { page: "director's home", path: "/v/acme", who: director },
  { page: "board of 5,000 cards", path: "/v/acme/recruitment?program=resellers", who: director },
  { page: "recruitment report", path: "/v/acme/recruitment/funnel?span=36", who: director },
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
    APP_SECRET: benchSecret,
    DEMO: "1",
  };
  await run(process.execPath, [cli, "seed-demo"], {
    env: { PATH: process.env.PATH, ...env, DATA_DIR: folder },
  });
  await fillBoard(database, { vendor: "acme", program: "resellers", cards: 5_000 });
  await fillLibrary(superuserUrl, "acme", 5_000);
  const learners = await fillLearners(superuserUrl, { vendor: "acme", colleague: rep, reps: classSize });
  pages.push({ page: "lesson", path: learners.path, who: rep });
  pages.push({ page: "answer page", path: await findAnswerLink(superuserUrl, "acme", benchSecret) });
  await settle();

  const bare = await serve("tests/load/pages/bare-remix.mjs", port, "/", {
    DATABASE_URL: superuserUrl,
    NODE_ENV: "production",
    PORT: String(port),
  });
  const limit = await fireAtPage({ url: bare.url });
  await bare.stop();
  const rows: Record<string, string | number>[] = [lineOf("bare Remix page of 50 rows", limit, limit)];

  const product = await serveProduct(runtimeUrl, folder);
  const measured: { page: string; shot: Shot & { headers: { cookie: string } }; fired: FiredAtPage }[] = [];
  for (const { page, path, who } of pages) {
    const headers = { cookie: who ? `tributary=${await sessionOf(who)}` : "" };
    const shot = { url: product.url + path, headers };
    measured.push({ page, shot, fired: await fireAtPage(shot) });
  }
  const answers = await fireAtQuiz(product.url, learners);
  // Only now: a server that logs every statement is slower.
  const scale = await openScale();
  const countStatements = process.env.BENCH_DATABASE_URL
    ? null
    : await makeStatementCounter(superuserUrl, join(folder, "postgres.log"));
  for (const { page, shot, fired } of measured) {
    const weight = await scale.weigh(shot.url, shot.headers.cookie);
    rows.push({
      ...lineOf(page, fired, limit),
      queries: countStatements ? await countStatements(() => fetch(shot.url, { headers: shot.headers })) : "",
      "HTML kB": weight.htmlBytes / 1000,
      "script kB": weight.scriptBytes / 1000,
      "all kB": weight.allBytes / 1000,
    });
  }
  rows.push(lineOf("quiz submit", answers, limit));
  await scale.close();
  await product.stop();
  await reportBench("pages", rows);
} finally {
  await database.close();
  await stop();
}

/** Gives the planner its statistics, as a server does by itself within a minute: the bench's own has that switched off. */
async function settle(): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query("vacuum analyze");
  await client.end();
}

/** One browser alone tells how long a page takes; several at once how many the server can make. */
interface FiredAtPage {
  readonly alone: Fired;
  readonly together: Fired;
}

async function fireAtPage(shot: Shot): Promise<FiredAtPage> {
  const together = await fire(shot, connections, seconds);
  return { together, alone: await fire(shot, 1, secondsAlone) };
}

function lineOf(
  page: string,
  { alone, together }: FiredAtPage,
  limit: FiredAtPage,
): Record<string, string | number> {
  return {
    page,
    "p50 ms alone": alone.p50,
    "p95 ms alone": alone.p95,
    "requests/s": Math.round(together.perSecond),
    "% of bare": (100 * together.perSecond) / limit.together.perSecond,
    "p50 ms": together.p50,
    "p95 ms": together.p95,
  };
}

/** Each shot is the first answer of another rep: it begins a run, is stored, told and counted. */
async function fireAtQuiz(url: string, { path, answer, tokens }: Class): Promise<FiredAtPage> {
  let next = 0;
  const shot: Shot = {
    url: url + path,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: url },
    body: () => answer,
    cookie: () => `tributary=${tokens[next++ % tokens.length]}`,
  };
  return fireAtPage(shot);
}

async function sessionOf(email: string): Promise<string> {
  const user = await database.platform
    .selectFrom("identity.users")
    .where("email", "=", email)
    .select("id")
    .executeTakeFirstOrThrow();
  return (await startSession(database, user.id)).token;
}
