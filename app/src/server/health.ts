import { timingSafeEqual } from "node:crypto";
import type { Hono } from "hono";
import type { Runtime } from "../http/runtime.ts";
import { registry } from "./metrics.ts";
import type { ServerVariables } from "./server-variables.ts";

/** A worker that has not been heard of for so long counts as gone. */
const workerSilence = "90 seconds";

interface Readiness {
  readonly database: boolean;
  readonly migrations: boolean;
  readonly queue: boolean;
}

/** `/healthz`: the process lives. `/readyz`: it can do its work. `/metrics`: for who has the token. */
export function addHealth(app: Hono<{ Variables: ServerVariables }>, runtime: Runtime): void {
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    const readiness = await readReadiness(runtime);
    const ready = Object.values(readiness).every(Boolean);
    return c.json({ status: ready ? "ready" : "not_ready", checks: readiness }, ready ? 200 : 503);
  });
  app.get("/metrics", async (c) => {
    if (!mayRead(c.req.header("authorization"), runtime.env.METRICS_TOKEN)) return c.text("Not found", 404);
    return c.text(await registry.metrics(), 200, { "content-type": registry.contentType });
  });
}

async function readReadiness({ database, log }: Runtime): Promise<Readiness> {
  try {
    const { rows } = await database.pool.query<{ migrations: boolean; queue: boolean }>(
      `select exists (select from public.tributary_migrations) as migrations,
        exists (select from platform.installation_facts
          where name = 'worker.heartbeat' and at > now() - interval '${workerSilence}') as queue`,
    );
    return { database: true, migrations: rows[0]?.migrations === true, queue: rows[0]?.queue === true };
  } catch (error) {
    log.warn({ err: error }, "the database does not answer");
    return { database: false, migrations: false, queue: false };
  }
}

/** Without a token in the environment nobody reads the metrics over the network. */
function mayRead(authorization: string | undefined, token: string | undefined): boolean {
  if (!token) return false;
  const given = Buffer.from(authorization ?? "");
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
