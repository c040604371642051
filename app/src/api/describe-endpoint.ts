import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { WorkspacePermission } from "@tributary/identity";
import type { ApiEnv } from "./api-context.ts";

const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  request_id: z.string(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
});

/** What any endpoint may answer besides its success. */
const refusals = Object.fromEntries(
  [400, 401, 403, 404, 409, 413, 415, 422, 429].map((status) => [
    status,
    { description: "A problem", content: { "application/problem+json": { schema: problemShape } } },
  ]),
);

/** Words and shapes of an endpoint. */
export interface EndpointDescription {
  readonly method: "get" | "post";
  readonly path: string;
  readonly permission: WorkspacePermission;
  readonly summary: string;
  readonly tag: string;
  readonly params?: z.ZodObject | undefined;
  readonly query?: z.ZodObject | undefined;
  /** A body of JSON. */
  readonly body?: z.ZodType | undefined;
  /** A body that the endpoint reads itself, as a stream. */
  readonly multipart?: z.ZodObject;
  readonly reply: z.ZodType;
  readonly status: 200 | 201 | 202;
}

/** Enters an endpoint into the description of the API. */
export function describeEndpoint(app: OpenAPIHono<ApiEnv>, endpoint: EndpointDescription): void {
  const { params, query, body, multipart } = endpoint;
  app.openAPIRegistry.registerPath(
    createRoute({
      method: endpoint.method,
      path: endpoint.path,
      summary: endpoint.summary,
      tags: [endpoint.tag],
      security: [{ bearer: [] }],
      "x-permission": endpoint.permission,
      request: {
        ...(params && { params }),
        ...(query && { query }),
        ...(body && { body: { required: true, content: { "application/json": { schema: body } } } }),
        ...(multipart && {
          body: { required: true, content: { "multipart/form-data": { schema: multipart } } },
        }),
      },
      responses: {
        [endpoint.status]: {
          description: "Done",
          content: { "application/json": { schema: endpoint.reply } },
        },
        ...refusals,
      },
    }),
  );
}
