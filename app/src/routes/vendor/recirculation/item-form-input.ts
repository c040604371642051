import { type ItemInput, itemInput } from "@tributary/recirculation";
import { z } from "zod";
import { optionName, optionPlaces, promptName, rightName, variantPlaces } from "./item-form-names.ts";

type Raw = Readonly<Record<string, unknown>>;

/** A checked form: with the id of a new fact, or the version that was changed. */
export type ItemForm = ItemInput & { readonly id?: string; readonly version: number };

/** A knowledge item as the form sends it: rows that were left empty are left out, several right answers make it multiple. */
export const itemFormInput = z.looseObject({}).transform((raw: Raw, problems): ItemForm => {
  const variants = variantPlaces.map((variant) => variantIn(raw, variant)).filter((one) => one !== null);
  const parsed = itemInput.safeParse({
    programId: raw.programId,
    fact: raw.fact,
    explanation: raw.explanation,
    ...sourceOf(raw),
    sourceTitle: raw.sourceTitle,
    sourceUrl: raw.sourceUrl,
    variants,
  });
  const version = Number(raw.version ?? 0);
  if (parsed.success)
    return { ...parsed.data, version, ...(typeof raw.id === "string" && raw.id && { id: raw.id }) };
  for (const issue of parsed.error.issues) {
    problems.addIssue({ code: "custom", message: issue.message, path: [fieldOf(issue.path)] });
  }
  return z.NEVER;
});

/** What a course gave stays; an item of the library goes before an address. */
function sourceOf({ keepSource, sourceKind, sourceId, libraryId, sourceUrl }: Raw) {
  if (keepSource) return { sourceKind, sourceId };
  if (libraryId) return { sourceKind: "library", sourceId: libraryId };
  return { sourceKind: sourceUrl ? "link" : "none" };
}

function variantIn(raw: Raw, variant: number) {
  const prompt = textOf(raw[promptName(variant)]);
  const options = optionPlaces
    .map((place) => ({
      text: textOf(raw[optionName(variant, place)]),
      right: raw[rightName(variant, place)] === "on",
    }))
    .filter(({ text }) => text !== "");
  if (prompt === "" && options.length === 0) return null;
  const kind = options.filter(({ right }) => right).length > 1 ? "multiple" : "single";
  return { kind, prompt, options };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function fieldOf(path: readonly PropertyKey[]): string {
  const [name, variant, part, option] = path;
  if (name === "sourceId") return "libraryId";
  if (name !== "variants") return String(name);
  if (variant === undefined) return promptName(1);
  if (part !== "options") return promptName(Number(variant));
  return optionName(Number(variant), Number(option ?? 0));
}
