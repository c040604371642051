import { Form, useSearchParams, useSubmit } from "@remix-run/react";
import { Button, Field, Input, TextLink, useHydrated } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useListLinks } from "../frame/list-links.ts";

/** The day that a report stands at, in the URL; any day up to today. The filters named in `keep` stay. */
export function AsOfForm({
  asOf,
  today,
  keep = [],
  children,
}: {
  asOf: string;
  today: string;
  keep?: readonly string[];
  /** What is looked at, beside the day. */
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation(["segments", "workspace"]);
  const submit = useSubmit();
  const hydrated = useHydrated();
  const links = useListLinks();
  const [params] = useSearchParams();
  return (
    <Form
      method="get"
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
      onChange={(event) => {
        if (event.currentTarget.checkValidity()) submit(event.currentTarget, { preventScrollReset: true });
      }}
    >
      {keep.map((name) => {
        const value = params.get(name);
        return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
      })}
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
        {children}
        {asOf === today ? null : (
          <>
            {" · "}
            <TextLink href={links.with({ as_of: null })}>{t("segments:today")}</TextLink>
          </>
        )}
      </p>
    </Form>
  );
}
