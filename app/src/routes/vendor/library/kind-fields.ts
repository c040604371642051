import type { FilePurpose } from "@tributary/files";
import type { ItemKind } from "@tributary/library";
import type { en } from "../../../i18n/en/index.ts";

type FieldName = keyof (typeof en)["library"]["field"];
type ColumnName = keyof (typeof en)["library"]["column"];

/** A field of a kind's form: how it is typed, and what its rows hold. */
export type KindField = { readonly name: FieldName } & (
  | { readonly as: "line" | "text" | "day" | "url" | "channel" | "board" }
  | { readonly as: "file"; readonly purpose: FilePurpose }
  | { readonly as: "rows"; readonly columns: readonly ColumnName[] }
);

const notes: KindField = { name: "notes", as: "text" };
const chapters: KindField = { name: "chapters", as: "rows", columns: ["at", "title"] };
const document: KindField = { name: "fileId", as: "file", purpose: "document" };
const link: KindField = { name: "url", as: "url" };

/** The forms of the kinds, in the order in which one writes them. */
export const kindFields: Record<ItemKind, readonly KindField[]> = {
  case: [
    { name: "niche", as: "line" },
    { name: "client", as: "line" },
    { name: "problem", as: "text" },
    { name: "done", as: "text" },
    { name: "result", as: "text" },
    { name: "figures", as: "rows", columns: ["value", "label"] },
    { name: "quote", as: "text" },
    { name: "quoteBy", as: "line" },
    { name: "imageId", as: "file", purpose: "image" },
    document,
  ],
  price_list: [
    { name: "validFrom", as: "day" },
    { name: "rows", as: "rows", columns: ["product", "price", "note"] },
    notes,
    document,
  ],
  bonus_terms: [
    { name: "validFrom", as: "day" },
    { name: "rep", as: "text" },
    { name: "groupHead", as: "text" },
    { name: "departmentHead", as: "text" },
    notes,
  ],
  recording: [
    { name: "heldOn", as: "day" },
    { name: "speaker", as: "line" },
    { name: "videoId", as: "file", purpose: "video" },
    link,
    chapters,
    notes,
  ],
  presentation: [{ name: "forWhom", as: "line" }, document, link, notes],
  call_recording: [
    { name: "heldOn", as: "day" },
    { name: "outcome", as: "line" },
    { name: "audioId", as: "file", purpose: "audio" },
    chapters,
    notes,
  ],
  template: [
    { name: "channel", as: "channel" },
    { name: "whenToUse", as: "line" },
    { name: "subject", as: "line" },
    { name: "message", as: "text" },
  ],
  lead_rules: [
    { name: "counts", as: "text" },
    { name: "countsNot", as: "text" },
    { name: "howToSend", as: "text" },
    { name: "protection", as: "line" },
  ],
  playbook: [
    { name: "situation", as: "text" },
    { name: "steps", as: "text" },
    { name: "prompt", as: "text" },
  ],
  live_board: [{ name: "boardId", as: "board" }, link, notes],
};
