import { EmbeddedProblem } from "@tributary/db/embedded";
import { type Clock, systemClock } from "@tributary/kernel";
import { CommandProblem } from "./command-problem.ts";
import { commands } from "./commands/index.ts";
import { explainDatabaseError } from "./explain-database-error.ts";
import { helpData, helpText } from "./help.ts";
import { openContext } from "./open-context.ts";
import { readArguments, type Typed } from "./read-arguments.ts";

/** Where a command line reads and writes. */
export interface Terminal {
  /** Standard output: the result, and nothing else. */
  readonly out: (text: string) => void;
  /** Standard error. */
  readonly err: (text: string) => void;
  /** The process's own when not given. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly clock?: Clock;
}

const status = { done: 0, refused: 1, usage: 2, bug: 70 } as const;

/** Runs one command line and gives its exit status: 0 only when it was done and what it found is good. */
export async function runCommandLine(typed: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const understood = readArguments(typed, commands);
    if (understood.help || !understood.command) return showHelp(understood, terminal);
    return await run(understood, terminal);
  } catch (error) {
    const { code, message, details } = describe(error);
    terminal.err(`${JSON.stringify({ error: { code, message, ...details } })}\n`);
    if (code === "usage") return status.usage;
    return code === "bug" ? status.bug : status.refused;
  }
}

async function run({ command, options, json }: Typed, terminal: Terminal): Promise<number> {
  const context = openContext({
    environment: terminal.environment,
    clock: terminal.clock ?? systemClock,
    tell: (line) => terminal.err(`${line}\n`),
  });
  try {
    const outcome = await command?.run(context, options);
    terminal.out(`${JSON.stringify(outcome?.result, null, json ? 0 : 2)}\n`);
    return outcome?.bad ? status.refused : status.done;
  } finally {
    await context.close();
  }
}

function showHelp({ command, help, json }: Typed, { out, err }: Terminal): number {
  const text = `${json ? JSON.stringify(helpData(command, commands)) : helpText(command, commands)}\n`;
  if (help) out(text);
  else err(text);
  return help ? status.done : status.usage;
}

function describe(error: unknown): {
  code: string;
  message: string;
  details: Readonly<Record<string, unknown>>;
} {
  if (error instanceof CommandProblem) return error;
  if (error instanceof EmbeddedProblem) return { code: "database", message: error.message, details: {} };
  const explained = explainDatabaseError(error);
  if (explained) return { code: "database", message: explained, details: {} };
  const { message, stack } = error as Error;
  return { code: "bug", message, details: { stack } };
}
