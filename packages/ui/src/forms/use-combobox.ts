import { type KeyboardEvent, useState } from "react";
import type { ComboboxOption, ComboboxProps } from "./combobox.tsx";
import { filterOptions } from "./filter-options.ts";

interface ComboboxState {
  readonly open: boolean;
  readonly text: string;
  readonly value: string;
  readonly active: number;
  readonly shown: readonly ComboboxOption[];
  readonly show: () => void;
  readonly type: (text: string) => void;
  readonly choose: (option: ComboboxOption) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly leave: () => void;
}

/** What a combobox holds and how keys move it: arrows, Home, End, Enter, Escape, as WAI-ARIA practices say. */
export function useCombobox({
  options,
  defaultValue = "",
  onChange,
  onSearch,
}: ComboboxProps): ComboboxState {
  const [chosen, setChosen] = useState(() => options.find((option) => option.value === defaultValue));
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const shown = onSearch || typed === null ? options : filterOptions(options, typed);

  const take = (option: ComboboxOption | undefined) => {
    setChosen(option);
    setTyped(null);
    setOpen(false);
    if (option?.value !== chosen?.value) onChange?.(option?.value ?? "");
  };
  const show = () => {
    setActive(Math.max(0, shown.indexOf(chosen as ComboboxOption)));
    setOpen(true);
  };
  const type = (text: string) => {
    setTyped(text);
    setActive(0);
    setOpen(true);
    onSearch?.(text);
  };
  // An emptied field means no choice; half a word means that the last choice stands.
  const leave = () => take(typed === "" ? undefined : chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOf(event.key, active, shown.length);
    if (next !== null) {
      event.preventDefault();
      if (open) setActive(next);
      else show();
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      const option = shown[active];
      if (option) take(option);
    } else if (event.key === "Escape" && open) {
      // Closes the list, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
  return {
    open,
    shown,
    active,
    show,
    type,
    onKeyDown,
    leave,
    choose: take,
    text: typed ?? chosen?.label ?? "",
    value: chosen?.value ?? "",
  };
}

function stepOf(key: string, active: number, length: number): number | null {
  if (key === "ArrowDown") return length === 0 ? 0 : (active + 1) % length;
  if (key === "ArrowUp") return length === 0 ? 0 : (active - 1 + length) % length;
  return null;
}
