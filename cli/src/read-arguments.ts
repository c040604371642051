import { parseArgs } from "node:util";
import type { Command, OptionSpecs } from "./command.ts";
import { CommandProblem } from "./command-problem.ts";

/** What was typed, understood. */
export interface Typed {
  /** Null when no command was named. */
  readonly command: Command | null;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly help: boolean;
  /** One line of JSON instead of one for people. */
  readonly json: boolean;
}

const common: OptionSpecs = {
  help: { help: "Show this help." },
  json: { help: "Print the result on one line." },
};

/** Understands a command line. Throws a problem for a command or an option that does not exist or is missing. */
export function readArguments(typed: readonly string[], commands: readonly Command[]): Typed {
  const command = findCommand(typed, commands);
  const words = command ? command.name.split(" ").length : 0;
  const { values, positionals } = parse(typed.slice(words), { ...command?.options, ...common });
  const { help = false, json = false, ...options } = values;
  const extra = positionals[0];
  if (extra !== undefined && !(help && !command)) {
    throw usage(command ? `${extra} is not expected after ${command.name}.` : noSuchCommand(extra, commands));
  }
  const missing = help ? [] : missingOptions(command, options);
  if (missing.length > 0) throw usage(`${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} needed.`);
  return { command, options, help: help === true, json: json === true };
}

function findCommand(typed: readonly string[], commands: readonly Command[]): Command | null {
  return commands.find(({ name }) => name.split(" ").every((word, index) => typed[index] === word)) ?? null;
}

function noSuchCommand(word: string, commands: readonly Command[]): string {
  const near = commands
    .filter(({ name, hidden }) => !hidden && name.startsWith(`${word} `))
    .map(({ name }) => name);
  if (near.length > 0) return `${word} is only half a command. There is: ${near.join(", ")}.`;
  return `There is no command ${word}. See: tributary --help`;
}

function missingOptions(command: Command | null, options: Typed["options"]): string[] {
  return Object.entries(command?.options ?? {})
    .filter(([name, spec]) => spec.required && !options[name])
    .map(([name]) => `--${name}`);
}

function parse(args: readonly string[], specs: OptionSpecs) {
  const types = Object.entries(specs).map(
    ([name, spec]) => [name, { type: spec.value ? "string" : "boolean" }] as const,
  );
  try {
    return parseArgs({
      args: [...args],
      options: Object.fromEntries(types),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    // Node's own sentences name the option and what is wrong with it; the second one talks about its API.
    throw usage(`${(error as Error).message.split(". ")[0]}.`);
  }
}

function usage(message: string): CommandProblem {
  return new CommandProblem("usage", message);
}
