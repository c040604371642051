import { unwrap } from "@tributary/kernel";
import { readServerEnv, type ServerEnv } from "@tributary/kernel/env";

/** What a worker of a test is told; as variables of a process, and read. */
export function workerVariables({
  databaseUrl,
  redisUrl,
  dataDir,
}: {
  databaseUrl: string;
  redisUrl: string | undefined;
  dataDir: string;
}): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    APP_URL: "https://tributary.example",
    APP_SECRET: "a secret of this test that is long enough",
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  };
}

/** The environment of a worker that runs inside the test. */
export function workerEnv(told: Parameters<typeof workerVariables>[0]): ServerEnv {
  return unwrap(readServerEnv(workerVariables(told)));
}
