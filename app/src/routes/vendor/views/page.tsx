import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  changeView,
  newViewInput,
  removeView,
  saveView,
  type ViewedList,
  viewChangeInput,
  viewedLists,
} from "@tributary/identity";
import { ok } from "@tributary/kernel";
import { idInput } from "@tributary/kernel/input";
import { BackLink, PageHeader, Section } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import type { ScopedRequest } from "../../../http/scoped-request.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { listPaths, viewSearch } from "../frame/view-search.ts";
import { NewViewForm } from "./new-view-form.tsx";
import { useTold } from "./use-told.ts";
import { SharedViews, ViewRow } from "./view-row.tsx";

export const handle: RouteHandle = { title: (t) => t("views:title") };

/** What the list shows now comes along; the views themselves are in the workspace's own facts. */
const search = z.object({ kept: z.string().max(2_000).optional(), new: z.literal("1").optional() });

export const loader = vendorLoader({ permission: "home.read", search }, async (request) => ({
  list: listOf(request),
  kept:
    request.search.kept === undefined ? (request.search.new ? "" : null) : viewSearch(request.search.kept),
}));

function listOf({ params, requestId }: Pick<ScopedRequest<unknown>, "params" | "requestId">): ViewedList {
  return viewedLists.find((list) => list === params.list) ?? refuseMissing("page", requestId);
}

/** Saves what a form says under the list of the address. */
const save = async (request: ScopedRequest<unknown>, form: z.output<typeof newViewInput>) => {
  const view = { ...form, search: viewSearch(form.search), list: listOf(request), userId: request.person.id };
  const saved = await request.within((tx) => saveView(tx, view, request.clock));
  return saved.ok ? ok(view.search) : saved;
};

export const action = vendorAction({
  save: intent({
    permission: "home.read",
    form: newViewInput,
    run: save,
    done: (kept, request) => {
      const path = `/v/${request.scope.vendor.slug}${listPaths[listOf(request)]}`;
      return redirect(kept ? `${path}?${kept}` : path);
    },
  }),
  // What was deleted, taken back from wherever the person is by then.
  restore: intent({
    permission: "home.read",
    form: newViewInput,
    run: save,
    done: () => ({ done: "restored" }),
  }),
  change: intent({
    permission: "home.read",
    form: viewChangeInput,
    run: ({ within, person }, form) => within((tx) => changeView(tx, { ...form, userId: person.id })),
    done: () => ({ done: "saved" }),
  }),
  remove: intent({
    permission: "home.read",
    form: z.object({ viewId: idInput }),
    run: ({ within, person }, { viewId }) => within((tx) => removeView(tx, { viewId, userId: person.id })),
    done: (removed) => ({ done: "removed", removed }),
  }),
});

/** The views of one list: saves what the list shows, renames, shares, and says with which one it opens. */
export default function Views(): ReactNode {
  const { t } = useTranslation("views");
  const { list, kept } = useLoaderData<typeof loader>();
  const { base, views } = useWorkspace();
  const path = base + listPaths[list];
  const known = views.filter((view) => view.list === list);
  const own = known.filter(({ isOwn }) => isOwn);
  useTold(`${base}/views/${list}`);
  return (
    <>
      <PageHeader
        back={<BackLink href={kept ? `${path}?${kept}` : path}>{t(`back.${list}`)}</BackLink>}
        title={t(`titleOf.${list}`)}
        description={t("help")}
      />
      {kept === null ? null : <NewViewForm kept={kept} />}
      <Section title={t("own")}>
        {own.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
        {own.map((view) => (
          <ViewRow key={view.id} view={view} path={path} />
        ))}
      </Section>
      <SharedViews views={known.filter(({ isOwn }) => !isOwn)} path={path} />
    </>
  );
}
