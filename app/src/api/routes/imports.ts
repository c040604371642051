import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { withTenant } from "@tributary/db";
import {
  findImport,
  type Import,
  importKinds,
  mappingInput,
  mergeMapping,
  openImport,
  rejectedReport,
  setMapping,
  startImport,
} from "@tributary/integrations";
import { type DomainError, domainError, err, invalid, ok, type Result } from "@tributary/kernel";
import type { Context } from "hono";
import { streamCsv } from "../../http/csv-response.ts";
import { readImportForm } from "../../http/read-import-form.ts";
import type { Runtime } from "../../http/runtime.ts";
import type { ApiEnv } from "../api-context.ts";
import { addEndpoint } from "../api-route.ts";
import { describeEndpoint } from "../describe-endpoint.ts";
import { answerProblem } from "../problem.ts";
import { idParam } from "../shapes.ts";

const tag = "Imports";

const importShape = z
  .object({
    id: z.uuid(),
    kind: z.enum(importKinds),
    file_name: z.string(),
    status: z.enum(["queued", "running", "done", "failed"]),
    rows: z.object({
      read: z.number().int(),
      imported: z.number().int(),
      unchanged: z.number().int(),
      rejected: z.number().int(),
    }),
    rejected_url: z
      .string()
      .nullable()
      .openapi({ description: "A CSV of the rejected rows with a reason each." }),
    error: z.string().nullable(),
  })
  .openapi("Import");

/** What a caller that only waits has to tell apart. */
const statusOf = {
  uploaded: "queued",
  checking: "queued",
  checked: "queued",
  queued: "queued",
  running: "running",
  done: "done",
  failed: "failed",
  cancelled: "failed",
} as const;

/** Imports: send a file, watch it, fetch what was rejected. */
export function addImportEndpoints(app: OpenAPIHono<ApiEnv>, runtime: Runtime): void {
  // Its body is a stream, so it cannot go through the door; `takeImport` asks its key for a scope with the same right.
  describeEndpoint(app, {
    method: "post",
    path: "/imports",
    permission: "import.run",
    summary: "Import a CSV; it is read as a stream and worked through by a job",
    tag,
    status: 202,
    multipart: z.object({
      kind: z.enum(importKinds),
      file: z.string().openapi({ format: "binary" }),
      mapping: z
        .string()
        .optional()
        .openapi({ description: "JSON: our field → their column. What is not given is guessed." }),
    }),
    reply: z.object({ id: z.uuid() }),
  });
  app.post("/imports", (c) => takeImport(c, runtime));
  addEndpoint(app, runtime, {
    method: "get",
    path: "/imports/{id}",
    permission: "import.read",
    summary: "How an import stands",
    tag,
    params: z.object({ id: idParam }),
    reply: importShape,
    handle: async (tx, { params }) => {
      const found = await findImport(tx, params.id);
      return found
        ? ok(importOf(found, runtime.env.APP_URL))
        : err(domainError("not_found", { noun: "import" }));
    },
  });
  app.get("/imports/:id/rejected.csv", (c) => sendRejected(c, runtime));
}

async function takeImport(c: Context<ApiEnv>, runtime: Runtime): Promise<Response> {
  const key = c.get("key");
  // Seen to be in force before a byte of the file is read, and once more by the transaction that takes it in.
  const scope = await key.scopeNow("import.run");
  if (!scope.ok) return answerProblem(c, scope.error, c.get("requestId"));
  const form = await readImportForm(c.req.raw, runtime.files);
  if (!form.ok) return answerProblem(c, form.error, c.get("requestId"));
  const { upload, fields } = form.value;
  const opened = await key.inScope("import.run", (scope) =>
    withTenant(runtime.database, scope, async (tx): Promise<Result<{ id: string }>> => {
      const mapping = readMapping(fields.mapping);
      if (!mapping.ok) return mapping;
      const { id } = await openImport(tx, upload, runtime.clock);
      const told = mapping.value && mergeMapping(upload.mapping, mapping.value);
      const matched = told ? await setMapping(tx, id, { mapping: told }) : ok(null);
      if (!matched.ok) return matched;
      const started = await startImport(tx, id);
      return started.ok ? ok({ id }) : started;
    }),
  );
  if (opened.ok) return c.json(opened.value, 202);
  await runtime.files.remove(upload.file.key);
  return answerProblem(c, opened.error, c.get("requestId"));
}

function readMapping(text: string | undefined): Result<Record<string, string> | null, DomainError> {
  if (!text) return ok(null);
  try {
    const parsed = mappingInput.safeParse({ mapping: JSON.parse(text) });
    if (parsed.success) return ok(parsed.data.mapping ?? null);
  } catch {
    // Not JSON at all: the same answer as for JSON of another shape.
  }
  return err(invalid("mapping", "json_form"));
}

function importOf(found: Import, appUrl: string): z.output<typeof importShape> {
  return {
    id: found.id,
    kind: found.kind,
    file_name: found.fileName,
    status: statusOf[found.status],
    rows: found.rows,
    rejected_url: found.rows.rejected > 0 ? `${appUrl}/api/v1/imports/${found.id}/rejected.csv` : null,
    error: found.status === "cancelled" ? "cancelled" : found.errorCode,
  };
}

async function sendRejected(c: Context<ApiEnv>, runtime: Runtime): Promise<Response> {
  const scope = await c.get("key").scopeNow("import.read");
  if (!scope.ok) return answerProblem(c, scope.error, c.get("requestId"));
  const locale = c.req.header("accept-language")?.startsWith("ru") ? "ru" : "en";
  const report = await rejectedReport(runtime.database, scope.value, c.req.param("id") ?? "", locale);
  if (!report.ok) return answerProblem(c, report.error, c.get("requestId"));
  return streamCsv(report.value.fileName, report.value.pieces);
}
