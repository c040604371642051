import { Form } from "@remix-run/react";
import type { ImportDescription } from "@tributary/integrations";
import { Button, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormField, FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { Choices } from "./match-columns.tsx";

const nameOf = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/** How the bytes were read; a person who sees garbled letters or one wide column corrects it here. */
export function FileWrapping({ found, choices }: { found: ImportDescription; choices: Choices }): ReactNode {
  const { t } = useTranslation(["imports", "common"]);
  const form = useFormState("reread");
  return (
    <Form method="post" className="mb-6" onChange={(event) => event.currentTarget.requestSubmit()}>
      <input type="hidden" name="intent" value="reread" />
      <FormProblems form={form} />
      <div className="flex flex-wrap gap-4">
        <FormField form={form} name="encoding" label={t("match.encoding")}>
          <Select name="encoding" defaultValue={found.reading.encoding}>
            {choices.encodings.map((encoding) => (
              <option key={encoding} value={encoding}>
                {encoding}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField form={form} name="delimiter" label={t("match.delimiter")}>
          <Select name="delimiter" defaultValue={found.reading.delimiter}>
            {choices.delimiters.map((delimiter) => (
              <option key={delimiter} value={delimiter}>
                {t(`match.delimiters.${nameOf[delimiter]}`)}
              </option>
            ))}
          </Select>
        </FormField>
      </div>
      <noscript>
        <Button type="submit">{t("common:actions.save")}</Button>
      </noscript>
    </Form>
  );
}
