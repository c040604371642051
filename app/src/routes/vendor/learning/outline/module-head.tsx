import { Form } from "@remix-run/react";
import { Field, IconButton, Input, Menu, MenuItem, MenuLine } from "@tributary/ui";
import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OutlineModule } from "./outline-view.ts";
import { useCoursePath } from "./use-course-path.ts";
import type { Moves } from "./use-outline-moves.ts";

/** A module in the outline. */
export interface ModulePartProps {
  readonly module: OutlineModule;
  readonly at: number;
  readonly last: boolean;
  readonly canEdit: boolean;
  readonly moves: Moves;
}

/** The name of a module, changed in place, and what can be done to it. */
export function ModuleHead({ module, at, last, canEdit, moves }: ModulePartProps): ReactNode {
  const { t } = useTranslation("learning");
  const action = useCoursePath();
  const remove = (): void => {
    const fields = [
      ["intent", "removeModule"],
      ["moduleId", module.id],
      ["removed", "no"],
    ] as const;
    moves.post(
      { intent: "removeModule", moduleId: module.id, removed: "yes" },
      { message: t("outline.moduleRemoved", { title: module.title }), undo: { action, fields } },
    );
  };
  if (!canEdit) return <h2 className="mb-2 text-16">{module.title}</h2>;
  return (
    <div className="mb-2 flex items-center gap-1">
      <Form method="post" className="min-w-0 flex-1" preventScrollReset>
        <input type="hidden" name="intent" value="renameModule" />
        <input type="hidden" name="moduleId" value={module.id} />
        <Field label={t("outline.moduleTitle")} hideLabel>
          <Input
            key={module.title}
            name="title"
            defaultValue={module.title}
            maxLength={200}
            required
            className="font-emphasis"
            onBlur={({ currentTarget: { value } }) => {
              const title = value.trim();
              if (title && title !== module.title)
                moves.post({ intent: "renameModule", moduleId: module.id, title });
            }}
          />
        </Field>
      </Form>
      <Menu
        trigger={
          <IconButton
            icon={<Ellipsis />}
            label={t("outline.moduleActions", { title: module.title })}
            tipSide="end"
          />
        }
      >
        <MenuItem icon={<ArrowUp />} disabled={at === 0} onSelect={() => moves.moveModule(module.id, at - 1)}>
          {t("moveUp")}
        </MenuItem>
        <MenuItem icon={<ArrowDown />} disabled={last} onSelect={() => moves.moveModule(module.id, at + 1)}>
          {t("moveDown")}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={<Trash2 />} onSelect={remove}>
          {t("remove")}
        </MenuItem>
      </Menu>
    </div>
  );
}
