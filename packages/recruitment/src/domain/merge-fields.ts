import { domainError, err, ok, type Result } from "@tributary/kernel";

/** What a contract template may ask for. What is not here is an error at the template, never a gap in a contract. */
export const mergeFields = [
  "partner.name",
  "partner.tax_id",
  "partner.region",
  "program.name",
  "vendor.name",
  "bonus.rate",
  "signer.name",
  "date",
] as const;
/** One of `mergeFields`. */
export type MergeField = (typeof mergeFields)[number];

/** Fills a gap that nothing is known for, as on paper. */
export const gap = "________";

const field = /\{\{\s*([^{}]*?)\s*\}\}/g;

function isMergeField(name: string): name is MergeField {
  return (mergeFields as readonly string[]).includes(name);
}

/** The names in double braces that are no merge fields, each once, and `{{` for braces that do not close. */
export function findUnknownFields(template: string): string[] {
  const names = [...template.matchAll(field)].map(([, name = ""]) => name);
  const unknown = new Set(names.filter((name) => !isMergeField(name)));
  const rest = template.replace(field, "");
  if (rest.includes("{{") || rest.includes("}}")) unknown.add("{{");
  return [...unknown];
}

/** The failure of a template with unknown fields, which it names; ok without any. */
export function checkTemplate(template: string): Result<null> {
  const unknown = findUnknownFields(template);
  if (unknown.length === 0) return ok(null);
  const names = unknown.map((name) => (name === "" || name === "{{" ? "{{…" : `{{${name}}}`)).join(", ");
  return err(
    domainError("invalid", {
      fields: [{ field: "body", problem: "merge_field_unknown", params: { fields: names } }],
    }),
  );
}

/**
 * Puts the values into a template, in one pass: braces in a value stay what they are. A value that is not known leaves
 * a gap, and an unknown field its own braces (a template with one is refused when it is saved).
 */
export function mergeTemplate(template: string, values: Readonly<Record<MergeField, string | null>>): string {
  return template.replace(field, (braces, name: string) =>
    isMergeField(name) ? (values[name] ?? gap) : braces,
  );
}
