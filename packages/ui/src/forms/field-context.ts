import { createContext, useContext } from "react";

/** What a Field tells the control inside it. */
export interface FieldWiring {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
}

export const FieldContext = createContext<FieldWiring | null>(null);

interface OwnAttributes {
  readonly id?: string | undefined;
  readonly required?: boolean | undefined;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: boolean | "false" | "true" | "grammar" | "spelling" | undefined;
}

/** The attributes of a control: the Field around it wins, without one the control's own stand. */
export function useWiring(own: OwnAttributes): OwnAttributes {
  const field = useContext(FieldContext);
  if (!field) {
    const { id, required, "aria-describedby": describedBy, "aria-invalid": invalid } = own;
    return { id, required, "aria-describedby": describedBy, "aria-invalid": invalid };
  }
  return {
    id: field.id,
    required: field.required || own.required,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
  };
}
