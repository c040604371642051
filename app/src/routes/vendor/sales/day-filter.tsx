import { Form, useSearchParams } from "@remix-run/react";
import { Button, Field, Input } from "@tributary/ui";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const kept = ["q", "kind", "partner"] as const;

/** The days of the list, from and to. It works before scripts arrive, as the form is there already. */
export function DayFilter(): ReactNode {
  const { t } = useTranslation("sales");
  const [params] = useSearchParams();
  const from = params.get("from") ?? "";
  const to = params.get("to") ?? "";
  return (
    <details className="group relative">
      <summary className="inline-flex h-(--control-height) items-center gap-1.5 rounded-control border border-line-strong bg-raised px-2.5 text-(length:--control-text) font-emphasis select-none hover:bg-hover">
        {t("days")}
        <ChevronDown
          aria-hidden="true"
          className="size-(--icon) text-muted transition-transform group-open:rotate-180"
        />
      </summary>
      <Form
        method="get"
        key={`${from} ${to}`}
        className="absolute top-full left-0 z-20 mt-1 flex w-56 flex-col gap-3 rounded-surface border border-line bg-raised p-3 shadow-float"
      >
        {kept.map((name) => {
          const value = params.get(name);
          return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
        })}
        <Field label={t("from")}>
          <Input type="date" name="from" defaultValue={from} min="1970-01-01" max="2199-12-31" />
        </Field>
        <Field label={t("to")}>
          <Input type="date" name="to" defaultValue={to} min="1970-01-01" max="2199-12-31" />
        </Field>
        <Button type="submit">{t("showDays")}</Button>
      </Form>
    </details>
  );
}
