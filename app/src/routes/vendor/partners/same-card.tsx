import { Notice, TextLink, useHydrated } from "@tributary/ui";
import { type ReactNode, type RefObject, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLookup } from "../../../components/use-lookup.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import type { loader } from "./same.ts";

const pauseMs = 350;

/** The card that has the tax id or the site of the form already, looked up while it is typed. */
export function useSameCard(form: RefObject<HTMLFormElement>, exceptId: string | undefined) {
  const { base } = useWorkspace();
  const { data, load } = useLookup<typeof loader>();
  const hydrated = useHydrated();
  useEffect(() => {
    const element = form.current;
    if (!element || !hydrated) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      const typed = new FormData(element);
      const asked = new URLSearchParams({ country: String(typed.get("country") ?? "") });
      if (exceptId) asked.set("except", exceptId);
      for (const name of ["taxId", "site"]) asked.set(name, String(typed.get(name) ?? ""));
      load(`${base}/partners/same?${asked}`);
    };
    const later = (event: Event): void => {
      const { name } = event.target as HTMLInputElement;
      if (name !== "taxId" && name !== "site" && name !== "country") return;
      clearTimeout(timer);
      timer = setTimeout(look, pauseMs);
    };
    // A form that comes back refused, or with what was typed elsewhere, is looked at at once.
    if (new FormData(element).get("taxId") || new FormData(element).get("site")) look();
    element.addEventListener("input", later);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", later);
    };
  }, [base, exceptId, form, hydrated, load]);
  return data?.same ?? null;
}

/** Says under a field which card has the same, with the way there. */
export function SameCardNotice({
  same,
  field,
}: {
  same: ReturnType<typeof useSameCard>;
  field: "taxId" | "site";
}): ReactNode {
  const { t } = useTranslation("partners");
  const { base } = useWorkspace();
  if (same?.field !== field) return null;
  return (
    <Notice kind="caution" live>
      {t(`form.same.${field}`)}{" "}
      <TextLink href={`${base}/partners/${same.id}`} target="_blank">
        {same.name}
      </TextLink>
    </Notice>
  );
}
