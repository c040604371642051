import { describe, expect, it } from "vitest";
import { defineCommand } from "./command.ts";
import { helpText } from "./help.ts";
import { readArguments } from "./read-arguments.ts";

const run = async () => ({ result: null });
const commands = [
  defineCommand({
    name: "vendor create",
    summary: "Opens a vendor.",
    options: { slug: { value: "SLUG", required: true, help: "Its name." }, quiet: { help: "Says less." } },
    run,
  }),
  defineCommand({ name: "doctor", summary: "Looks.", options: {}, run }),
  defineCommand({ name: "migrate", summary: "Hidden.", hidden: true, options: {}, run }),
];

function read(line: string) {
  return readArguments(line.split(" ").filter(Boolean), commands);
}

describe("readArguments", () => {
  it("finds the command and its options, in any order", () => {
    expect(read("vendor create --json --slug acme --quiet")).toMatchObject({
      command: { name: "vendor create" },
      options: { slug: "acme", quiet: true },
      json: true,
    });
    expect(read("vendor create --slug=acme").options).toEqual({ slug: "acme" });
  });

  it("asks for nothing when help is wanted", () => {
    expect(read("vendor create --help")).toMatchObject({ help: true, command: { name: "vendor create" } });
    expect(read("--help")).toMatchObject({ help: true, command: null });
    expect(read("")).toMatchObject({ help: false, command: null });
  });

  it.each([
    ["vendor create", "--slug is needed."],
    ["vendor create --slug", /--slug.*argument missing/],
    ["vendor create --slug acme extra", "extra is not expected after vendor create."],
    ["vendor create --slug acme --colour red", /Unknown option '--colour'/],
    ["vendor", "vendor is only half a command. There is: vendor create."],
    ["dokter", "There is no command dokter. See: tributary --help"],
  ])("refuses: %s", (line, message) => {
    expect(() => read(line)).toThrow(message);
  });
});

describe("helpText", () => {
  it("lists what is not hidden, and the options of one command", () => {
    expect(helpText(null, commands)).toMatch(/vendor create {2}Opens a vendor\.\n {2}doctor/);
    expect(helpText(null, commands)).not.toContain("migrate");
    expect(helpText(commands[0] ?? null, commands)).toContain("vendor create --slug SLUG [--quiet]");
  });
});
