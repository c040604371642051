import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { domainError, err, ok } from "@tributary/kernel";
import { listBoards, standings } from "@tributary/leaderboards";
import type { Runtime } from "../../http/runtime.ts";
import type { ApiEnv } from "../api-context.ts";
import { addEndpoint } from "../api-route.ts";
import { idParam } from "../shapes.ts";

const tag = "Boards";

const boardShape = z
  .object({
    id: z.uuid(),
    program_id: z.uuid(),
    metric: z.enum(["accepted_leads", "bonuses"]),
    currency: z.string().openapi({ description: "Of the values, where they are money: minor units." }),
  })
  .openapi("Board");

const standingShape = z
  .object({
    rank: z.number().int().openapi({ description: "Those with one value share a rank: 1, 1, 3." }),
    member: z.object({ id: z.uuid(), name: z.string() }),
    partner: z.string(),
    value: z.number().int(),
  })
  .openapi("Standing");

/** Boards and who stands where. */
export function addBoardEndpoints(app: OpenAPIHono<ApiEnv>, runtime: Runtime): void {
  addEndpoint(app, runtime, {
    method: "get",
    path: "/boards",
    permission: "board.read",
    summary: "List the boards",
    tag,
    reply: z.object({ data: z.array(boardShape) }),
    handle: async (tx) => {
      const boards = await listBoards(tx);
      return ok({
        data: boards.map((board) => ({
          id: board.id,
          program_id: board.programId,
          metric: board.metric,
          currency: board.currency,
        })),
      });
    },
  });
  addEndpoint(app, runtime, {
    method: "get",
    path: "/boards/{id}/standings",
    permission: "board.read",
    summary: "Who stands where, in one month of the program's zone or of all time",
    tag,
    params: z.object({ id: idParam }),
    query: z.object({
      period: z
        .string()
        .regex(/^(all|\d{4}-(0[1-9]|1[0-2]))$/)
        .default("all")
        .openapi({ description: "YYYY-MM, or all" }),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.object({ data: z.array(standingShape), meta: z.object({ period: z.string() }) }),
    handle: async (tx, { params, query }) => {
      const boards = await listBoards(tx);
      if (!boards.some((board) => board.id === params.id))
        return err(domainError("not_found", { noun: "board" }));
      const { rows } = await standings(tx, { boardId: params.id, period: query.period, limit: query.limit });
      return ok({
        data: rows.map((row) => ({
          rank: row.rank,
          member: { id: row.memberId, name: row.name },
          partner: row.partnerName,
          value: row.value,
        })),
        meta: { period: query.period },
      });
    },
  });
}
