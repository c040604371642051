import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";

/** One problem of a form; `fieldId` is the id given to its Field, null when it concerns the whole form. */
export interface SummedError {
  readonly fieldId: string | null;
  readonly message: string;
}

/**
 * What has to be mended, on top of the form, each line a link to its field. Takes the focus when it appears, so that
 * whoever cannot see the page hears it. Nothing is shown without errors.
 */
export function FieldErrorsSummary({
  title,
  errors,
}: {
  title: string;
  errors: readonly SummedError[];
}): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const key = errors.map((error) => `${error.fieldId}:${error.message}`).join("|");
  useEffect(() => {
    if (key) ref.current?.focus();
  }, [key]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="rounded-surface bg-negative-soft px-4 py-3 outline-offset-0"
    >
      <p className="font-emphasis text-negative">{title}</p>
      <ul className="mt-1 list-disc pl-5">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId}:${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={focusField} className="underline underline-offset-3">
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A fragment link scrolls but does not focus; without scripts it still scrolls. */
function focusField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
}
