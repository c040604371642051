import { render } from "@react-email/render";
import { createElement } from "react";
import type { MailBody, MailLocale, MailSender } from "../mail-body.ts";
import { MailFrame } from "./mail-frame.tsx";

/** A mail rendered with marks in the place of its texts: what stands around them. */
type Shape = readonly { readonly html: string; readonly text: number | null }[];

const shapes = new Map<string, Promise<Shape>>();
/** A vendor's mails of one kind have a handful of shapes; the oldest give way. */
const mostShapes = 500;

/** What an inbox shows of a preview; more is cut by the frame, which sees only a mark. */
const longestPreview = 150;

/**
 * The HTML of a mail. Rendering takes milliseconds, and mails of one kind differ in their texts alone: so each shape
 * (which parts there are, in which language and hue) is rendered once, and texts are put in escaped, as React does.
 */
export async function fillFrame(body: MailBody, sender: MailSender, locale: MailLocale): Promise<string> {
  const mail: Framed = { body: { ...body, preview: cutPreview(body.preview) }, name: sender.name };
  const texts: string[] = [];
  const outline = mapTexts(mail, (text) => {
    texts.push(text);
    return "…";
  });
  const key = JSON.stringify([locale, sender.accentHue, outline]);
  const shape = await (shapes.get(key) ?? remember(key, renderShape(mail, sender, locale)));
  return shape.map(({ html, text }) => html + (text === null ? "" : escapeHtml(texts[text] ?? ""))).join("");
}

interface Framed {
  readonly body: MailBody;
  readonly name: string;
}

function remember(key: string, shape: Promise<Shape>): Promise<Shape> {
  if (shapes.size >= mostShapes) shapes.delete(shapes.keys().next().value ?? "");
  shapes.set(key, shape);
  shape.catch(() => shapes.delete(key));
  return shape;
}

async function renderShape(mail: Framed, sender: MailSender, locale: MailLocale): Promise<Shape> {
  let count = 0;
  const { body, name } = mapTexts(mail, () => `\uE000${count++}\uE001`);
  const html = await render(createElement(MailFrame, { body, sender: { ...sender, name }, locale }));
  const pieces = html.split(/\uE000(\d+)\uE001/);
  return pieces.flatMap((piece, at) =>
    at % 2 === 0 ? [{ html: piece, text: at + 1 < pieces.length ? Number(pieces[at + 1]) : null }] : [],
  );
}

/** Replaces every text that is not empty; an empty one is a part that is left out. */
function mapTexts<Value>(value: Value, replace: (text: string) => string): Value {
  const map = (part: unknown): unknown => {
    if (typeof part === "string") return part === "" ? "" : replace(part);
    if (Array.isArray(part)) return part.map(map);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, map(inner)]));
  };
  return map(value) as Value;
}

function cutPreview(preview: string): string {
  return preview.slice(0, longestPreview).toWellFormed();
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

/** In text and in quoted attributes alike, as React escapes them. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
