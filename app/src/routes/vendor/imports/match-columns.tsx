import { Form } from "@remix-run/react";
import type {
  DateOrder,
  Delimiter,
  DescribedColumn,
  Encoding,
  ImportDescription,
  Stage,
} from "@tributary/integrations";
import { Button, FormActions, Notice, Section, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, type FormState, useFormState } from "../../../components/form-reply.tsx";
import { type BadRow, type CountedReason, DryRun } from "./dry-run.tsx";
import { FileWrapping } from "./file-wrapping.tsx";
import { useProblemWords } from "./use-problem-words.ts";

/** What may be chosen; the server tells it, so that its code stays out of the browser. */
export interface Choices {
  readonly stages: readonly Stage[];
  readonly dateOrders: readonly DateOrder[];
  readonly delimiters: readonly Delimiter[];
  readonly encodings: readonly Encoding[];
}

interface MatchColumnsProps {
  readonly found: ImportDescription;
  readonly currency: string;
  readonly bad: readonly BadRow[];
  readonly reasons: readonly CountedReason[];
  readonly choices: Choices;
}

/** Which column is which, what the stages mean, how dates and cents are written; then a dry run, or the import. */
export function MatchColumns({ found, choices, ...dryRun }: MatchColumnsProps): ReactNode {
  const checked = found.status === "checked" && found.preview !== null;
  return (
    <>
      {checked && found.preview ? <DryRun found={found} preview={found.preview} {...dryRun} /> : null}
      <Corrections found={found} choices={choices} checked={checked} />
    </>
  );
}

/** What was guessed and may be corrected; after a dry run it is folded away under its name. */
function Corrections({
  found,
  choices,
  checked,
}: Pick<MatchColumnsProps, "found" | "choices"> & { checked: boolean }): ReactNode {
  const { t } = useTranslation("imports");
  const form = useFormState("match");
  const words = useProblemWords();
  const content = (
    <>
      <FileWrapping found={found} choices={choices} />
      <Form method="post">
        <input type="hidden" name="intent" value="match" />
        <FormProblems form={form} />
        {found.problems.length > 0 ? (
          <Notice kind="caution">{found.problems.map((problem) => words(problem)).join(" ")}</Notice>
        ) : null}
        <Section title={t("match.title")} description={t("match.help")}>
          <ColumnTable found={found} />
        </Section>
        {found.stages.length > 0 ? <StageWords found={found} form={form} stages={choices.stages} /> : null}
        {found.kind === "sales" ? <Styles found={found} form={form} dateOrders={choices.dateOrders} /> : null}
        <FormActions>
          <Button
            type="submit"
            name="next"
            value="check"
            variant={checked ? "secondary" : "primary"}
            loading={form.pending}
          >
            {t("match.check")}
          </Button>
          <Button type="submit" name="next" value="start" variant={checked ? "primary" : "secondary"}>
            {t("match.start")}
          </Button>
        </FormActions>
      </Form>
    </>
  );
  if (!checked) return content;
  return (
    <details className="border-t border-line pt-4" open={form.wrong.length > 0 || form.failure !== null}>
      <summary className="cursor-pointer py-1 font-emphasis">{t("match.correct")}</summary>
      <div className="pt-4">{content}</div>
    </details>
  );
}

function ColumnTable({ found }: { found: ImportDescription }): ReactNode {
  const { t } = useTranslation("imports");
  return (
    <table className="w-full text-start">
      <thead className="text-13 text-muted max-sm:sr-only">
        <tr>
          <th className="py-1 pr-3 text-start font-text">{t("match.column")}</th>
          <th className="py-1 pr-3 text-start font-text">{t("match.sample")}</th>
          <th className="w-56 py-1 text-start font-text">{t("match.field")}</th>
        </tr>
      </thead>
      <tbody>
        {found.columns.map((column) => (
          <ColumnRow key={column.name} column={column} fields={found.fields} />
        ))}
      </tbody>
    </table>
  );
}

function ColumnRow({
  column,
  fields,
}: {
  column: DescribedColumn;
  fields: ImportDescription["fields"];
}): ReactNode {
  const { t } = useTranslation("imports");
  return (
    <tr className="border-t border-line max-sm:grid max-sm:py-2">
      <td className="py-1.5 pr-3 font-emphasis break-all">{column.name}</td>
      <td className="max-w-0 truncate py-1.5 pr-3 text-muted max-sm:max-w-full max-sm:py-0">
        {column.samples.slice(0, 3).join(" · ")}
      </td>
      <td className="py-1.5">
        <Select name={`column:${column.name}`} defaultValue={column.field ?? ""} aria-label={column.name}>
          <option value="">{t("match.ignore")}</option>
          {fields.map(({ field, isRequired }) => (
            <option key={field} value={field}>
              {t(`fields.${field}`)}
              {isRequired ? ` (${t("match.required")})` : ""}
            </option>
          ))}
        </Select>
      </td>
    </tr>
  );
}

interface FormPart {
  readonly found: ImportDescription;
  readonly form: FormState;
}

function StageWords({ found, form, stages }: FormPart & Pick<Choices, "stages">): ReactNode {
  const { t } = useTranslation("imports");
  return (
    <Section title={t("match.stages")} description={t("match.stagesHelp")}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {found.stages.map(({ word, stage }) => (
          <FormField key={word} form={form} name={`stage:${word}`} label={word}>
            <Select name={`stage:${word}`} defaultValue={stage ?? ""}>
              {stage === null ? <option value="">{t("match.stage.unknown")}</option> : null}
              {stages.map((known) => (
                <option key={known} value={known}>
                  {t(`match.stage.${known}`)}
                </option>
              ))}
            </Select>
          </FormField>
        ))}
      </div>
    </Section>
  );
}

function Styles({ found, form, dateOrders }: FormPart & Pick<Choices, "dateOrders">): ReactNode {
  const { t } = useTranslation("imports");
  const { dateOrder, decimalMark } = found.reading;
  return (
    <Section title={t("match.reading")}>
      <div className="flex max-w-104 flex-col gap-5">
        <FormField
          form={form}
          name="dateOrder"
          label={t("match.dateOrder")}
          help={dateOrder ? null : t("match.dateUnclear")}
        >
          <Select name="dateOrder" defaultValue={dateOrder ?? ""}>
            {dateOrder === null ? <option value="">—</option> : null}
            {dateOrders.map((order) => (
              <option key={order} value={order}>
                {t(`match.dateOrders.${order}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField form={form} name="decimalMark" label={t("match.decimalMark")}>
          <Select name="decimalMark" defaultValue={decimalMark}>
            <option value=".">{t("match.decimalPoint")}</option>
            <option value=",">{t("match.decimalComma")}</option>
          </Select>
        </FormField>
      </div>
    </Section>
  );
}
