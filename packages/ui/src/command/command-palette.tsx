import { Command } from "cmdk";
import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Spinner } from "../actions/spinner.tsx";
import { matchText } from "../forms/filter-options.ts";
import { useModal } from "../overlay/use-modal.ts";
import { useUi } from "../provider.tsx";

/** A place or an action. */
export interface CommandItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  /** Other words that should find it. */
  readonly keywords?: readonly string[] | undefined;
  readonly onSelect: () => void;
}

/** Commands under a heading. */
export interface CommandGroup {
  readonly label: string;
  readonly items: readonly CommandItem[];
  /** Found by the server for what is typed: shown as it came, never filtered here. */
  readonly found?: boolean | undefined;
}

export interface CommandPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly groups: readonly CommandGroup[];
  /** Shown first while nothing is typed. */
  readonly recent?: readonly CommandItem[] | undefined;
  /** Called with what is typed, for groups that the server finds. */
  readonly onSearch?: ((text: string) => void) | undefined;
  readonly loading?: boolean | undefined;
}

/** Everywhere in two keystrokes. The keys that open it belong to `WorkspaceShell`, so this may load late. */
export function CommandPalette(props: CommandPaletteProps): ReactNode {
  const { labels } = useUi();
  const modal = useModal(props.open, props.onClose);
  return (
    <dialog
      {...modal}
      aria-label={labels.commandPalette}
      className="dialog mx-auto mt-[12dvh] mb-auto w-[min(36rem,calc(100vw-1.5rem))] overflow-hidden rounded-surface border border-line bg-raised p-0 text-text shadow-float"
    >
      {props.open ? <Palette {...props} /> : null}
    </dialog>
  );
}

function Palette({
  onClose,
  groups,
  recent = [],
  onSearch,
  loading = false,
}: CommandPaletteProps): ReactNode {
  const { labels } = useUi();
  const [text, setText] = useState("");
  const shown =
    text === "" && recent.length > 0
      ? [{ label: labels.recent, items: recent }, ...groups]
      : groups.map((group) => fitting(group, text));
  const type = (next: string) => {
    setText(next);
    onSearch?.(next);
  };
  return (
    // Filtered here: the library's own filter knows nothing of rows that the server has found, and would say of a
    // list full of them that nothing was found.
    <Command label={labels.commandPalette} loop shouldFilter={false}>
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        {loading ? <Spinner /> : <Search aria-hidden="true" className="size-4 shrink-0 text-muted" />}
        <Command.Input
          data-autofocus=""
          value={text}
          onValueChange={type}
          placeholder={labels.commandPlaceholder}
          className="h-12 min-w-0 flex-1 bg-transparent text-16 outline-none"
        />
      </div>
      <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5 outline-none">
        {loading ? null : (
          <Command.Empty className="px-3 py-6 text-center text-muted">{labels.nothingFound}</Command.Empty>
        )}
        {shown
          .filter((group) => group.items.length > 0)
          .map((group) => (
            <PaletteGroup key={group.label} group={group} onClose={onClose} />
          ))}
      </Command.List>
    </Command>
  );
}

/** What of a group fits the typed words, best first; what the server found stays as it came. */
function fitting(group: CommandGroup, text: string): CommandGroup {
  if (group.found || text === "") return group;
  const fits = group.items
    .map((item) => ({ item, fit: matchText(text, item.label, item.keywords ?? []) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit);
  return { ...group, items: fits.map(({ item }) => item) };
}

function PaletteGroup({ group, onClose }: { group: CommandGroup; onClose: () => void }): ReactNode {
  return (
    <Command.Group
      heading={group.label}
      className="[&>[cmdk-group-heading]]:px-2.5 [&>[cmdk-group-heading]]:pt-2 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:text-12 [&>[cmdk-group-heading]]:text-muted"
    >
      {group.items.map((item) => (
        <Command.Item
          key={item.id}
          value={`${group.label} ${item.id}`}
          onSelect={() => {
            onClose();
            item.onSelect();
          }}
          className="flex min-h-9 cursor-default items-center gap-2.5 rounded-control px-2.5 data-[selected=true]:bg-hover pointer-coarse:min-h-11 [&>svg]:size-4 [&>svg]:text-muted"
        >
          {item.icon}
          <span className="min-w-0 truncate">{item.label}</span>
          {item.detail ? (
            <span className="ml-auto truncate pl-4 text-13 text-muted">{item.detail}</span>
          ) : null}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
