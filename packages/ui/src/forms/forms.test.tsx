import { describe, expect, it } from "vitest";
import { markup } from "../testing/render.tsx";
import { Checkbox } from "./checkbox.tsx";
import { Combobox } from "./combobox.tsx";
import { Field } from "./field.tsx";
import { FieldErrorsSummary } from "./field-errors-summary.tsx";
import { FileDrop } from "./file-drop.tsx";
import { filterOptions } from "./filter-options.ts";
import { Input } from "./input.tsx";
import { MoneyInput } from "./money-input.tsx";
import { Select } from "./select.tsx";
import { Textarea } from "./textarea.tsx";

describe("a field", () => {
  it.each([
    ["Input", <Input key="c" name="x" />],
    ["Textarea", <Textarea key="c" name="x" />],
    ["Select", <Select key="c" name="x" />],
    ["MoneyInput", <MoneyInput key="c" name="x" currency="RUB" />],
    ["FileDrop", <FileDrop key="c" name="x" />],
    ["Combobox", <Combobox key="c" name="x" options={[]} />],
  ])("wires its label, help and error to %s", (_, control) => {
    const html = markup(
      <Field id="client" label="Client" help="Name or tax id" error="Name the client" required>
        {control}
      </Field>,
    );
    expect(html).toContain('<label for="client"');
    expect(html).toMatch(/<(input|textarea|select)[^>]* id="client"/);
    expect(html).toContain('aria-describedby="client-help client-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('<p id="client-error"');
    expect(html).toContain('<div id="client-help"');
    expect(html).toMatch(/ required=""/);
  });

  it("says nothing of errors without one, and takes the first of several", () => {
    const plain = markup(
      <Field id="a" label="Client">
        <Input name="x" aria-invalid />
      </Field>,
    );
    expect(plain).not.toMatch(/aria-invalid|aria-describedby/);
    const several = markup(
      <Field id="a" label="Client" error={["First", "Second"]}>
        <Input name="x" />
      </Field>,
    );
    expect(several).toContain("First");
    expect(several).not.toContain("Second");
  });

  it("wins over attributes that a form library gives its control", () => {
    const html = markup(
      <Field id="a" label="Client" error="Wrong">
        <Input id="b" name="x" aria-describedby="elsewhere" />
      </Field>,
    );
    expect(html).not.toMatch(/elsewhere|id="b"/);
  });
});

describe("a checkbox", () => {
  it("carries its own label and error", () => {
    const html = markup(<Checkbox id="consent" name="consent" label="I agree" error="Tick to go on" />);
    expect(html).toContain('<label for="consent">I agree');
    expect(html).toContain('aria-describedby="consent-error"');
  });
});

describe("the summary of errors", () => {
  it("links to fields and is absent without errors", () => {
    const html = markup(
      <FieldErrorsSummary title="One thing" errors={[{ fieldId: "phone", message: "Give a phone" }]} />,
    );
    expect(html).toContain('role="alert"');
    expect(html).toContain('href="#phone"');
    expect(markup(<FieldErrorsSummary title="None" errors={[]} />)).toBe("");
  });
});

describe("a combobox", () => {
  it("is a native select before scripts arrive", () => {
    const html = markup(
      <Combobox name="manager" defaultValue="2" options={[{ value: "2", label: "Anna", detail: "Oslo" }]} />,
    );
    expect(html).toContain("<select");
    expect(html).toContain('<option value="2" selected="">Anna (Oslo)</option>');
  });

  it.each([
    ["anna", ["Anna Snelling", "Marianna"]],
    ["ann sn", ["Anna Snelling"]],
    ["королева", ["Мария Королёва"]],
    ["oslo", ["Anna Snelling"]],
    ["", ["Marianna", "Anna Snelling", "Мария Королёва"]],
    ["zz", []],
  ])("finds for %j: %j", (text, labels) => {
    const options = [
      { value: "1", label: "Marianna" },
      { value: "2", label: "Anna Snelling", detail: "Oslo" },
      { value: "3", label: "Мария Королёва" },
    ];
    expect(filterOptions(options, text).map((option) => option.label)).toEqual(labels);
  });
});
