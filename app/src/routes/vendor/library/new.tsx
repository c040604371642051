import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newId } from "@tributary/kernel";
import { createItem, itemInput, itemKinds } from "@tributary/library";
import { BackLink, FormPage, useUi } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormState } from "../../../components/form-reply.tsx";
import { KindIcon } from "../../../components/library/kind-icon.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { readFormChoices } from "./form-choices.ts";
import { ItemForm, ItemProblems } from "./item-form.tsx";

export const handle: RouteHandle = { title: (t) => t("libraryDesk:add") };

export const loader = vendorLoader(
  { permission: "library.edit", search: z.object({ kind: z.enum(itemKinds).optional() }) },
  async ({ within, search, person }) => ({
    kind: search.kind ?? null,
    kinds: itemKinds,
    id: newId(),
    ...(await within((tx) => readFormChoices(tx, search.kind ?? null, person.locale))),
  }),
);

export const action = vendorAction({
  default: intent({
    permission: "library.edit",
    form: itemInput,
    run: ({ within, clock }, { id, draft }) => within((tx) => createItem(tx, { id, draft }, clock)),
    done: ({ id }, { params }) => redirect(`/v/${params.vendor}/library/${id}?done=saved`),
  }),
});

/** The kind first, then its form. */
export default function NewItem(): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library"]);
  const { base } = useWorkspace();
  const { kind, id, asked, programs, boards } = useLoaderData<typeof loader>();
  const form = useFormState();
  if (!kind) return <ChooseKind />;
  return (
    <FormPage
      back={<BackLink href={`${base}/library/new`}>{t("choose")}</BackLink>}
      title={t("newTitle", { kind: t(`library:kind.${kind}`) })}
      errors={<ItemProblems form={form} kind={kind} />}
    >
      <ItemForm
        key={kind}
        {...{ form, kind, id, asked, programs, boards }}
        item={null}
        files={{}}
        submit={t("create")}
        cancelHref={`${base}/library`}
      />
    </FormPage>
  );
}

function ChooseKind(): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library"]);
  const { base } = useWorkspace();
  const { Link } = useUi();
  const { kinds } = useLoaderData<typeof loader>();
  return (
    <FormPage back={<BackLink href={`${base}/library`}>{t("library:title")}</BackLink>} title={t("choose")}>
      <ul className="divide-y divide-line overflow-hidden rounded-surface border border-line bg-raised">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link
              href={`${base}/library/new?kind=${kind}`}
              className="flex min-h-12 items-center gap-3 px-4 py-2 no-underline -outline-offset-2 hover:bg-hover"
            >
              <KindIcon kind={kind} />
              <span>
                <span className="block font-emphasis">{t(`library:kind.${kind}`)}</span>
                <span className="block text-13 text-muted">{t(`kindHelp.${kind}`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </FormPage>
  );
}
