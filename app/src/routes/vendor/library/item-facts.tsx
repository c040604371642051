import type { EditedItem } from "@tributary/library";
import { DescriptionList, Section } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

/** Who sees an item, who has opened it, who wrote in it last. */
export function ItemFacts({ item }: { item: EditedItem }): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library", "common"]);
  const format = useFormat();
  const levels =
    item.levels.length === 3
      ? t("libraryDesk:audienceAll")
      : item.levels.map((level) => t(`common:levels.${level}`)).join(", ");
  const programs =
    item.programs.length === 0
      ? t("libraryDesk:allPrograms")
      : item.programs.map(({ name }) => name).join(", ");
  const { openedBy, openedNewest } = item;
  const opened =
    openedBy === 0
      ? t("libraryDesk:openedNone")
      : `${t("libraryDesk:opened", { count: openedBy })}, ${t("libraryDesk:openedNewest", { count: openedNewest })}`;
  return (
    <Section title={t("libraryDesk:facts")}>
      <DescriptionList
        items={[
          { label: t("libraryDesk:form.levels"), value: levels },
          { label: t("libraryDesk:form.programs"), value: programs },
          { label: t("libraryDesk:columns.openedBy"), value: opened },
          {
            label: t("libraryDesk:lastSaved"),
            value: t("libraryDesk:savedBy", { name: item.savedByName, when: format.relative(item.savedAt) }),
          },
        ]}
      />
    </Section>
  );
}
