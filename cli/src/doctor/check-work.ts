import type { Pool } from "@tributary/db";
import type { Env } from "@tributary/kernel/env";
import { bad, type Finding, good, warning } from "./finding.ts";

const silenceSeconds = 90;
const backlogSeconds = 300;

/** Whether a worker lives, by the sign of life that it leaves every few seconds. */
export async function checkWorker(pool: Pool): Promise<Finding> {
  const { rows } = await pool.query<{ silence: number }>(
    `select extract(epoch from now() - at)::int as silence from platform.installation_facts
     where name = 'worker.heartbeat'`,
  );
  const silence = rows[0]?.silence;
  if (silence !== undefined && silence <= silenceSeconds) return good("worker", "It is at work.");
  const found =
    silence === undefined
      ? "No worker has ever run."
      : `No worker has been heard of for ${lasting(silence)}.`;
  return bad("worker", `${found} Mails, bonuses and reports wait for one.`, "Start it: npm start");
}

/** Whether events become jobs, and jobs get done. */
export async function checkQueue(pool: Pool, { REDIS_URL }: Pick<Env, "REDIS_URL">): Promise<Finding[]> {
  const { rows } = await pool.query<{ waiting: number; age: number | null; queue: boolean }>(
    `select count(*)::int as waiting, extract(epoch from now() - min(created_at))::int as age,
       to_regclass('bullmq.job') is not null as queue
     from platform.outbox where dispatched_at is null`,
  );
  const { waiting = 0, age = null, queue = false } = rows[0] ?? {};
  const relay =
    age !== null && age > backlogSeconds
      ? bad(
          "relay",
          `${waiting} events wait, the oldest for ${lasting(age)}.`,
          "Start the worker, or read its log.",
        )
      : good("relay", waiting === 0 ? "No event waits." : `${waiting} events wait, none for long.`);
  if (REDIS_URL) return [relay, good("queue", "Jobs run on Redis, whose health the worker's log tells.")];
  if (!queue) return [relay, bad("queue", "Its tables are missing.", "Start Tributary: it makes them.")];
  return [relay, await checkFailedJobs(pool)];
}

async function checkFailedJobs(pool: Pool): Promise<Finding> {
  const { rows } = await pool.query<{ failed: number }>(
    "select count(*)::int as failed from bullmq.job where state = 'failed'",
  );
  const failed = rows[0]?.failed ?? 0;
  if (failed === 0) return good("queue", "No job has failed for good.");
  return warning(
    "queue",
    `${failed} jobs have failed for good.`,
    "Read the worker's log; they are tried again by the hour.",
  );
}

/** Whether mails leave the house, and by which way. */
export async function checkMail(pool: Pool, env: Pick<Env, "RESEND_API_KEY" | "SMTP_URL">): Promise<Finding> {
  const { rows } = await pool.query<{ stuck: number }>(
    "select count(*)::int as stuck from platform.mails where status in ('failed', 'review')",
  );
  const stuck = rows[0]?.stuck ?? 0;
  if (stuck > 0) {
    return warning(
      "mail",
      `${stuck} mails could not be sent.`,
      "Look at them: npm run -s tributary -- mail list",
    );
  }
  if (env.RESEND_API_KEY) return good("mail", "Mails go out through Resend.");
  if (env.SMTP_URL) return good("mail", "Mails go out through SMTP.");
  return warning(
    "mail",
    "Mails stay in the local outbox, to be read in the browser.",
    "Set RESEND_API_KEY or SMTP_URL, and MAIL_FROM, to send them.",
  );
}

function lasting(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3_600)} h`;
}
