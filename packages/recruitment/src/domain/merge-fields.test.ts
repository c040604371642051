import { describe, expect, it } from "vitest";
import {
  checkTemplate,
  findUnknownFields,
  type MergeField,
  mergeFields,
  mergeTemplate,
} from "./merge-fields.ts";
import { startingTemplates } from "./starting-template.ts";

const values: Record<MergeField, string | null> = {
  "partner.name": "Northwind {{date}}",
  "partner.tax_id": null,
  "partner.region": "London",
  "program.name": "Referral",
  "vendor.name": "Acme",
  "bonus.rate": "5%",
  "signer.name": "Ingrid Halvorsen",
  date: "1 March 2026",
};

describe("unknown fields of a template", () => {
  it.each([
    ["nothing to merge", []],
    ["{{partner.name}} and {{ date }}", []],
    ["{{partner.nam}} twice {{partner.nam}}, {{bonus.rate}}", ["partner.nam"]],
    ["{{user.password}}", ["user.password"]],
    ["{{constructor}} {{__proto__}}", ["constructor", "__proto__"]],
    ["{{}}", [""]],
    ["an open {{partner.name", ["{{"]],
    ["a closed }} alone", ["{{"]],
    ["{single} braces", []],
  ])("of %j are %j", (template, unknown) => {
    expect(findUnknownFields(template)).toEqual(unknown);
  });

  it("are named in the failure", () => {
    const checked = checkTemplate("{{partner.nam}} {{x}}");
    expect(checked).toMatchObject({
      ok: false,
      error: {
        code: "invalid",
        details: {
          fields: [
            {
              field: "body",
              problem: "merge_field_unknown",
              params: { fields: "{{partner.nam}}, {{x}}" },
            },
          ],
        },
      },
    });
    expect(checkTemplate("{{date}}")).toEqual({ ok: true, value: null });
  });
});

describe("merging", () => {
  it.each([
    ["{{vendor.name}} and {{ partner.name }}", "Acme and Northwind {{date}}"],
    ["Tax ID {{partner.tax_id}}.", "Tax ID ________."],
    ["{{bonus.rate}} from {{date}} on", "5% from 1 March 2026 on"],
    ["{{unknown}} stays", "{{unknown}} stays"],
    ["$& and $1 are no patterns: {{vendor.name}}", "$& and $1 are no patterns: Acme"],
  ])("%j gives %j", (template, merged) => {
    expect(mergeTemplate(template, values)).toBe(merged);
  });
});

describe.each(["en", "ru"] as const)("the template to begin with in %s", (locale) => {
  const { body } = startingTemplates[locale];
  it("asks for known fields only, and shows most of them", () => {
    expect(checkTemplate(body).ok).toBe(true);
    const used = mergeFields.filter((name) => body.includes(`{{${name}}}`));
    expect(used).toEqual(mergeFields.filter((name) => name !== "partner.region"));
  });
});
