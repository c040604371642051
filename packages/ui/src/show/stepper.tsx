import { clsx } from "clsx";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useUi } from "../provider.tsx";

type StepState = "done" | "now" | "ahead";

/** Where one is on a way of a few steps. `current` counts from 0; beyond the last step all are done. */
export function Stepper({ steps, current }: { steps: readonly string[]; current: number }): ReactNode {
  return (
    <ol className="flex flex-wrap gap-x-2 gap-y-1.5">
      {steps.map((step, index) => (
        <Step
          key={step}
          name={step}
          number={index + 1}
          state={index < current ? "done" : index === current ? "now" : "ahead"}
        />
      ))}
    </ol>
  );
}

const marks: Record<StepState, string> = {
  done: "bg-accent-soft text-accent-text",
  now: "bg-accent text-on-accent",
  ahead: "border border-line-strong text-muted",
};

function Step({ name, number, state }: { name: string; number: number; state: StepState }): ReactNode {
  const { labels } = useUi();
  const spoken = { done: labels.stepDone, now: labels.stepCurrent, ahead: null }[state];
  return (
    <li aria-current={state === "now" ? "step" : undefined} className="flex items-center gap-2">
      {number > 1 ? <span aria-hidden="true" className="h-px w-4 bg-line-strong sm:w-8" /> : null}
      <span
        aria-hidden="true"
        className={clsx(
          "grid size-5 place-content-center rounded-full text-12 font-emphasis tabular-nums",
          marks[state],
        )}
      >
        {state === "done" ? <Check className="size-3" strokeWidth={3} /> : number}
      </span>
      <span className={state === "now" ? "font-emphasis" : "text-muted max-sm:sr-only"}>{name}</span>
      {spoken ? <span className="sr-only">{spoken}</span> : null}
    </li>
  );
}
