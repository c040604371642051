import { openDatabase } from "@tributary/db";
import { localFileStore } from "@tributary/files";
import { systemClock, unwrap } from "@tributary/kernel";
import { readServerEnv } from "@tributary/kernel/env";
import { createLogger } from "@tributary/kernel/log";
import { Hono } from "hono";
import { Webhook } from "standardwebhooks";
import { afterAll, describe, expect, it } from "vitest";
import { addMailNotices } from "./mail-notices.ts";
import type { ServerVariables } from "./server-variables.ts";

const secret = `whsec_${Buffer.from("a secret of this test, long enough").toString("base64")}`;
const told = { NODE_ENV: "test", DATABASE_URL: "postgres://127.0.0.1:1/nowhere" } as const;
const appSecret = { APP_SECRET: "a secret of this test that is long enough" };
const database = openDatabase({ url: told.DATABASE_URL, max: 1 });
afterAll(() => database.close());

function appWith(variables: Record<string, string>) {
  const env = unwrap(readServerEnv({ ...told, ...appSecret, ...variables }));
  const app = new Hono<{ Variables: ServerVariables }>();
  const log = createLogger("test", "silent");
  addMailNotices(app, { env, database, clock: systemClock, log, files: localFileStore("nowhere") });
  return app;
}

function post(body: string, signed: string, at = new Date()) {
  const id = "msg_1";
  return {
    method: "POST",
    body,
    headers: {
      "svix-id": id,
      "svix-timestamp": String(Math.floor(at.getTime() / 1000)),
      "svix-signature": new Webhook(secret).sign(id, at, signed),
    },
  };
}

const opened = JSON.stringify({
  type: "email.opened",
  data: { email_id: "m", to: ["rep@northwind.example"] },
});

describe("notices of mails", () => {
  const app = appWith({ RESEND_WEBHOOK_SECRET: secret });

  it("are believed when they are signed, and passed over when they say nothing of bounces", async () => {
    const answer = await app.request("/hooks/resend", post(opened, opened));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ taken: false });
  });

  it.each([
    ["another body", post(`${opened} `, opened)],
    ["an old signature", post(opened, opened, new Date(Date.now() - 10 * 60_000))],
    ["no signature", { method: "POST", body: opened }],
  ])("with %s are not", async (_, init) => {
    expect((await app.request("/hooks/resend", init)).status).toBe(401);
  });

  it("have no address without a secret", async () => {
    expect((await appWith({}).request("/hooks/resend", post(opened, opened))).status).toBe(404);
  });
});
