import { type FieldProps, Input, type InputProps } from "@tributary/ui";
import type { ReactNode } from "react";
import { FormField, type NamedForm } from "./form-reply.tsx";

interface TextFieldProps<Name extends string>
  extends Pick<FieldProps, "help" | "required" | "optional">,
    Omit<InputProps, "form" | "name" | "value" | "defaultValue" | "required"> {
  readonly form: NamedForm<Name>;
  readonly name: Name;
  /** What stands in it before anybody has typed. */
  readonly initial?: string | null | undefined;
}

/**
 * A line of text under the name that its form gives it; what was typed stays when the form is refused. A browser fills
 * it in only where it is told what to fill in.
 */
export function TextField<Name extends string>({
  form,
  name,
  help,
  required,
  optional,
  initial,
  autoComplete = "off",
  ...input
}: TextFieldProps<Name>): ReactNode {
  return (
    <FormField form={form} name={name} label={form.names[name]} {...{ help, required, optional }}>
      <Input {...input} name={name} defaultValue={form.value(name, initial)} autoComplete={autoComplete} />
    </FormField>
  );
}
