import type { Database } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import type { Env } from "@tributary/kernel/env";

/** An option of a command: `--name VALUE`, or a switch when it takes no value. */
export interface OptionSpec {
  /** What the value is called in help, such as `SLUG`. Without it the option is a switch. */
  readonly value?: string;
  readonly help: string;
  readonly required?: boolean;
}

/** The options of a command by their names, as they are written after `--`. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The values that a command gets: texts, or whether a switch was given. */
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends { value: string }
    ? Specs[Name] extends { required: true }
      ? string
      : string | undefined
    : boolean;
};

/** What a command works with. Each part is opened when it is first asked for, and closed by the runner. */
export interface CommandContext {
  readonly clock: Clock;
  /** The checked environment; a wrong one ends the command with a line a problem. */
  environment(): Env;
  /** The environment as it was given, for the one command that looks for what is wrong with it. */
  readonly rawEnvironment: NodeJS.ProcessEnv | undefined;
  /** The installation's database, as the role of the running product. */
  database(): Database;
  /** The address of the role that owns the schema. */
  ownerUrl(): string;
  /** Tells a person what is going on; never part of the result. */
  tell(line: string): void;
}

/** A command: its words, what it takes and what it does. Its result is printed as JSON. */
export interface Command {
  /** As typed: `vendor create`. */
  readonly name: string;
  readonly summary: string;
  readonly options: OptionSpecs;
  /** Used by the launcher; left out of help. */
  readonly hidden?: boolean;
  run(
    context: CommandContext,
    options: Readonly<Record<string, string | boolean | undefined>>,
  ): Promise<CommandOutcome>;
}

/** What a command gives back. */
export interface CommandOutcome {
  readonly result: unknown;
  /** The command ran, and what it found is bad news: the exit status says so. */
  readonly bad?: boolean;
}

/** Defines a command, with the types of its options taken from their specs. */
export function defineCommand<const Specs extends OptionSpecs>(
  command: Omit<Command, "options" | "run"> & {
    readonly options: Specs;
    readonly run: (context: CommandContext, options: OptionValues<Specs>) => Promise<CommandOutcome>;
  },
): Command {
  return command as unknown as Command;
}
