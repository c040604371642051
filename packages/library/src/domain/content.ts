import { contentInput, type ItemContent, type ItemKind } from "./kinds.ts";

/** Reads content as it lies in the database; throws for what no release has written. */
export function readContent(kind: ItemKind, stored: unknown): ItemContent {
  return contentInput.parse({ ...withoutNulls(stored), kind });
}

function withoutNulls(stored: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(stored as object).filter(([, value]) => value !== null));
}

/** The fields that publishing asks for: one at least of each group. */
const asked: Record<ItemKind, readonly (readonly string[])[]> = {
  case: [["client"], ["problem"], ["result"]],
  price_list: [["rows", "fileId"]],
  bonus_terms: [["rep", "groupHead", "departmentHead"]],
  recording: [["url", "videoId"]],
  presentation: [["fileId", "url"]],
  call_recording: [["audioId"]],
  template: [["message"]],
  lead_rules: [["counts"]],
  playbook: [["steps"]],
  live_board: [["boardId", "url"]],
};

/** The names of the fields of a kind that publishing asks for, some of them in place of each other. */
export function askedFields(kind: ItemKind): readonly string[] {
  return asked[kind].flat();
}

/** The names of fields without which an item cannot be published; the first of each group that is empty. */
export function missingFields(content: ItemContent): string[] {
  const given = content as unknown as Record<string, unknown>;
  const isEmpty = (name: string): boolean => {
    const value = given[name];
    return value === null || value === "" || (Array.isArray(value) && value.length === 0);
  };
  return asked[content.kind].flatMap((group) => (group.every(isEmpty) ? [group[0] ?? ""] : []));
}

const fileFields = ["fileId", "imageId", "videoId", "audioId"] as const;

/** The ids of the files that content shows. */
export function filesOf(content: ItemContent): string[] {
  const given = content as unknown as Record<string, unknown>;
  return fileFields.flatMap((name) => (typeof given[name] === "string" ? [given[name]] : []));
}

const notText = new Set(["kind", "channel", "url", "validFrom", "heldOn", "boardId", ...fileFields]);

/** All that content says, as plain text: what is searched. */
export function textOf(content: ItemContent): string {
  return Object.entries(content)
    .filter(([name]) => !notText.has(name))
    .flatMap(([, value]) =>
      Array.isArray(value) ? value.flatMap((row) => Object.values(row as Record<string, string>)) : [value],
    )
    .filter((value): value is string => typeof value === "string" && value !== "")
    .join("\n");
}

/** The trade that a case is about, as it is compared. */
export function nicheOf(content: ItemContent): string {
  return content.kind === "case" ? content.niche.toLowerCase() : "";
}
