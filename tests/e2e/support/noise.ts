import type { BrowserContext } from "@playwright/test";

/** What went wrong in the browser behind the back of a test. */
export interface Noise {
  readonly watch: (context: BrowserContext) => void;
  readonly heard: () => readonly string[];
}

/** What a browser says when a page is left while it still loads something: people do that. */
const left = /AbortError/;

/** Listens to consoles, uncaught exceptions and answers of 500 and above; what is expected is left out. */
export function listenForNoise(expected: RegExp | null): Noise {
  const lines: string[] = [];
  const hear = (line: string): void => {
    if (!expected?.test(line) && !left.test(line)) lines.push(line);
  };
  return {
    watch: (context) => {
      context.on("console", (message) => {
        if (message.type() === "error") hear(`console: ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (failure) => {
        const { message, stack = "" } = failure.error();
        hear(`exception: ${message} (${failure.page()?.url()})\n${stack.split("\n").slice(1, 6).join("\n")}`);
      });
      context.on("response", (response) => {
        if (response.status() >= 500)
          hear(`${response.status()} ${response.request().method()} ${response.url()}`);
      });
    },
    heard: () => lines,
  };
}
