import { useSubmit } from "@remix-run/react";
import { Button, Menu, MenuItem } from "@tributary/ui";
import { ArrowRight, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { manyKey } from "./moving.ts";
import type { RecruitmentChoices } from "./recruitment-toolbar.tsx";

/** What can be done with the selected negotiations: move them to a stage, hand them over. */
export function BulkWork({
  ids,
  choices,
}: {
  ids: readonly string[];
  choices: RecruitmentChoices;
}): ReactNode {
  const { t } = useTranslation("recruitment");
  const submit = useSubmit();
  const send = (fields: Readonly<Record<string, string>>): void => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const id of ids) form.append("opportunityIds", id);
    submit(form, { method: "post", navigate: false, fetcherKey: manyKey });
  };
  const people = [{ userId: "", name: t("noManager") }, ...choices.staff];
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button size="small" icon={<ArrowRight />}>
            {t("bulk.move")}
          </Button>
        }
      >
        {choices.stages.map(({ id, name }) => (
          <MenuItem key={id} onSelect={() => send({ intent: "moveMany", toStageId: id })}>
            {name}
          </MenuItem>
        ))}
      </Menu>
      <Menu
        align="start"
        trigger={
          <Button size="small" icon={<UserRound />}>
            {t("bulk.assign")}
          </Button>
        }
      >
        {people.map(({ userId, name }) => (
          <MenuItem key={userId} onSelect={() => send({ intent: "assignMany", managerUserId: userId })}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
