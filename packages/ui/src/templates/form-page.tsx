import type { ReactNode } from "react";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

export interface FormPageProps extends PageHeaderProps {
  /** A FieldErrorsSummary. */
  readonly errors?: ReactNode;
  /** The form: FormSections and FormActions. */
  readonly children: ReactNode;
}

/** A form on a page of its own: one column, errors on top. */
export function FormPage({ errors, children, ...header }: FormPageProps): ReactNode {
  return (
    <div className="mx-auto max-w-136 in-[.face-portal]:max-w-none">
      <PageHeader {...header} />
      {errors ? <div className="mb-5 empty:hidden">{errors}</div> : null}
      {children}
    </div>
  );
}

/** Fields that belong together. Leave the title out when there is only one group. */
export function FormSection({
  title,
  children,
}: {
  title?: string | undefined;
  children: ReactNode;
}): ReactNode {
  if (!title) return <div className="flex flex-col gap-5">{children}</div>;
  return (
    <fieldset className="mt-7 border-t border-line pt-5">
      <legend className="float-left mb-4 w-full text-base font-title">{title}</legend>
      <div className="clear-both flex flex-col gap-5">{children}</div>
    </fieldset>
  );
}

/**
 * The end of a form. The primary button says what it does and comes first where it is reached with a thumb; on a phone
 * it fills the line. Where fields stand in a column with gaps already, it adds only a little to them.
 */
export function FormActions({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="mt-7 flex flex-wrap items-center gap-2 max-sm:flex-col max-sm:items-stretch [.flex>&]:mt-2">
      {children}
    </div>
  );
}
