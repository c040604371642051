import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { idInput } from "@tributary/kernel/input";
import { listPrograms } from "@tributary/programs";
import {
  archiveTemplate,
  findTemplate,
  listTemplates,
  mergeFields,
  readTerms,
  saveTemplate,
  startingTemplates,
  templateInput,
} from "@tributary/recruitment";
import { Button, ButtonLink, EmptyState, Section, SettingRow } from "@tributary/ui";
import { FileSignature } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { useDoneToast } from "../../../components/use-done-toast.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useFormat } from "../frame/use-format.ts";
import { TemplateForm } from "./template-form.tsx";

export const handle: RouteHandle = { title: (t) => t("contracts:templates.title") };

const search = z.object({
  program: z.uuid().optional(),
  /** The template that is edited; `new` for one that is to be made. */
  edit: z.union([z.uuid(), z.literal("new")]).optional(),
  begin: z.literal("ours").optional(),
});

export const loader = vendorLoader(
  { permission: "contract.configure", search },
  async ({ within, search, person }) =>
    within(async (tx) => {
      const programs = await listPrograms(tx);
      const edited = search.edit && search.edit !== "new" ? await findTemplate(tx, search.edit) : null;
      const program = programs.find(({ id }) => id === (edited?.programId ?? search.program)) ?? programs[0];
      const templates = program ? await listTemplates(tx, program.id, { withArchived: true }) : [];
      const ours = search.begin ? startingTemplates[person.locale] : null;
      return {
        programs: programs.map(({ id, name }) => ({ id, name })),
        program: program ? { id: program.id, name: program.name } : null,
        templates: templates.map(({ body: _, ...template }) => template),
        edited: edited && { id: edited.id, name: edited.name, body: edited.body },
        isNew: search.edit === "new",
        beginning: ours ?? { name: "", body: "" },
        preview: edited ? readTerms(edited.body) : null,
        fields: mergeFields,
      };
    }),
);

const permission = "contract.configure";

export const action = vendorAction({
  save: intent({
    permission,
    form: templateInput,
    run: ({ within, clock }, form) => within((tx) => saveTemplate(tx, form, clock)),
    done: () => ({ done: "saved" }),
  }),
  archive: intent({
    permission,
    form: z.object({ templateId: idInput, archived: z.enum(["yes", "no"], "unknown") }),
    run: ({ within, clock }, { templateId, archived }) =>
      within((tx) => archiveTemplate(tx, { templateId, archived: archived === "yes" }, clock)),
    done: () => ({ done: "changed" }),
  }),
});

export default function ContractTemplates(): ReactNode {
  const { t } = useTranslation("contracts");
  const { templates, program, programs, edited, isNew } = useLoaderData<typeof loader>();
  const answer = useActionData<{ done?: string }>();
  // What was saved stands above; the form of a new one would only write it twice.
  const writesNew = isNew && answer?.done !== "saved";
  useDoneToast({ saved: t("templates.saved") });
  if (!program) return null;
  const here = `program=${program.id}`;
  return (
    <>
      <Section
        title={t("templates.title")}
        description={t("templates.help")}
        action={<ButtonLink href={`?${here}&edit=new`}>{t("templates.add")}</ButtonLink>}
      >
        {programs.length > 1 ? (
          <p className="mb-3 flex flex-wrap gap-x-4">
            {programs.map(({ id, name }) => (
              <ButtonLink
                key={id}
                href={`?program=${id}`}
                variant={id === program.id ? "secondary" : "quiet"}
              >
                {name}
              </ButtonLink>
            ))}
          </p>
        ) : null}
        {templates.length === 0 && !writesNew ? (
          <EmptyState
            icon={<FileSignature />}
            title={t("templates.empty")}
            action={
              <ButtonLink href={`?${here}&edit=new&begin=ours`} variant="primary">
                {t("templates.begin")}
              </ButtonLink>
            }
          />
        ) : null}
        {templates.map((template) => (
          <TemplateRow key={template.id} template={template} />
        ))}
      </Section>
      {writesNew || edited ? <TemplateForm key={edited?.id ?? "new"} /> : null}
    </>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["templates"][number];

function TemplateRow({ template }: { template: Row }): ReactNode {
  const { t } = useTranslation("contracts");
  const format = useFormat();
  const { id, name, version, savedAt, authorName, contractCount, archivedAt } = template;
  const used = contractCount > 0 ? t("templates.used", { count: contractCount }) : t("templates.unused");
  const words = t("templates.version", {
    version: String(version),
    when: format.relative(savedAt),
    author: authorName,
  });
  return (
    <SettingRow
      title={archivedAt ? `${name} (${t("templates.archived")})` : name}
      description={`${words} · ${used}`}
    >
      <span className="flex gap-2">
        <Form method="post">
          <input type="hidden" name="intent" value="archive" />
          <input type="hidden" name="templateId" value={id} />
          <input type="hidden" name="archived" value={archivedAt ? "no" : "yes"} />
          <Button type="submit" variant="quiet">
            {t(archivedAt ? "templates.restore" : "templates.archive")}
          </Button>
        </Form>
        {archivedAt ? null : <ButtonLink href={`?edit=${id}`}>{t("templates.edit")}</ButtonLink>}
      </span>
    </SettingRow>
  );
}
