import { Input } from "@tributary/ui";
import type { ReactNode } from "react";
import { FormField, type FormState } from "../../components/form-reply.tsx";

interface AccountEmailFieldProps {
  readonly form: FormState;
  readonly label: string;
  readonly help?: string;
  /** What stands in it before anybody has typed. */
  readonly initial?: string;
}

/** The address of an account: what one signs in with, and what a browser keeps beside the password. */
export function AccountEmailField({ form, label, help, initial }: AccountEmailFieldProps): ReactNode {
  return (
    <FormField form={form} name="email" label={label} help={help} required>
      <Input
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={form.value("email", initial)}
      />
    </FormField>
  );
}
