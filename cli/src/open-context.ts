import { type Database, openDatabase } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import { type Env, explainEnvProblem, readEnv } from "@tributary/kernel/env";
import type { CommandContext } from "./command.ts";
import { CommandProblem } from "./command-problem.ts";

/** From where a command line is run. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv | undefined;
  readonly clock: Clock;
  readonly tell: (line: string) => void;
}

/** Opens what commands work with, lazily; `close` closes what was opened. */
export function openContext({
  environment,
  clock,
  tell,
}: Surroundings): CommandContext & { close(): Promise<void> } {
  let env: Env | undefined;
  let database: Database | undefined;
  const read = (): Env => {
    env ??= readOrRefuse(environment);
    return env;
  };
  return {
    clock,
    tell,
    rawEnvironment: environment,
    environment: read,
    database: () => {
      database ??= openDatabase({ url: databaseUrl(read()), max: 4 });
      return database;
    },
    ownerUrl: () => read().DATABASE_OWNER_URL ?? databaseUrl(read()),
    close: async () => database?.close(),
  };
}

function readOrRefuse(environment: NodeJS.ProcessEnv | undefined): Env {
  const env = readEnv(environment);
  if (env.ok) return env.value;
  throw new CommandProblem("environment", env.error.map(explainEnvProblem).join("; "));
}

function databaseUrl({ DATABASE_URL }: Env): string {
  if (DATABASE_URL) return DATABASE_URL;
  throw new CommandProblem("environment", "DATABASE_URL is missing; run this as: npm run -s tributary -- …");
}
