import { type FieldProps, Textarea } from "@tributary/ui";
import type { ComponentProps, ReactNode } from "react";
import { FormField, type NamedForm } from "./form-reply.tsx";

interface LongTextFieldProps<Name extends string>
  extends Pick<FieldProps, "help" | "required" | "optional">,
    Omit<ComponentProps<typeof Textarea>, "form" | "name" | "value" | "defaultValue" | "required"> {
  readonly form: NamedForm<Name>;
  readonly name: Name;
  /** What stands in it before anybody has typed. */
  readonly initial?: string | null | undefined;
}

/** Several lines of text, as `TextField` is one. */
export function LongTextField<Name extends string>({
  form,
  name,
  help,
  required,
  optional,
  initial,
  ...textarea
}: LongTextFieldProps<Name>): ReactNode {
  return (
    <FormField form={form} name={name} label={form.names[name]} {...{ help, required, optional }}>
      <Textarea {...textarea} name={name} defaultValue={form.value(name, initial)} />
    </FormField>
  );
}
