import { type ReactNode, useId } from "react";
import { FieldError } from "./field.tsx";

/** A question with a few answers: Radios or Checkboxes with a common name that is read before each of them. */
export function RadioGroup({
  label,
  help,
  error,
  id,
  children,
}: {
  label: string;
  help?: ReactNode;
  error?: string | readonly string[] | null | undefined;
  id?: string | undefined;
  children: ReactNode;
}): ReactNode {
  const ownId = useId();
  const base = id ?? ownId;
  const problem = typeof error === "string" ? error : error?.[0];
  const described = [help ? `${base}-help` : null, problem ? `${base}-error` : null]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset
      id={base}
      tabIndex={-1}
      aria-describedby={described || undefined}
      className="flex flex-col gap-2"
    >
      <legend className="mb-1.5 font-emphasis">{label}</legend>
      {help ? (
        <div id={`${base}-help`} className="-mt-1.5 text-13 text-muted">
          {help}
        </div>
      ) : null}
      {children}
      {problem ? <FieldError id={`${base}-error`}>{problem}</FieldError> : null}
    </fieldset>
  );
}
