import type { VersionRow } from "@tributary/library";
import { Timeline } from "@tributary/ui";
import { History } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";

/** What was published, the newest first, and what each version brought. */
export function VersionHistory({ versions }: { versions: readonly VersionRow[] }): ReactNode {
  const { t } = useTranslation("libraryDesk");
  if (versions.length === 0) return <p className="text-muted">{t("historyEmpty")}</p>;
  return (
    <Timeline
      entries={versions.map(({ number, note, publishedAt, publishedByName }) => ({
        id: String(number),
        icon: <History />,
        title: t("historyLine", { number: String(number), name: publishedByName }),
        time: <Ago at={publishedAt} />,
        body: note || undefined,
      }))}
    />
  );
}
