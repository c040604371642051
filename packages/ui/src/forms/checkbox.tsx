import { clsx } from "clsx";
import {
  forwardRef,
  type InputHTMLAttributes,
  type ReactNode,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from "react";
import { FieldError } from "./field.tsx";

export interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "children"> {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | readonly string[] | null | undefined;
}

export interface CheckboxProps extends ChoiceProps {
  /** Some, but not all, of what it stands for. */
  readonly indeterminate?: boolean | undefined;
  readonly hideLabel?: boolean | undefined;
}

/** A yes or no that is sent with a form; its label is part of it. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { indeterminate = false, hideLabel = false, ...rest },
  ref,
) {
  const inner = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => inner.current as HTMLInputElement);
  useEffect(() => {
    if (inner.current) inner.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return <Choice {...rest} type="checkbox" look="tick" inputRef={inner} hideLabel={hideLabel} />;
});

/** One of several; give all of them the same `name` and put them in a RadioGroup. */
export const Radio = forwardRef<HTMLInputElement, ChoiceProps>(function Radio(props, ref) {
  return <Choice {...props} type="radio" look="tick" inputRef={ref} />;
});

/** A setting that takes effect at once. In a form that is sent, use a Checkbox. */
export const Switch = forwardRef<HTMLInputElement, ChoiceProps>(function Switch(props, ref) {
  return <Choice {...props} type="checkbox" role="switch" look="switch" inputRef={ref} />;
});

interface ShapeProps extends ChoiceProps {
  readonly type: "checkbox" | "radio";
  readonly look: "tick" | "switch";
  readonly inputRef: React.Ref<HTMLInputElement>;
  readonly hideLabel?: boolean;
}

function Choice({
  label,
  help,
  error,
  look,
  inputRef,
  hideLabel = false,
  className,
  ...rest
}: ShapeProps): ReactNode {
  const ownId = useId();
  const id = rest.id ?? ownId;
  const problem = typeof error === "string" ? error : error?.[0];
  const described = [help ? `${id}-help` : null, problem ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <div className={clsx("flex gap-2.5", look === "switch" && "flex-row-reverse justify-between", className)}>
      <input
        {...rest}
        ref={inputRef}
        id={id}
        aria-describedby={described || undefined}
        aria-invalid={problem ? true : undefined}
        className={clsx(look, !hideLabel && "mt-px")}
      />
      <div className={hideLabel ? "sr-only" : "min-w-0"}>
        <label htmlFor={id}>{label}</label>
        {problem ? <FieldError id={`${id}-error`}>{problem}</FieldError> : null}
        {help ? (
          <div id={`${id}-help`} className="text-13 text-muted">
            {help}
          </div>
        ) : null}
      </div>
    </div>
  );
}
