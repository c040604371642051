import { useNavigate } from "@remix-run/react";
import { Button, Combobox, Field, Popover, useHydrated } from "@tributary/ui";
import { ChevronDown } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLookup } from "../../../components/use-lookup.ts";
import type { loader as find } from "../find.ts";
import type { ListLinks } from "./list-links.ts";
import { useWorkspace } from "./use-workspace.ts";

/** Narrows a list to one partner, found by typing. Before scripts arrive a partner's own page leads to its list. */
export function PartnerFilter({ links }: { links: ListLinks }): ReactNode {
  const { t } = useTranslation("workspace");
  if (!useHydrated()) return null;
  return (
    <Popover
      label={t("filter.partner")}
      trigger={
        <Button className="px-2.5!">
          {t("filter.partner")}
          <ChevronDown className="text-muted" />
        </Button>
      }
    >
      <PartnerChooser links={links} />
    </Popover>
  );
}

function PartnerChooser({ links }: { links: ListLinks }): ReactNode {
  const { t } = useTranslation("workspace");
  const navigate = useNavigate();
  const { options, search, loading } = usePartnerOptions({ atOnce: true });
  return (
    <Field label={t("filter.partner")}>
      <Combobox
        name="partner"
        placeholder={t("filter.typeName")}
        options={options}
        onSearch={search}
        loading={loading}
        onChange={(id) => navigate(links.with({ partner: id || null }), { preventScrollReset: true })}
      />
    </Field>
  );
}

/** Partners by what is typed, asked of the server; with `atOnce`, the first of them before anything is. */
export function usePartnerOptions({ atOnce }: { atOnce: boolean }) {
  const { base } = useWorkspace();
  const { data, load, state } = useLookup<typeof find>({ key: "find-partners" });
  useEffect(() => {
    if (atOnce) load(`${base}/find?only=partners`);
  }, [atOnce, base, load]);
  return {
    options: (data?.partners ?? []).map(({ id, name, code }) => ({
      value: id,
      label: name,
      detail: code ?? undefined,
    })),
    search: (words: string) => load(`${base}/find?${new URLSearchParams({ only: "partners", q: words })}`),
    loading: state !== "idle",
  };
}
