import { clsx } from "clsx";
import * as RadixPopover from "radix-ui/popover";
import type { ReactNode } from "react";
import { floatPanel } from "../actions/float-panel.ts";
import { useFloatLayer } from "./float-layer.ts";

/** A small panel next to `trigger`: a short form, an explanation with a link. `label` names it for screen readers. */
export function Popover({
  trigger,
  label,
  children,
  align = "start",
}: {
  trigger: ReactNode;
  label: string;
  children: ReactNode;
  align?: "start" | "end" | undefined;
}): ReactNode {
  const container = useFloatLayer();
  return (
    <RadixPopover.Root>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal container={container}>
        <RadixPopover.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={clsx(floatPanel, "w-72 max-w-[calc(100vw-1rem)] p-3")}
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  );
}
