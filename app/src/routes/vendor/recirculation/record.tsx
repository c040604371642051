import { Form, useLoaderData } from "@remix-run/react";
import { ok } from "@tributary/kernel";
import { archiveItem, figuresOfItem, findItem, type KnowledgeItem } from "@tributary/recirculation";
import {
  BackLink,
  Badge,
  Button,
  ButtonLink,
  DescriptionList,
  RecordPage,
  Section,
  TextLink,
} from "@tributary/ui";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { Ago } from "../frame/ago.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

export const handle: RouteHandle = {
  title: (t, data) => (data as { item?: { fact: string } } | null)?.item?.fact ?? t("recirculation:title"),
};

export const loader = vendorLoader(
  { permission: "recirculation.read" },
  async ({ within, params: { itemId = "" }, requestId }) => {
    const found = await within(async (tx) => {
      const item = await findItem(tx, itemId);
      return item && { item, figures: await figuresOfItem(tx, itemId) };
    });
    if (!found) refuseMissing("knowledge_item", requestId);
    return found;
  },
);

const move = (archived: boolean) =>
  intent({
    permission: "recirculation.configure",
    form: z.object({}),
    run: async ({ within, params: { itemId = "" }, clock }) => {
      const done = await within((tx) => archiveItem(tx, { itemId, archived }, clock));
      return done.ok ? ok({ archived }) : done;
    },
    done: (value) => value,
  });

export const action = vendorAction({ archive: move(true), restore: move(false) });

/** A fact: how it is asked, and what comes of it. */
export default function Fact(): ReactNode {
  const { t } = useTranslation(["recirculation", "common"]);
  const { item } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  return (
    <RecordPage
      back={<BackLink href={`${base}/recirculation`}>{t("recirculation:title")}</BackLink>}
      title={item.fact}
      meta={item.archivedAt ? <Badge>{t("recirculation:archived")}</Badge> : null}
      action={
        may("recirculation.configure") ? (
          <div className="flex gap-2">
            <Form method="post" replace>
              <input type="hidden" name="intent" value={item.archivedAt ? "restore" : "archive"} />
              <Button type="submit">
                {t(item.archivedAt ? "recirculation:record.restore" : "recirculation:record.archive")}
              </Button>
            </Form>
            <ButtonLink href={`${base}/recirculation/items/${item.id}/edit`} variant="primary">
              {t("common:actions.edit")}
            </ButtonLink>
          </div>
        ) : null
      }
      facts={<Facts />}
    >
      <Section title={t("recirculation:form.explanation")} className="border-t-0 pt-0">
        <p className={item.explanation ? "max-w-[68ch] whitespace-pre-wrap break-words" : "text-muted"}>
          {item.explanation || t("recirculation:record.noExplanation")}
        </p>
      </Section>
      {item.variants.map((variant, place) => (
        <Variant key={variant.id} variant={variant} number={place + 1} />
      ))}
    </RecordPage>
  );
}

function Variant({
  variant,
  number,
}: {
  variant: KnowledgeItem["variants"][number];
  number: number;
}): ReactNode {
  const { t } = useTranslation("recirculation");
  return (
    <Section title={t("form.variant", { number: String(number) })}>
      <p className="mb-2 max-w-[68ch] font-emphasis">{variant.prompt}</p>
      <ul className="flex max-w-[68ch] flex-col gap-1">
        {variant.options.map((option) => (
          <li key={option.text} className="flex gap-2">
            <span className="mt-0.5 w-4 shrink-0 text-positive">
              {option.right ? <Check className="size-4" aria-label={t("form.right")} /> : null}
            </span>
            <span className={option.right ? "" : "text-muted"}>{option.text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Facts(): ReactNode {
  const { t } = useTranslation("recirculation");
  const { item, figures } = useLoaderData<typeof loader>();
  const format = useFormat();
  const share = (part: number, whole: number) => (whole === 0 ? "—" : format.percent(part / whole));
  return (
    <>
      <Section title={t("record.standing")} className="lg:border-t-0 lg:pt-0">
        <DescriptionList
          items={[
            { label: t("record.people"), value: format.number(figures.people) },
            { label: t("record.retired"), value: format.number(figures.retired) },
            { label: t("record.answered"), value: share(figures.answered, figures.asked) },
            { label: t("record.rights"), value: share(figures.rights, figures.answered) },
          ]}
        />
      </Section>
      <Section title={t("record.about")}>
        <DescriptionList
          items={[
            { label: t("columns.program"), value: item.programName },
            { label: t("columns.course"), value: item.courseTitle ?? t("byHand") },
            { label: t("record.source"), value: <Source item={item} /> },
            { label: t("columns.created"), value: <Ago at={item.createdAt} /> },
          ]}
        />
      </Section>
    </>
  );
}

function Source({ item }: { item: KnowledgeItem }): ReactNode {
  const { base } = useWorkspace();
  if (item.sourceUrl) return <TextLink href={item.sourceUrl}>{item.sourceTitle ?? item.sourceUrl}</TextLink>;
  if (item.sourceKind === "library" && item.sourceId)
    return <TextLink href={`${base}/library/${item.sourceId}`}>{item.sourceTitle}</TextLink>;
  return item.sourceTitle ?? "—";
}
