import { cleanLine } from "@tributary/kernel";
import { type FileType, fileTypes } from "./file-types.ts";

const longest = 120;
const knownEndings: ReadonlySet<string> = new Set([
  ...Object.values(fileTypes).flatMap(({ endings }) => [...endings]),
  ...[
    "html",
    "htm",
    "svg",
    "xhtml",
    "xml",
    "js",
    "exe",
    "bat",
    "cmd",
    "com",
    "scr",
    "php",
    "zip",
    "doc",
    "xls",
    "ppt",
  ],
]);

/**
 * A name as it is shown and saved: without folders, control and direction marks and what file systems refuse, not too
 * long, and with an ending of the type that the content has. `../../a.html` of a PDF becomes `a.pdf`.
 */
export function cleanFileName(name: string, type: FileType): string {
  const line = cleanLine(
    name.toWellFormed().replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ""),
  );
  const last = line.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/[<>:"|?*]/g, "_").replace(/^[\s.]+|[\s.]+$/g, "");
  const endings: readonly string[] = fileTypes[type].endings;
  const dot = plain.lastIndexOf(".");
  const ending = dot > 0 ? plain.slice(dot + 1).toLowerCase() : "";
  const stem = endings.includes(ending) || knownEndings.has(ending) ? plain.slice(0, dot) : plain;
  const kept = endings.includes(ending) ? ending : (endings[0] ?? "");
  const short = [...stem]
    .slice(0, longest - kept.length - 1)
    .join("")
    .trim();
  return `${short || "file"}.${kept}`;
}
