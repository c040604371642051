import { Form, useSearchParams } from "@remix-run/react";
import type { ClientSegmentsReport, Cuts, RfmMeasure } from "@tributary/segmentation";
import { Button, Field, Input, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";
import { keptFilters } from "./kept-filters.ts";

const measures = ["recency", "frequency", "monetary"] as const;

/** Where the lines between the scores run, and a form for one's own. What is typed wrong stays, with what is wrong. */
export function CutsForm({
  report,
  own,
  links,
}: {
  report: ClientSegmentsReport;
  /** Which measures are cut at points of the URL: those that stand in it and are not, were typed wrong. */
  own: Readonly<Record<RfmMeasure, boolean>>;
  links: ListLinks;
}): ReactNode {
  const { t } = useTranslation("clients");
  const format = useFormat();
  const [params] = useSearchParams();
  const { cuts, currency } = report;
  if (!cuts) return null;
  const isWrong = (measure: RfmMeasure): boolean => Boolean(params.get(measure)) && !own[measure];
  const written = (line: Cuts): string => line.map((cut) => format.number(round(cut))).join(" · ");
  return (
    <section aria-labelledby="rfm-cuts" className="min-w-0">
      <h2 id="rfm-cuts" className="mb-2 text-base">
        {t("cuts.title")}
      </h2>
      <dl className="mb-2 grid grid-cols-[minmax(6rem,44%)_1fr] gap-x-4 gap-y-1">
        {measures.map((measure) => (
          <div key={measure} className="contents">
            <dt className="text-muted">{t(`cuts.${measure}`, { currency })}</dt>
            <dd className="tabular-nums">{written(cuts[measure])}</dd>
          </div>
        ))}
      </dl>
      <details open={measures.some(isWrong)}>
        <summary className="w-fit cursor-pointer text-accent-text">{t("cuts.own")}</summary>
        <p className="my-2 text-13 text-muted">{t("cuts.help")}</p>
        <Form method="get" className="flex flex-col gap-3">
          {keptFilters
            .filter((name) => !(measures as readonly string[]).includes(name) && params.get(name))
            .map((name) => (
              <input key={name} type="hidden" name={name} value={params.get(name) ?? ""} />
            ))}
          {measures.map((measure) => (
            <Field
              key={measure}
              label={t(`cuts.${measure}`, { currency })}
              error={isWrong(measure) ? t("cuts.wrong") : undefined}
            >
              <Input
                name={measure}
                inputMode="decimal"
                defaultValue={params.get(measure) ?? ""}
                placeholder={cuts[measure].map(round).join(", ")}
              />
            </Field>
          ))}
          <div className="flex items-center gap-4">
            <Button type="submit">{t("cuts.apply")}</Button>
            {measures.some((measure) => own[measure]) ? (
              <TextLink href={links.with({ recency: null, frequency: null, monetary: null })}>
                {t("cuts.drop")}
              </TextLink>
            ) : null}
          </div>
        </Form>
      </details>
    </section>
  );
}

/** A line may be a day or a euro off: more digits than that only look exact. */
function round(cut: number): number {
  return cut < 10 ? Math.round(cut * 10) / 10 : Math.round(cut);
}
