import type { ItemKind, Stretch } from "@tributary/library";
import { Badge, PortalListItem } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Hits } from "../../../components/library/hits.tsx";
import { KindIcon } from "../../../components/library/kind-icon.tsx";
import { usePortalPath } from "../use-portal.ts";

/** An item in the list of the portal. */
export interface ShownLine {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: readonly Stretch[];
  readonly detail: readonly Stretch[];
  readonly mark: "new" | "updated" | null;
}

/** One item: its kind, its name, what it says, and whether it is new to the person. */
export function ItemLine({ line }: { line: ShownLine }): ReactNode {
  const { t } = useTranslation("library");
  const path = usePortalPath();
  return (
    <PortalListItem
      href={path(`/library/${line.id}`)}
      leading={<KindIcon kind={line.kind} />}
      title={
        <span className="line-clamp-2 whitespace-normal">
          <Hits stretches={line.title} />
        </span>
      }
      detail={
        <span className="line-clamp-2">
          {t(`kind.${line.kind}`)}
          {line.detail.length > 0 ? " · " : ""}
          <Hits stretches={line.detail} />
        </span>
      }
      end={line.mark ? <Badge tone={line.mark === "new" ? "accent" : "caution"}>{t(line.mark)}</Badge> : null}
    />
  );
}
