import { clsx } from "clsx";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useUi } from "../provider.tsx";
import { FieldContext } from "./field-context.ts";

export interface FieldProps {
  readonly label: string;
  /** One line under the control: what it is for, an example. */
  readonly help?: ReactNode;
  /** What is wrong and what would be right. Shown under the control and read with it. */
  readonly error?: string | readonly string[] | null | undefined;
  /** Marked in words when a form has mostly required fields. */
  readonly optional?: boolean | undefined;
  readonly required?: boolean | undefined;
  /** The id of the control; a summary of errors links to it. Made up when left out. */
  readonly id?: string | undefined;
  /** A label that is seen by screen readers only: for a search field, a cell of a table. */
  readonly hideLabel?: boolean | undefined;
  readonly className?: string | undefined;
  /** One control of this package; it takes its id, description and state from here. */
  readonly children: ReactNode;
}

/** A label, a control, help and an error, wired together for everybody. */
export function Field(props: FieldProps): ReactNode {
  const { label, help, optional = false, required = false, hideLabel = false, className, children } = props;
  const { labels } = useUi();
  const ownId = useId();
  const id = props.id ?? ownId;
  const error = typeof props.error === "string" ? props.error : props.error?.[0];
  const described = [help ? `${id}-help` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <div className={clsx("flex flex-col gap-1", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-emphasis"}>
        {label}
        {optional ? <span className="font-text text-muted"> ({labels.optional})</span> : null}
      </label>
      <FieldContext.Provider
        value={{ id, describedBy: described || undefined, invalid: Boolean(error), required }}
      >
        {children}
      </FieldContext.Provider>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {help ? (
        <div id={`${id}-help`} className="text-13 text-muted">
          {help}
        </div>
      ) : null}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }): ReactNode {
  return (
    <p id={id} className="flex items-start gap-1.5 text-13 text-negative">
      <CircleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
