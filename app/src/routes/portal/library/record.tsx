import { useLoaderData } from "@remix-run/react";
import { findLibraryItem, recordView } from "@tributary/library";
import { BackLink, Notice, PageHeader } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ItemView } from "../../../components/library/item-view.tsx";
import { KindIcon } from "../../../components/library/kind-icon.tsx";
import type { RouteHandle } from "../../../components/title.ts";
import { readLibraryView } from "../../../http/library-view.ts";
import { portalLoader } from "../../../http/portal-route.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { useFormat } from "../use-format.ts";
import { usePortal, usePortalPath } from "../use-portal.ts";

export const handle: RouteHandle = {
  title: (t, data) => (data as { item?: { title: string } } | null)?.item?.title ?? t("library:title"),
};

export const loader = portalLoader(
  { permission: "own_library.read" },
  async ({ within, params, clock, requestId }) =>
    within(async (tx) => {
      const item =
        (await findLibraryItem(tx, params.itemId ?? "")) ?? refuseMissing("library_item", requestId);
      await recordView(tx, { itemId: item.id, number: item.number }, clock);
      const slug = params.vendor ?? "";
      return { item, view: await readLibraryView(tx, item.content, { face: "p", slug, clock }) };
    }),
);

/** One piece of knowledge, ready to be used. */
export default function PortalLibraryItem(): ReactNode {
  const { t } = useTranslation(["library", "portalLibrary"]);
  const { item, view } = useLoaderData<typeof loader>();
  const { personName } = usePortal();
  const path = usePortalPath();
  const format = useFormat();
  return (
    <article>
      <PageHeader
        back={<BackLink href={path("/library")}>{t("portalLibrary:back")}</BackLink>}
        title={item.title}
        meta={
          <span className="inline-flex items-center gap-1.5 text-muted">
            <KindIcon kind={item.kind} />
            {t(`library:kind.${item.kind}`)}
          </span>
        }
        description={item.summary}
      />
      {item.number > 1 && item.note ? (
        <div className="mb-5">
          <Notice title={t("library:whatChanged")}>{item.note}</Notice>
        </div>
      ) : null}
      <ItemView content={item.content} view={view} ownName={personName} boardHref={path("/board")} />
      <p className="mt-8 text-13 text-muted">
        {t("library:version", { number: String(item.number), when: format.relative(item.publishedAt) })}
      </p>
    </article>
  );
}
