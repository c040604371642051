import { useLoaderData, useParams, useRevalidator } from "@remix-run/react";
import {
  cancelImport,
  dateOrders,
  delimiters,
  describeImport,
  describeRowProblem,
  encodings,
  fieldsOf,
  type ImportDescription,
  type ImportStatus,
  type Preview,
  type RejectedRow,
  rereadImport,
  setMapping,
  stages,
  startDryRun,
  startImport,
  wrappingInput,
} from "@tributary/integrations";
import { err, ok, type Result } from "@tributary/kernel";
import { BackLink, PageHeader } from "@tributary/ui";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import type { ScopedRequest } from "../../../http/scoped-request.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { ImportProgress } from "./import-progress.tsx";
import { ImportResult } from "./import-result.tsx";
import { ImportState } from "./import-state.tsx";
import { MatchColumns } from "./match-columns.tsx";

export const handle: RouteHandle = { title: (t) => t("imports:title") };

export const loader = vendorLoader(
  { permission: "import.read" },
  async ({ within, params, requestId, scope, person }) => {
    const found = await within((tx) => describeImport(tx, params.importId ?? ""));
    if (!found) refuseMissing("import", requestId);
    return { found, currency: scope.vendor.currency, ...saidProblems(found, person.locale), choices };
  },
);

/** What the screen offers to choose from. */
const choices = { stages, dateOrders, delimiters, encodings };

/** The refused rows of a dry run and the kinds of problems, in the reader's language and with the file's own columns. */
function saidProblems({ preview, mapping }: ImportDescription, locale: "en" | "ru") {
  const say = (problem: Preview["problems"][number] | RejectedRow["problems"][number]): string => {
    const column = problem.field === "row" ? null : (mapping[problem.field] ?? null);
    return describeRowProblem(problem, { locale, column });
  };
  return {
    bad: (preview?.bad ?? [])
      .slice(0, 10)
      .map(({ row, cells, problems }) => ({ row, cells, reasons: problems.map(say) })),
    reasons: (preview?.problems ?? [])
      .slice(0, 6)
      .map((problem) => ({ words: say(problem), count: problem.count })),
  };
}

/** A field of the form for each column, and one for each stage word: `column:close_date` is `date`. */
const correction = z.looseObject({
  dateOrder: z.enum(dateOrders).optional(),
  decimalMark: z.enum([".", ","]).optional(),
  next: z.enum(["check", "start", "stay"]).default("stay"),
});

export const action = vendorAction({
  match: intent({
    permission: "import.run",
    form: correction,
    run: (given, form) => correctAndGoOn(given, form),
    done: () => ({ done: "matched" }),
  }),
  reread: intent({
    permission: "import.run",
    form: wrappingInput,
    run: ({ within, params, runtime }, told) =>
      within((tx) => rereadImport(tx, runtime.files, params.importId ?? "", told)),
    done: () => ({ done: "reread" }),
  }),
  start: intent({
    permission: "import.run",
    form: z.object({}),
    run: ({ within, params }) => within((tx) => startImport(tx, params.importId ?? "")),
    done: () => ({ done: "started" }),
  }),
  cancel: intent({
    permission: "import.run",
    form: z.object({}),
    run: ({ within, params, clock }) => within((tx) => cancelImport(tx, params.importId ?? "", clock.now())),
    done: () => ({ done: "cancelled" }),
  }),
});

/** Keeps the corrections even where they do not yet do, so that nothing chosen is lost; then goes on as asked. */
async function correctAndGoOn(
  { within, params }: ScopedRequest<unknown>,
  { dateOrder, decimalMark, next, ...rest }: z.output<typeof correction>,
): Promise<Result<null>> {
  const id = params.importId ?? "";
  const known = Object.values(fieldsOf).flat() as readonly string[];
  const mapping: Record<string, string> = {};
  const stageWords: Record<string, (typeof stages)[number]> = {};
  for (const [name, value] of Object.entries(rest)) {
    const [kind, word] = splitOnce(name);
    if (kind === "column" && typeof value === "string" && known.includes(value)) {
      if (value in mapping)
        return err({ code: "invalid", details: { fields: [{ field: name, problem: "field_twice" }] } });
      mapping[value] = word;
    }
    const stage = stages.find((candidate) => candidate === value);
    if (kind === "stage" && stage) stageWords[word] = stage;
  }
  const kept = await within((tx) =>
    setMapping(tx, id, {
      mapping,
      stageWords,
      ...(dateOrder && { dateOrder }),
      ...(decimalMark && { decimalMark }),
    }),
  );
  if (!kept.ok || next === "stay") return kept.ok ? ok(null) : kept;
  return within((tx) => (next === "check" ? startDryRun(tx, id) : startImport(tx, id)));
}

function splitOnce(name: string): [string, string] {
  const at = name.indexOf(":");
  return at < 0 ? [name, ""] : [name.slice(0, at), name.slice(at + 1)];
}

const underWay: readonly ImportStatus[] = ["checking", "queued", "running"];
const open: readonly ImportStatus[] = ["uploaded", "checked"];

export default function ImportRecord(): ReactNode {
  const { t } = useTranslation("imports");
  const { found } = useLoaderData<typeof loader>();
  const { vendor } = useParams();
  useFreshRows(underWay.includes(found.status));
  return (
    <>
      <PageHeader
        title={found.fileName}
        back={<BackLink href={`/v/${vendor}/imports`}>{t("title")}</BackLink>}
        meta={<ImportState status={found.status} />}
        description={t(`kinds.${found.kind}`)}
      />
      <Body />
    </>
  );
}

function Body(): ReactNode {
  const { found, currency, ...rest } = useLoaderData<typeof loader>();
  if (underWay.includes(found.status)) return <ImportProgress found={found} />;
  if (!open.includes(found.status)) return <ImportResult found={found} currency={currency} />;
  return <MatchColumns key={found.id} found={found} currency={currency} {...rest} />;
}

/** While rows are worked through, the page asks again each second; the address stays and so does the focus. */
function useFreshRows(active: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(revalidate, 1_000);
    return () => clearInterval(timer);
  }, [active, revalidate]);
}
