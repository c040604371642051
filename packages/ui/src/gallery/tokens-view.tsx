import type { ReactNode } from "react";
import { Section } from "../show/card.tsx";
import { PageHeader } from "../templates/page-header.tsx";
import { useSay } from "./say.ts";

const groups = {
  surfaces: ["surface", "raised", "sunken", "hover", "pressed"],
  lines: ["line", "line-strong", "control-line", "focus"],
  texts: ["text", "muted", "faint"],
  accents: ["accent", "accent-hover", "accent-text", "accent-soft", "accent-line"],
  meanings: ["positive", "positive-soft", "caution", "caution-soft", "negative", "negative-soft", "danger"],
  series: ["chart-1", "chart-2", "chart-3", "chart-4", "chart-5", "chart-past"],
} as const;

export function TokensView(): ReactNode {
  const say = useSay();
  const names: Record<keyof typeof groups, string> = {
    surfaces: say("Surfaces", "Поверхности"),
    lines: say("Lines", "Линии"),
    texts: say("Text", "Текст"),
    accents: say("Accent: a hue from the vendor, the rest ours", "Акцент: оттенок вендора, остальное наше"),
    meanings: say("Meanings", "Смыслы"),
    series: say("Series of charts, in order", "Ряды графиков по порядку"),
  };
  return (
    <>
      <PageHeader
        title={say("Tokens", "Токены")}
        description={say(
          "One system with two faces: the workspace is an instrument, the portal is for a thumb.",
          "Одна система с двумя лицами: рабочее место как инструмент, портал для большого пальца.",
        )}
      />
      <Section title={say("Type", "Шрифт")}>
        <Specimens />
      </Section>
      {(Object.keys(groups) as (keyof typeof groups)[]).map((key) => (
        <Section key={key} title={names[key]}>
          <Swatches tokens={groups[key]} />
        </Section>
      ))}
      <Section title={say("Radius, shadow, space", "Скругления, тень, шаг")}>
        <div className="flex flex-wrap items-end gap-6">
          <span className="grid h-16 w-28 place-content-center rounded-control border border-line-strong">
            6
          </span>
          <span className="grid h-16 w-28 place-content-center rounded-surface border border-line-strong">
            10
          </span>
          <span className="grid h-16 w-28 place-content-center rounded-surface bg-raised shadow-float">
            {say("floats", "парит")}
          </span>
          <span className="flex items-end gap-1.5">
            {[1, 2, 3, 4, 6, 8].map((step) => (
              <span
                key={step}
                className="w-6 bg-accent-line text-center text-12"
                style={{ height: step * 4 + 16 }}
              >
                {step * 4}
              </span>
            ))}
          </span>
        </div>
      </Section>
    </>
  );
}

function Specimens(): ReactNode {
  const say = useSay();
  const text = say("9 of 30 partners bring 61 % of the money", "9 из 30 партнёров приносят 61 % денег");
  const sizes = ["text-28 font-title", "text-20 font-title", "text-16", "text-14", "text-13", "text-12"];
  return (
    <dl className="grid grid-cols-[5rem_1fr] items-baseline gap-y-2">
      {sizes.map((size) => (
        <div key={size} className="col-span-full grid grid-cols-subgrid items-baseline">
          <dt className="text-12 text-muted">{size.replace("text-", "").replace(" font-title", " · 650")}</dt>
          <dd className={size}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Swatches({ tokens }: { tokens: readonly string[] }): ReactNode {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-3">
      {tokens.map((token) => (
        <li key={token} className="text-12 text-muted">
          <span
            className="mb-1 block h-12 rounded-control border border-line"
            style={{ background: `var(--${token})` }}
          />
          {token}
        </li>
      ))}
    </ul>
  );
}
