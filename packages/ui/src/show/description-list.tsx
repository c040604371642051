import { Fragment, type ReactNode } from "react";

/** Facts as pairs; a fact nobody has given says so with a dash. */
export function DescriptionList({
  items,
}: {
  items: readonly { readonly label: string; readonly value: ReactNode }[];
}): ReactNode {
  return (
    <dl className="grid grid-cols-[minmax(6rem,min(36%,12rem))_1fr] gap-x-4 gap-y-2">
      {items.map(({ label, value }) => (
        <Fragment key={label}>
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words">
            {value === null || value === undefined || value === "" ? "—" : value}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
