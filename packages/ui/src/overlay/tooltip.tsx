import * as RadixTooltip from "radix-ui/tooltip";
import type { ReactNode } from "react";
import { useFloatLayer } from "./float-layer.ts";

/** A definition on hover and focus. `children` must be something that takes focus; what matters never hides here. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }): ReactNode {
  const container = useFloatLayer();
  return (
    <RadixTooltip.Provider delayDuration={400}>
      <RadixTooltip.Root>
        <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
        <RadixTooltip.Portal container={container}>
          <RadixTooltip.Content
            sideOffset={6}
            collisionPadding={8}
            className="pop z-60 max-w-64 rounded-control bg-text px-2 py-1 text-12 text-surface"
          >
            {text}
          </RadixTooltip.Content>
        </RadixTooltip.Portal>
      </RadixTooltip.Root>
    </RadixTooltip.Provider>
  );
}
