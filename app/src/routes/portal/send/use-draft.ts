import { type RefObject, useCallback, useEffect, useState } from "react";

/** Where the draft of a portal is kept: on this device alone. */
function storageKey(portalKey: string): string {
  return `tributary-draft:${portalKey}`;
}

/** Forgets what was typed: it has been sent, or is not wanted. */
export function dropDraft(portalKey: string): void {
  try {
    localStorage.removeItem(storageKey(portalKey));
  } catch {
    // A browser may refuse to keep anything; then there was no draft.
  }
}

/**
 * Keeps what is typed into a form until it is sent, and puts it back when the form is opened again: a call in between
 * or an empty battery loses nothing. A form that came back with a reply shows that instead. The id of the lead is part
 * of the draft, so sending twice stays one lead: `leadId` is the one to send, the kept one or the one given.
 */
export function useDraft(
  portalKey: string,
  form: RefObject<HTMLFormElement>,
  { newId, hasReply }: { newId: string; hasReply: boolean },
): { restored: boolean; leadId: string; keep: () => void } {
  const [restored, setRestored] = useState(false);
  const [leadId, setLeadId] = useState(newId);
  useEffect(() => {
    if (hasReply || !form.current) return;
    const draft = readDraft(portalKey);
    if (!fill(form.current, draft)) return;
    setRestored(true);
    // Not into the field: React would put its own back with the next render.
    if (typeof draft.id === "string") setLeadId(draft.id);
  }, [portalKey, form, hasReply]);
  const keep = useCallback(() => {
    if (!form.current) return;
    try {
      const typed = Object.fromEntries(new FormData(form.current));
      localStorage.setItem(storageKey(portalKey), JSON.stringify(typed));
    } catch {
      // As above.
    }
  }, [portalKey, form]);
  return { restored, leadId, keep };
}

function readDraft(portalKey: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(portalKey)) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Whether anything a person typed was put back. */
function fill(form: HTMLFormElement, draft: Record<string, unknown>): boolean {
  let filled = false;
  for (const [name, value] of Object.entries(draft)) {
    const field = form.elements.namedItem(name);
    if (typeof value !== "string" || !isTextual(field) || field.type === "hidden") continue;
    field.value = value;
    filled ||= value !== "";
  }
  return filled;
}

function isTextual(field: unknown): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  );
}
