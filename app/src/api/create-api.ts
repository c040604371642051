import { OpenAPIHono } from "@hono/zod-openapi";
import { domainError } from "@tributary/kernel";
import type { Runtime } from "../http/runtime.ts";
import type { ApiEnv } from "./api-context.ts";
import { authenticate } from "./authenticate.ts";
import { limitRate } from "./limit-rate.ts";
import { answerProblem } from "./problem.ts";
import { addBoardEndpoints } from "./routes/boards.ts";
import { addImportEndpoints } from "./routes/imports.ts";
import { addLeadEndpoints } from "./routes/leads.ts";
import { addPartnerEndpoints } from "./routes/partners.ts";
import { addSaleEndpoints } from "./routes/sales.ts";
import { addSegmentEndpoints } from "./routes/segments.ts";

/** The REST API, version 1: machine traffic, outside Remix. Described by itself at `/api/v1/openapi.json`. */
export function createApi(runtime: Runtime): OpenAPIHono<ApiEnv> {
  const api = new OpenAPIHono<ApiEnv>();
  api.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    description: "A key of the vendor, made in Settings → API keys.",
  });
  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Tributary API",
      version: "1",
      description: "Amounts are whole minor units with a currency.",
    },
    servers: [{ url: `${runtime.env.APP_URL}/api/v1` }],
  });
  api.use(authenticate(runtime));
  api.use(limitRate(runtime));
  addLeadEndpoints(api, runtime);
  addPartnerEndpoints(api, runtime);
  addSaleEndpoints(api, runtime);
  addImportEndpoints(api, runtime);
  addBoardEndpoints(api, runtime);
  addSegmentEndpoints(api, runtime);
  // Not `notFound`, which is lost where the API is mounted: an unknown endpoint would be answered with a page.
  api.all("*", (c) => answerProblem(c, domainError("not_found", { noun: "endpoint" }), c.get("requestId")));
  return api;
}
