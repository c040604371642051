import { memberLevels } from "@tributary/identity";
import { cleanLine, refusesUnstorable } from "@tributary/kernel";
import { lineInput, textInput } from "@tributary/kernel/input";
import { z } from "zod";

/** The ten kinds of library items. */
export const itemKinds = [
  "case",
  "price_list",
  "bonus_terms",
  "recording",
  "presentation",
  "call_recording",
  "template",
  "lead_rules",
  "playbook",
  "live_board",
] as const;

/** One of `itemKinds`. */
export type ItemKind = (typeof itemKinds)[number];

/** How a message template is sent. */
export const channels = ["whatsapp", "telegram", "email", "call"] as const;

const storable = z.string().refine((text) => !refusesUnstorable(text), "unstorable");
const line = (most: number) =>
  storable.transform(cleanLine).pipe(z.string().max(most, "too_long")).default("");
/** Several lines of text, with the safe marks that screens know: "- " for lists, **bold**, addresses. */
const text = textInput(20_000);
const fileId = z
  .uuid()
  .optional()
  .transform((id) => id ?? null);
const day = z.iso
  .date()
  .optional()
  .transform((given) => given ?? null);
const url = z
  .string()
  .max(2_000)
  .refine(
    (given) => given === "" || (URL.canParse(given) && new URL(given).protocol === "https:"),
    "https_only",
  )
  .optional()
  .transform((given) => given ?? "");

/** Rows of a form; those without their first field are not meant. */
function rows<Shape extends z.ZodRawShape, Key extends string>(first: Key, shape: Shape) {
  const row = z.object(shape);
  return z
    .array(row.optional())
    .max(300)
    .optional()
    .transform((given) =>
      (given ?? []).flatMap((one) => (one && (one as Record<string, unknown>)[first] ? [one] : [])),
    );
}

const chapters = rows("title", { at: line(12), title: line(200) });

/** What an item of each kind holds. Everything may be empty in a draft; `missingFields` says what publishing asks for. */
export const contentInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("case"),
    niche: line(80),
    client: line(160),
    problem: text,
    done: text,
    result: text,
    figures: rows("value", { value: line(40), label: line(120) }),
    quote: text,
    quoteBy: line(160),
    imageId: fileId,
    fileId,
  }),
  z.object({
    kind: z.literal("price_list"),
    validFrom: day,
    rows: rows("product", { product: line(200), price: line(60), note: line(300) }),
    notes: text,
    fileId,
  }),
  z.object({
    kind: z.literal("bonus_terms"),
    validFrom: day,
    rep: text,
    groupHead: text,
    departmentHead: text,
    notes: text,
  }),
  z.object({
    kind: z.literal("recording"),
    heldOn: day,
    speaker: line(160),
    url,
    videoId: fileId,
    chapters,
    notes: text,
  }),
  z.object({ kind: z.literal("presentation"), forWhom: line(200), fileId, url, notes: text }),
  z.object({
    kind: z.literal("call_recording"),
    heldOn: day,
    outcome: line(200),
    audioId: fileId,
    chapters,
    notes: text,
  }),
  z.object({
    kind: z.literal("template"),
    channel: z.enum(channels).default("whatsapp"),
    whenToUse: line(300),
    subject: line(200),
    message: text,
  }),
  z.object({
    kind: z.literal("lead_rules"),
    counts: text,
    countsNot: text,
    howToSend: text,
    protection: line(200),
  }),
  z.object({
    kind: z.literal("playbook"),
    situation: text,
    steps: text,
    prompt: text,
  }),
  z.object({ kind: z.literal("live_board"), boardId: fileId, url, notes: text }),
]);

/** What an item holds, by its kind. */
export type ItemContent = z.output<typeof contentInput>;

/** What all kinds have. */
export const itemFacts = z.object({
  title: lineInput(160),
  summary: line(400),
  /** None means everybody. */
  levels: z
    .array(z.enum(memberLevels))
    .default([])
    .transform((levels) => (levels.length > 0 ? levels : [...memberLevels])),
  /** None means all programs. */
  programIds: z.array(z.uuid()).max(50).default([]),
});
