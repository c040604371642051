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

export const handle: RouteHandle = { title: (t) => t("recirculation:newTitle") };

export const loader = vendorLoader({ permission: "recirculation.configure" }, async ({ within }) => ({
  id: newId(),
  programs: (await within(listRecallPrograms)).map(({ id, name }) => ({ id, name })),
}));

export const action = vendorAction({
  default: intent({
    permission: "recirculation.configure",
    form: itemFormInput,
    run: ({ within, clock }, form) => within((tx) => createItem(tx, form, clock)),
    done: ({ id }, { scope }) => redirect(`/v/${scope.vendor.slug}/recirculation/items/${id}`),
  }),
});

export default function NewFact(): ReactNode {
  const { t } = useTranslation("recirculation");
  const { base } = useWorkspace();
  const { id, programs } = useLoaderData<typeof loader>();
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
        submit={t("form.create")}
        cancelHref={`${base}/recirculation`}
      />
    </FormPage>
  );
}
