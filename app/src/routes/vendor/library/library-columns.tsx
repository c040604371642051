import type { EditorRow } from "@tributary/library";
import type { DataColumn } from "@tributary/ui/data-table";
import { useTranslation } from "react-i18next";
import { KindIcon } from "../../../components/library/kind-icon.tsx";
import { useFormat } from "../frame/use-format.ts";
import { ItemStateBadge } from "./item-state.tsx";

/** The columns of the editors' list. */
export function useLibraryColumns(): DataColumn<EditorRow>[] {
  const { t } = useTranslation(["libraryDesk", "library"]);
  const format = useFormat();
  return [
    { id: "title", header: t("columns.title"), phone: "title", cell: (item) => item.title },
    {
      id: "kind",
      header: t("columns.kind"),
      phone: "fact",
      cell: (item) => (
        <span className="inline-flex items-center gap-2 align-bottom whitespace-nowrap">
          <KindIcon kind={item.kind} />
          {t(`library:kind.${item.kind}`)}
        </span>
      ),
    },
    {
      id: "state",
      header: t("columns.state"),
      phone: "trail",
      cell: (item) => <ItemStateBadge state={item.state} />,
    },
    {
      id: "openedBy",
      header: t("columns.openedBy"),
      phone: "hide",
      align: "end",
      cell: (item) => (item.publishedAt ? format.number(item.openedBy) : ""),
    },
    {
      id: "published",
      header: t("columns.published"),
      phone: "hide",
      from: "wide",
      cell: (item) => (item.publishedAt ? format.relative(item.publishedAt) : ""),
    },
    {
      id: "changed",
      header: t("columns.changed"),
      phone: "fact",
      cell: (item) => format.relative(item.changedAt),
    },
  ];
}
