import { Form, useSearchParams, useSubmit } from "@remix-run/react";
import { SearchInput } from "@tributary/ui";
import { type ReactNode, useEffect, useRef } from "react";

const pauseMs = 250;

/** The search of a list. It narrows the list while one types, keeps the filters, and works before scripts arrive. */
export function ListSearch({
  placeholder,
  keep,
}: {
  placeholder: string;
  keep: readonly string[];
}): ReactNode {
  const [params] = useSearchParams();
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const input = useRef<HTMLInputElement>(null);
  const words = params.get("q") ?? "";
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // A chip or the way back changed the words: the field follows, unless somebody is typing in it.
    if (input.current && input.current !== document.activeElement) input.current.value = words;
  }, [words]);
  return (
    <Form
      method="get"
      role="search"
      onChange={(event) => {
        const form = event.currentTarget;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => submit(form, { replace: true, preventScrollReset: true }), pauseMs);
      }}
      onSubmit={() => clearTimeout(timer.current)}
    >
      {keep.map((name) => {
        const value = params.get(name);
        return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
      })}
      <SearchInput ref={input} placeholder={placeholder} defaultValue={words} maxLength={100} />
    </Form>
  );
}
