import { clsx } from "clsx";
import * as Dropdown from "radix-ui/dropdown-menu";
import { type ReactNode, useState } from "react";
import { useFloatLayer } from "../overlay/float-layer.ts";
import { useUi } from "../provider.tsx";
import { floatPanel } from "./float-panel.ts";

const itemLook = [
  "flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 py-1 outline-none select-none pointer-coarse:min-h-11",
  "data-highlighted:bg-hover data-disabled:opacity-50 [&>svg]:size-(--icon) [&>svg]:shrink-0 [&>svg]:text-muted",
];

/** A menu of actions on `trigger` (a Button or an IconButton). Arrows, first letters, Escape as everywhere. */
export function Menu({
  trigger,
  children,
  align = "end",
}: {
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "end" | undefined;
}): ReactNode {
  // Of a board's two hundred menus one at most is open: the others are made when somebody opens them.
  const [open, setOpen] = useState(false);
  return (
    <Dropdown.Root modal={false} open={open} onOpenChange={setOpen}>
      <Dropdown.Trigger asChild>{trigger}</Dropdown.Trigger>
      {open ? <MenuPanel align={align}>{children}</MenuPanel> : null}
    </Dropdown.Root>
  );
}

function MenuPanel({ align, children }: { align: "start" | "end"; children: ReactNode }): ReactNode {
  const container = useFloatLayer();
  return (
    <Dropdown.Portal container={container}>
      <Dropdown.Content
        align={align}
        sideOffset={4}
        collisionPadding={8}
        className={clsx(floatPanel, "min-w-44 max-w-80 p-1")}
      >
        {children}
      </Dropdown.Content>
    </Dropdown.Portal>
  );
}

/** One action of a menu. `danger` is for what cannot be undone. */
export function MenuItem({
  icon,
  children,
  onSelect,
  danger = false,
  disabled = false,
}: {
  icon?: ReactNode;
  children: ReactNode;
  onSelect: () => void;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
}): ReactNode {
  return (
    <Dropdown.Item
      onSelect={onSelect}
      disabled={disabled}
      className={clsx(itemLook, danger && "text-negative [&>svg]:text-negative")}
    >
      {icon}
      {children}
    </Dropdown.Item>
  );
}

/** A place to go to in a menu. `current` marks where one is. */
export function MenuLink({
  icon,
  href,
  current = false,
  children,
}: {
  icon?: ReactNode;
  href: string;
  current?: boolean | undefined;
  children: ReactNode;
}): ReactNode {
  const { Link } = useUi();
  return (
    <Dropdown.Item asChild>
      <Link
        href={href}
        aria-current={current ? "page" : undefined}
        className={clsx(itemLook, "no-underline", current && "font-emphasis")}
      >
        {icon}
        {children}
      </Link>
    </Dropdown.Item>
  );
}

/** A hairline between groups of a menu. */
export function MenuLine(): ReactNode {
  return <Dropdown.Separator className="-mx-1 my-1 h-px bg-line" />;
}

/** A quiet heading inside a menu: whose account this is, what the group is about. */
export function MenuHeading({ children }: { children: ReactNode }): ReactNode {
  return <Dropdown.Label className="px-2 pt-1.5 pb-1 text-12 text-muted">{children}</Dropdown.Label>;
}
