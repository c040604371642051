import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newId } from "@tributary/kernel";
import { createItem, listRecallPrograms } from "@tributary/recirculation";
import { BackLink, FormPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { ItemForm, ItemProblems } from "./item-form.tsx";
import { itemFormInput } from "./item-form-input.ts";
import { listLibrarySources, withLibraryTitle } from "./library-sources.ts";

export const handle: RouteHandle = { title: (t) => t("recirculation:newTitle") };

export const loader = vendorLoader({ permission: "recirculation.configure" }, async ({ within }) => ({
  id: newId(),
  ...(await within(async (tx) => ({
    programs: (await listRecallPrograms(tx)).map(({ id, name }) => ({ id, name })),
    library: await listLibrarySources(tx),
  }))),
}));

export const action = vendorAction({
  default: intent({
    permission: "recirculation.configure",
    form: itemFormInput,
    run: ({ within, clock }, form) =>
      within(async (tx) => {
        const named = await withLibraryTitle(tx, form);
        return named.ok ? createItem(tx, named.value, clock) : named;
      }),
    done: ({ id }, { scope }) => redirect(`/v/${scope.vendor.slug}/recirculation/items/${id}`),
  }),
});

export default function NewFact(): ReactNode {
  const { t } = useTranslation("recirculation");
  const { base } = useWorkspace();
  const { id, programs, library } = useLoaderData<typeof loader>();
  const form = useFormState();
  return (
    <FormPage
      back={<BackLink href={`${base}/recirculation`}>{t("title")}</BackLink>}
      title={t("newTitle")}
      description={t("form.help")}
      errors={<ItemProblems form={form} />}
    >
      <ItemForm
        form={form}
        item={{ id }}
        programs={programs}
        library={library}
        submit={t("form.create")}
        cancelHref={`${base}/recirculation`}
      />
    </FormPage>
  );
}
