import type { Command, OptionSpecs } from "./command.ts";

/** Help on all commands, or on one, for a terminal. */
export function helpText(command: Command | null, commands: readonly Command[]): string {
  return command ? commandHelp(command) : overview(commands);
}

/** The same as data. */
export function helpData(command: Command | null, commands: readonly Command[]): unknown {
  const shown = command ? [command] : commands.filter(({ hidden }) => !hidden);
  return { commands: shown.map(({ name, summary, options }) => ({ name, summary, options })) };
}

function overview(commands: readonly Command[]): string {
  const shown = commands.filter(({ hidden }) => !hidden).map(({ name, summary }) => [name, summary] as const);
  return [
    "Usage: npm run -s tributary -- COMMAND [OPTIONS]",
    "",
    columns(shown),
    "",
    "Results are JSON on standard output; what goes on, and errors, are on standard error.",
    "Help on a command: npm run -s tributary -- COMMAND --help",
  ].join("\n");
}

function commandHelp({ name, summary, options }: Command): string {
  return [
    `Usage: npm run -s tributary -- ${name} ${usageOf(options)}`.trimEnd(),
    "",
    summary,
    "",
    optionLines(options),
  ]
    .join("\n")
    .trimEnd();
}

function usageOf(options: OptionSpecs): string {
  return Object.entries(options)
    .map(([name, { value, required }]) => {
      const written = value ? `--${name} ${value}` : `--${name}`;
      return required ? written : `[${written}]`;
    })
    .join(" ");
}

function optionLines(options: OptionSpecs): string {
  return columns(
    Object.entries(options).map(
      ([name, { value, help }]) => [value ? `--${name} ${value}` : `--${name}`, help] as const,
    ),
  );
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
