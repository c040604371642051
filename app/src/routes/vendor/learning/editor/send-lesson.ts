import type { DraftBlock } from "@tributary/learning";
import { freshId } from "./fresh-id.ts";

/** What an editor writes of a lesson. */
export interface LessonWords {
  readonly title: string;
  readonly blocks: readonly DraftBlock[];
}

/** What became of a save. */
export type SaveReply =
  | { readonly kind: "saved"; readonly version: number }
  | { readonly kind: "conflict"; readonly by: string }
  | { readonly kind: "refused"; readonly problem: string }
  | { readonly kind: "signed_out" }
  | { readonly kind: "failed" };

async function send(
  address: string,
  body: object,
): Promise<{ status: number; reply: Record<string, unknown> } | null> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    // Whoever is signed out is led to another page.
    if (response.redirected) return { status: 401, reply: {} };
    return { status: response.status, reply: (await response.json()) as Record<string, unknown> };
  } catch {
    return null;
  }
}

/** Sends a lesson; never throws, whatever the line does. */
export async function sendLesson(
  address: string,
  lesson: LessonWords & { readonly lessonId: string; readonly seenVersion: number },
): Promise<SaveReply> {
  const { lessonId, seenVersion, title, blocks } = lesson;
  const sent = await send(address, { kind: "save", lessonId, seenVersion, title, content: { blocks } });
  if (sent?.status === 200) return { kind: "saved", version: Number(sent.reply.version) };
  const details = sent?.reply.details as { current?: string; fields?: { problem: string }[] } | undefined;
  if (sent?.status === 409) return { kind: "conflict", by: details?.current ?? "" };
  if (sent?.status === 422)
    return { kind: "refused", problem: details?.fields?.[0]?.problem ?? "wrong_form" };
  return { kind: sent?.status === 401 ? "signed_out" : "failed" };
}

/** Sends what was written into a lesson of its own. Gives its id, or null when that failed. */
export async function sendCopy(
  address: string,
  { lessonId, title, blocks }: LessonWords & { readonly lessonId: string },
): Promise<string | null> {
  const sent = await send(address, { kind: "copy", lessonId, copyId: freshId(), title, content: { blocks } });
  return sent?.status === 200 ? String(sent.reply.id) : null;
}
