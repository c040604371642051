import { useLoaderData } from "@remix-run/react";
import { archiveItem, findEditedItem, listVersions, missingFields, publishItem } from "@tributary/library";
import { BackLink, ButtonLink, RecordPage, Section } from "@tributary/ui";
import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ItemView } from "../../../components/library/item-view.tsx";
import { KindIcon } from "../../../components/library/kind-icon.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { readLibraryView } from "../../../http/library-view.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { ArchiveForm } from "./archive-form.tsx";
import { ItemFacts } from "./item-facts.tsx";
import { ItemStateBadge } from "./item-state.tsx";
import { PublishForm } from "./publish-form.tsx";
import { TellItem } from "./tell-item.tsx";
import { VersionHistory } from "./version-history.tsx";

export const handle: RouteHandle = {
  title: (t, data) => (data as { item?: { title: string } } | null)?.item?.title ?? t("library:title"),
};

export const loader = vendorLoader(
  { permission: "library.read" },
  async ({ within, params, scope, clock, requestId }) =>
    within(async (tx) => {
      const item =
        (await findEditedItem(tx, params.itemId ?? "")) ?? refuseMissing("library_item", requestId);
      return {
        item,
        missing: missingFields(item.content),
        versions: await listVersions(tx, item.id),
        view: await readLibraryView(tx, item.content, { face: "v", slug: scope.vendor.slug, clock }),
      };
    }),
);

const archiving = (archived: boolean) =>
  intent({
    permission: "library.edit",
    form: z.object({}),
    run: ({ within, clock, params: { itemId = "" } }) =>
      within((tx) => archiveItem(tx, { itemId, archived }, clock)),
    done: () => ({ done: archived ? "archive" : "restore" }),
  });

export const action = vendorAction({
  publish: intent({
    permission: "library.edit",
    form: z.object({
      seenVersion: z.coerce.number().int(),
      note: z.string().trim().max(300, "too_long").default(""),
    }),
    run: ({ within, clock, params: { itemId = "" } }, form) =>
      within((tx) => publishItem(tx, { itemId, ...form }, clock)),
    done: () => ({ done: "publish" }),
  }),
  archive: archiving(true),
  restore: archiving(false),
});

/** An item as members will see it, beside how it stands; publishing it, and taking it out. */
export default function LibraryRecord(): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library", "common"]);
  const { base, may, person } = useWorkspace();
  const { item, missing, versions, view } = useLoaderData<typeof loader>();
  return (
    <RecordPage
      back={<BackLink href={`${base}/library`}>{t("library:title")}</BackLink>}
      title={item.title}
      meta={
        <>
          <span className="inline-flex items-center gap-1.5 text-muted">
            <KindIcon kind={item.kind} />
            {t(`library:kind.${item.kind}`)}
          </span>
          <ItemStateBadge state={item.state} />
        </>
      }
      description={item.summary}
      action={
        may("library.edit") ? (
          <>
            <ArchiveForm archived={item.state === "archived"} />
            <ButtonLink href={`${base}/library/${item.id}/edit`} icon={<Pencil />}>
              {t("common:actions.edit")}
            </ButtonLink>
          </>
        ) : null
      }
      facts={
        <>
          {may("library.edit") ? (
            <PublishForm item={item} missing={missing} versions={versions.length} />
          ) : null}
          <ItemFacts item={item} />
          <Section title={t("history")}>
            <VersionHistory versions={versions} />
          </Section>
        </>
      }
    >
      <TellItem itemId={item.id} />
      <ItemView content={item.content} view={view} ownName={person.name} boardHref={`${base}/boards`} />
    </RecordPage>
  );
}
