import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { type Clock, domainError, err, isUuid, ok } from "@tributary/kernel";
import {
  type CardCare,
  findCardCare,
  findPartner,
  listPartners,
  type PartnerRow,
} from "@tributary/recruitment";
import type { Runtime } from "../../http/runtime.ts";
import type { ApiEnv } from "../api-context.ts";
import { addEndpoint } from "../api-route.ts";
import { idParam, pageQuery, pageShape } from "../shapes.ts";

const tag = "Partners";
const text = z.string().nullable();

const partnerShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    code: text.openapi({ description: "The partner ID; null before the first program." }),
    tax_id: text,
    country: text,
    region: text,
    manager_id: z.uuid().nullable().openapi({ description: "Null when the card is free." }),
    last_activity_at: z.iso
      .datetime()
      .nullable()
      .openapi({ description: "The last thing that its manager did for it; anybody's while it is free." }),
    members: z.number().int(),
    created_at: z.iso.datetime(),
  })
  .openapi("Partner");

const wholePartnerShape = partnerShape
  .extend({
    site: text,
    email: text,
    phone: text,
    legal_form: text,
    activity_code: text,
    size_band: text,
    external_id: text,
    assigned_at: z.iso.datetime().openapi({ description: "Since when it has its manager, or is free." }),
    release_on: z.iso.date().nullable().openapi({
      description: "The day from which the card is free if its manager does nothing; null when it is.",
    }),
  })
  .openapi("PartnerCard");

/** Partners: list, read. */
export function addPartnerEndpoints(app: OpenAPIHono<ApiEnv>, runtime: Runtime): void {
  addEndpoint(app, runtime, {
    method: "get",
    path: "/partners",
    permission: "partner.read",
    summary: "List partners by name",
    tag,
    query: z.object({
      ...pageQuery,
      search: z.string().max(100).optional(),
      manager_id: z
        .string()
        .refine((id) => id === "none" || isUuid(id), "unknown")
        .optional()
        .openapi({ description: "One of your people, or `none` for free cards." }),
    }),
    reply: pageShape(partnerShape),
    handle: async (tx, { query: { cursor, limit, search, manager_id } }) => {
      const page = await listPartners(tx, {
        limit,
        ...(cursor && { cursor }),
        ...(search && { search }),
        ...(manager_id && { managerUserId: manager_id === "none" ? null : manager_id }),
      });
      return ok({ data: page.rows.map(partnerOf), next_cursor: page.nextCursor });
    },
  });
  addEndpoint(app, runtime, {
    method: "get",
    path: "/partners/{id}",
    permission: "partner.read",
    summary: "Read a partner's card",
    tag,
    params: z.object({ id: idParam }),
    reply: wholePartnerShape,
    handle: async (tx, { params: { id } }, clock: Clock) => {
      const partner = await findPartner(tx, id);
      const care = await findCardCare(tx, id, clock);
      if (!partner || !care) return err(domainError("not_found", { noun: "partner" }));
      const { site, email, phone, legalForm, activityCode, sizeBand, externalId } = partner;
      return ok({
        ...partnerOf(partner),
        ...{ site, email, phone, legal_form: legalForm, activity_code: activityCode },
        ...{ size_band: sizeBand, external_id: externalId, ...careOf(care) },
      });
    },
  });
}

function partnerOf(partner: PartnerRow): z.output<typeof partnerShape> {
  return {
    id: partner.id,
    name: partner.name,
    code: partner.code,
    tax_id: partner.taxId,
    country: partner.country || null,
    region: partner.region,
    manager_id: partner.managerUserId,
    last_activity_at: partner.lastActivityAt?.toISOString() ?? null,
    members: partner.memberCount,
    created_at: partner.createdAt.toISOString(),
  };
}

function careOf({ assignedAt, releaseOn }: CardCare) {
  return { assigned_at: assignedAt.toISOString(), release_on: releaseOn };
}
