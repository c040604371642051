import { useActionData } from "@remix-run/react";
import { Button, Input, useHydrated, useUi } from "@tributary/ui";
import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { KindField } from "./kind-fields.ts";

type Row = Readonly<Record<string, string>>;

/** Rows beyond what is written, so that there is always a place to go on; more of them before scripts arrive. */
const spare = 2;
const spareWithoutScripts = 6;

/** Columns that hold whole sentences or names. */
const wide: ReadonlySet<string> = new Set(["title", "label", "note", "product"]);

/** A small table to type into. Rows that stay empty are not kept. */
export function RowsField({
  field,
  rows,
  optional,
}: {
  field: Extract<KindField, { as: "rows" }>;
  rows: readonly Row[];
  optional: boolean;
}): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library"]);
  const { labels } = useUi();
  const hydrated = useHydrated();
  const written = useTyped(field.name) ?? rows;
  const [added, setAdded] = useState(0);
  const count = written.length + (hydrated ? spare + added : spareWithoutScripts);
  return (
    <fieldset className="flex flex-col gap-2" id={`field-${field.name}`}>
      <legend className="mb-1 font-emphasis">
        {t(`library:field.${field.name}`)}
        {optional ? <span className="font-text text-muted"> ({labels.optional})</span> : null}
      </legend>
      {Array.from({ length: count }, (_, at) => (
        <div key={`row ${String(at)}`} className="flex flex-wrap gap-2">
          {field.columns.map((column) => (
            <span key={column} className={wide.has(column) ? "min-w-40 flex-[2]" : "min-w-20 flex-1"}>
              <Input
                name={`${field.name}[${at}].${column}`}
                defaultValue={written[at]?.[column] ?? ""}
                placeholder={t(`library:column.${column}`)}
                aria-label={t("form.row", { column: t(`library:column.${column}`), number: String(at + 1) })}
                maxLength={300}
              />
            </span>
          ))}
        </div>
      ))}
      {hydrated ? (
        <div>
          <Button size="small" icon={<Plus />} onClick={() => setAdded(added + 1)}>
            {t("form.addRow")}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

/** The rows as they were typed before the form was refused, without those that were left empty. */
function useTyped(name: string): Row[] | null {
  const reply = useActionData<{ submission?: { initialValue?: Record<string, unknown> } }>();
  const typed = reply?.submission?.initialValue?.[name];
  if (!Array.isArray(typed)) return null;
  return typed.map((row) => (row ?? {}) as Row).filter((row) => Object.values(row).some(Boolean));
}
