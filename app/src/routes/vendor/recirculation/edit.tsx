import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findItem, updateItem } from "@tributary/recirculation";
import { BackLink, FormPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { ItemForm, ItemProblems } from "./item-form.tsx";
import { itemFormInput } from "./item-form-input.ts";
import { listLibrarySources, withLibraryTitle } from "./library-sources.ts";

export const handle: RouteHandle = { title: (t) => t("recirculation:editTitle") };

export const loader = vendorLoader(
  { permission: "recirculation.configure" },
  async ({ within, params: { itemId = "" }, requestId }) => {
    const found = await within(async (tx) => ({
      item: await findItem(tx, itemId),
      library: await listLibrarySources(tx),
    }));
    if (!found.item) refuseMissing("knowledge_item", requestId);
    return { item: found.item, library: found.library };
  },
);

export const action = vendorAction({
  default: intent({
    permission: "recirculation.configure",
    form: itemFormInput,
    run: ({ within, params: { itemId = "" }, clock }, form) =>
      within(async (tx) => {
        const named = await withLibraryTitle(tx, form);
        if (!named.ok) return named;
        const { version, ...input } = named.value;
        return updateItem(tx, { itemId, version, input }, clock);
      }),
    done: ({ id }, { scope }) => redirect(`/v/${scope.vendor.slug}/recirculation/items/${id}`),
  }),
});

export default function EditFact(): ReactNode {
  const { t } = useTranslation(["recirculation", "common"]);
  const { base } = useWorkspace();
  const { item, library } = useLoaderData<typeof loader>();
  const form = useFormState();
  const card = `${base}/recirculation/items/${item.id}`;
  return (
    <FormPage
      back={<BackLink href={card}>{t("recirculation:record.back")}</BackLink>}
      title={t("recirculation:editTitle")}
      description={t("recirculation:form.editHelp")}
      errors={<ItemProblems form={form} />}
    >
      <ItemForm
        form={form}
        item={item}
        programs={null}
        library={library}
        submit={t("common:actions.save")}
        cancelHref={card}
      />
    </FormPage>
  );
}
