import { Combobox, type ComboboxOption } from "@tributary/ui";
import { type ReactNode, useState } from "react";
import { usePartnerOptions } from "../frame/partner-filter.tsx";

/** A partner, found by typing; before scripts arrive, one of the first by name. */
export function PartnerField({
  name,
  first,
  chosen,
  onChoose,
}: {
  name: string;
  first: readonly ComboboxOption[];
  chosen: { readonly id: string; readonly name: string } | null;
  onChoose: (id: string) => void;
}): ReactNode {
  const { options, search, loading } = usePartnerOptions({ atOnce: false });
  const [typed, setTyped] = useState(false);
  const shown = typed ? options : first;
  const own = chosen ? [{ value: chosen.id, label: chosen.name }] : [];
  return (
    <Combobox
      name={name}
      required
      options={[...own.filter(({ value }) => !shown.some((option) => option.value === value)), ...shown]}
      defaultValue={chosen?.id ?? ""}
      onSearch={(words) => {
        setTyped(true);
        search(words);
      }}
      loading={loading}
      onChange={onChoose}
    />
  );
}
