import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useHydrated } from "../hydration.ts";
import { useUi } from "../provider.tsx";
import { ComboboxList } from "./combobox-list.tsx";
import { useWiring } from "./field-context.ts";
import { Select } from "./select.tsx";
import { useCombobox } from "./use-combobox.ts";

/** One thing to choose; `detail` tells apart those of the same name. */
export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

export interface ComboboxProps {
  /** The value is sent with the form under this name. */
  readonly name: string;
  readonly options: readonly ComboboxOption[];
  readonly defaultValue?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly required?: boolean | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  /**
   * Called with what is typed when the options come from the server; the owner passes new `options`. Left out, the
   * given options are filtered here.
   */
  readonly onSearch?: ((text: string) => void) | undefined;
  /** The server is looking. */
  readonly loading?: boolean | undefined;
}

/**
 * A choice of many, by typing (WAI-ARIA combobox with a list). Before scripts arrive it is a native select of the
 * options given.
 */
export function Combobox(props: ComboboxProps): ReactNode {
  const hydrated = useHydrated();
  if (hydrated) return <TypingCombobox {...props} />;
  return (
    <Select name={props.name} defaultValue={props.defaultValue ?? ""} required={props.required}>
      <option value="">{props.placeholder}</option>
      {props.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.detail ? `${option.label} (${option.detail})` : option.label}
        </option>
      ))}
    </Select>
  );
}

function TypingCombobox(props: ComboboxProps): ReactNode {
  const { labels } = useUi();
  const wiring = useWiring({ required: props.required });
  const listId = useId();
  const box = useCombobox(props);
  const active = box.open ? box.shown[box.active] : undefined;
  return (
    <div className="relative">
      <input type="hidden" name={props.name} value={box.value} />
      <input
        {...wiring}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={box.open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${listId}-${box.active}` : undefined}
        placeholder={props.placeholder}
        value={box.text}
        onChange={(event) => box.type(event.target.value)}
        onKeyDown={box.onKeyDown}
        onClick={box.show}
        onBlur={box.leave}
        className={clsx("control", "pr-8")}
      />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <ComboboxList
        id={listId}
        open={box.open}
        options={box.shown}
        active={box.active}
        value={box.value}
        loading={props.loading ?? false}
        onChoose={box.choose}
      />
      <span role="status" className="sr-only">
        {box.open && box.shown.length === 0 && !props.loading ? labels.nothingFound : ""}
      </span>
    </div>
  );
}
