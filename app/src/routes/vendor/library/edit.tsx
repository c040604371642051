import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEditedItem, itemInput, saveDraft } from "@tributary/library";
import { BackLink, FormPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormState } from "../../../components/form-reply.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { readLibraryView } from "../../../http/library-view.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { readFormChoices } from "./form-choices.ts";
import { ItemForm, ItemProblems } from "./item-form.tsx";

export const handle: RouteHandle = {
  title: (t, data) =>
    t("libraryDesk:editTitle", { title: (data as { item?: { title: string } } | null)?.item?.title ?? "" }),
};

export const loader = vendorLoader(
  { permission: "library.edit" },
  async ({ within, params, person, scope, clock, requestId }) =>
    within(async (tx) => {
      const item =
        (await findEditedItem(tx, params.itemId ?? "")) ?? refuseMissing("library_item", requestId);
      const view = await readLibraryView(tx, item.content, { face: "v", slug: scope.vendor.slug, clock });
      return { item, files: view.files, ...(await readFormChoices(tx, item.kind, person.locale)) };
    }),
);

export const action = vendorAction({
  default: intent({
    permission: "library.edit",
    form: itemInput,
    run: ({ within, clock, params: { itemId = "" } }, { draft, seenVersion }) =>
      within((tx) => saveDraft(tx, { itemId, seenVersion, draft }, clock)),
    done: (_, { params }) => redirect(`/v/${params.vendor}/library/${params.itemId}?done=saved`),
  }),
});

export default function EditItem(): ReactNode {
  const { t } = useTranslation("libraryDesk");
  const { base } = useWorkspace();
  const { item, files, asked, programs, boards } = useLoaderData<typeof loader>();
  const form = useFormState();
  const card = `${base}/library/${item.id}`;
  return (
    <FormPage
      back={<BackLink href={card}>{item.title}</BackLink>}
      title={t("editTitle", { title: item.title })}
      errors={<ItemProblems form={form} kind={item.kind} itemHref={card} />}
    >
      <ItemForm
        {...{ form, item, files, asked, programs, boards }}
        kind={item.kind}
        submit={t("save")}
        cancelHref={card}
      />
    </FormPage>
  );
}
