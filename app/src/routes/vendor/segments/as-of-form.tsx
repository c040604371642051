import { Form, useSubmit } from "@remix-run/react";
import { Button, Field, Input, TextLink, useHydrated } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import type { ClassesReport } from "./classes-report.ts";

/** The day that the report stands at, in the URL; any day up to today. */
export function AsOfForm({ classes, today }: { classes: ClassesReport; today: string }): ReactNode {
  const { t } = useTranslation(["segments", "workspace"]);
  const format = useFormat();
  const submit = useSubmit();
  const hydrated = useHydrated();
  const { asOf, since, rules } = classes;
  return (
    <Form
      method="get"
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
      onChange={(event) => {
        if (event.currentTarget.checkValidity()) submit(event.currentTarget, { preventScrollReset: true });
      }}
    >
      <Field label={t("segments:asOf")} className="w-44">
        <Input
          type="date"
          name="as_of"
          defaultValue={asOf}
          key={asOf}
          min="1990-01-01"
          max={today}
          required
        />
      </Field>
      {hydrated ? null : <Button type="submit">{t("workspace:filter.apply")}</Button>}
      <p className="py-1.5 text-13 text-muted">
        {t("segments:window", {
          count: rules.windowDays,
          from: format.day(since),
          to: format.day(asOf),
        })}
        {asOf === today ? null : (
          <>
            {" · "}
            <TextLink href=".">{t("segments:today")}</TextLink>
          </>
        )}
      </p>
    </Form>
  );
}
