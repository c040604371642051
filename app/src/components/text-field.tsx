import { type FieldProps, Input, type InputProps } from "@tributary/ui";
import type { ReactNode } from "react";
import { FormField, type FormState } from "./form-reply.tsx";

interface TextFieldProps
  extends Pick<FieldProps, "label" | "help" | "required" | "optional">,
    Omit<InputProps, "form" | "name" | "value" | "defaultValue" | "required"> {
  readonly form: FormState;
  readonly name: string;
  /** What stands in it before anybody has typed. */
  readonly initial?: string | null | undefined;
}

/** A line of text with its label; what was typed stays when the form is refused. */
export function TextField({
  form,
  name,
  label,
  help,
  required,
  optional,
  initial,
  ...input
}: TextFieldProps): ReactNode {
  return (
    <FormField form={form} name={name} label={label} help={help} required={required} optional={optional}>
      <Input name={name} defaultValue={form.value(name, initial)} {...input} />
    </FormField>
  );
}
