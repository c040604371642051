import type { OpenAPIHono, z } from "@hono/zod-openapi";
import { type TenantTx, withTenant } from "@tributary/db";
import { type Clock, type DomainError, domainError, err, invalid, ok, type Result } from "@tributary/kernel";
import type { Context } from "hono";
import type { Runtime } from "../http/runtime.ts";
import type { ApiEnv } from "./api-context.ts";
import { describeEndpoint, type EndpointDescription } from "./describe-endpoint.ts";
import { hashRequest, type KeptAnswer, onceFor } from "./idempotency.ts";
import { answerProblem } from "./problem.ts";
import { readJson } from "./read-json.ts";
import { type HandleMany, writeTogether } from "./write-together.ts";

/** What an endpoint says of itself: right, shapes and words for the description, and what it does. */
export interface Endpoint<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Reply,
> extends Pick<EndpointDescription, "method" | "path" | "permission" | "summary" | "tag"> {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply: z.ZodType<Reply>;
  /** Of its success; 200 when not given. */
  readonly status?: EndpointDescription["status"];
  /** Runs in one transaction of the key's scope; a failed result rolls back and is answered as a problem. */
  readonly handle: (tx: TenantTx, input: Input<Params, Query, Body>, clock: Clock) => Promise<Result<Reply>>;
  /**
   * For a write that machines send in masses: does for several requests of one key what `handle` does for one. Requests
   * with an `Idempotency-Key` still go one by one.
   */
  readonly handleMany?: HandleMany<Input<Params, Query, Body>, Reply>;
}

/** What an endpoint is given once it fits the shapes. */
interface Input<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> {
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
}

/**
 * Adds an endpoint: the only door from the API to data. The key must have the right, the input must fit, the work runs
 * in one transaction of its vendor, and a POST with an `Idempotency-Key` runs once.
 */
export function addEndpoint<
  Reply,
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodUnknown,
>(app: OpenAPIHono<ApiEnv>, runtime: Runtime, endpoint: Endpoint<Params, Query, Body, Reply>): void {
  const status = endpoint.status ?? 200;
  describeEndpoint(app, { ...endpoint, status });
  const honoPath = endpoint.path.replaceAll(/\{(\w+)\}/g, ":$1");
  const { handleMany } = endpoint;
  const write = handleMany && writeTogether(runtime, handleMany);
  app.on(endpoint.method.toUpperCase(), honoPath, async (c) => {
    const key = c.get("key");
    const refuse = async (problem: DomainError): Promise<Response> => {
      // By what is remembered of a key a request is never refused: one that was revoked learns that, and nothing else.
      const now = await key.scopeNow(endpoint.permission);
      return answerProblem(c, now.ok ? problem : now.error, c.get("requestId"));
    };
    if (!key.may(endpoint.permission))
      return refuse(domainError("forbidden", { permission: endpoint.permission }));
    const input = await readInput(c, endpoint);
    if (!input.ok) return refuse(input.error);
    const idempotencyKey = endpoint.method === "post" ? c.req.header("idempotency-key") : undefined;
    if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
      return refuse(invalid("Idempotency-Key", "wrong_form"));
    }
    const kept = (result: Result<Reply>): Result<KeptAnswer> =>
      result.ok ? ok({ status, body: result.value }) : result;
    const answer = await key.inScope(endpoint.permission, async (scope) => {
      if (write && idempotencyKey === undefined) return kept(await write(scope, input.value));
      return withTenant(runtime.database, scope, (tx) => {
        const run = async (): Promise<Result<KeptAnswer>> =>
          kept(await endpoint.handle(tx, input.value, runtime.clock));
        if (idempotencyKey === undefined) return run();
        const requestHash = hashRequest(c.req.method, c.req.path, input.value.body);
        return onceFor(tx, { apiKeyId: key.id, key: idempotencyKey, requestHash }, run);
      });
    });
    return answerWith(c, answer);
  });
}

function answerWith(c: Context<ApiEnv>, answer: Result<KeptAnswer>): Response {
  if (!answer.ok) return answerProblem(c, answer.error, c.get("requestId"));
  return c.json(answer.value.body as object, answer.value.status as 200);
}

async function readInput<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Reply,
>(
  c: Context<ApiEnv>,
  { params, query, body }: Endpoint<Params, Query, Body, Reply>,
): Promise<Result<Input<Params, Query, Body>>> {
  const parsedParams = parsePart(params, c.req.param(), "");
  // A malformed id names nothing: the same answer as for an unknown one.
  if (!parsedParams.ok) return err({ code: "not_found", details: { noun: "resource" } });
  const parsedQuery = parsePart(query, c.req.query(), "");
  if (!parsedQuery.ok) return parsedQuery;
  if (!body)
    return ok({ params: parsedParams.value, query: parsedQuery.value, body: undefined as z.output<Body> });
  const json = await readJson(c);
  if (!json.ok) return json;
  const parsedBody = parsePart(body, json.value, "body");
  if (!parsedBody.ok) return parsedBody;
  return ok({ params: parsedParams.value, query: parsedQuery.value, body: parsedBody.value });
}

function parsePart<Schema extends z.ZodType>(
  schema: Schema | undefined,
  value: unknown,
  whole: string,
): Result<z.output<Schema>> {
  if (!schema) return ok(undefined as z.output<Schema>);
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const fields = parsed.error.issues.map((issue) => ({
    field: issue.path.join(".") || whole,
    problem: issue.message,
  }));
  return err({ code: "invalid", details: { fields } });
}
