import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";
import {
  findLead,
  type Lead,
  type LeadRow,
  leadStatuses,
  listLeads,
  moveInput,
  moveLead,
  reasonCodes,
  type SubmittedLead,
  submitLeads,
  vendorLeadInput,
} from "@tributary/leads";
import type { Runtime } from "../../http/runtime.ts";
import type { ApiEnv } from "../api-context.ts";
import { addEndpoint } from "../api-route.ts";
import {
  checkBody,
  idParam,
  moneyOf,
  moneyShape,
  pageQuery,
  pageShape,
  withCallersFields,
} from "../shapes.ts";

const tag = "Leads";
const instant = z.iso.datetime().nullable();

const leadShape = z
  .object({
    id: z.uuid(),
    external_id: z.string().nullable().optional(),
    status: z.enum(leadStatuses),
    version: z.number().int().openapi({ description: "Grows with every move." }),
    client: z.object({ name: z.string(), tax_id: z.string().nullable() }),
    partner: z.object({ id: z.uuid(), name: z.string() }),
    member: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
    product: z.string().nullable(),
    amount: moneyShape.nullable(),
    submitted_at: instant.openapi({
      description: "Null for an imported lead whose file did not say when it was opened.",
    }),
    accepted_at: instant,
    closed_at: instant,
  })
  .openapi("Lead");

const wholeLeadShape = leadShape
  .extend({
    contact: z.object({
      name: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    }),
    need: z.string(),
    agreed: z.string(),
    reason_code: z.enum(reasonCodes).nullable(),
    reason_comment: z.string().nullable(),
    source: z.string(),
    sale_id: z.uuid().nullable(),
    moves: z.array(
      z.object({
        from: z.enum(leadStatuses).nullable(),
        to: z.enum(leadStatuses),
        at: z.iso.datetime(),
        by: z.string(),
        reason_code: z.enum(reasonCodes).nullable(),
        reason_comment: z.string().nullable(),
        amount_minor: z.number().int().nullable(),
      }),
    ),
  })
  .openapi("LeadWithHistory");

const text = (description: string) => z.string().nullish().openapi({ description });

const newLeadShape = z
  .object({
    partner_id: text("The partner, or `partner_code`"),
    partner_code: text("The partner ID, such as K7M2XA"),
    member_id: text("Who of the partner hands the lead over, or `member_email`"),
    member_email: text("The address of the partner's employee"),
    program_id: text("The partner's first program when not given"),
    client_name: text("The client, or `client_tax_id`"),
    client_tax_id: text("Checked when it is a Russian INN"),
    contact_name: text("Whom to ask for"),
    contact_phone: text("A phone number as people write it"),
    contact_email: text("An e-mail address"),
    product_id: text("What the client asks about: of the products that the program names, if it names any"),
    need: text("What the client needs; up to 4,000 characters"),
    agreed: text("What was agreed with the client; up to 4,000 characters"),
    external_id: text("Your own id: the same one again makes no second lead"),
  })
  .openapi("NewLead");

const moveShape = z
  .object({
    to: z.enum(leadStatuses),
    seen_version: z
      .number()
      .int()
      .optional()
      .openapi({ description: "Refused when the lead has changed since." }),
    reason_code: z.enum(reasonCodes).optional().openapi({ description: "Needed to decline and to lose." }),
    reason_comment: z.string().optional(),
    amount_minor: z
      .number()
      .int()
      .optional()
      .openapi({ description: "Needed to win; in the lead's currency." }),
  })
  .openapi("Move");

const movedShape = z.object({
  id: z.uuid(),
  status: z.enum(leadStatuses),
  version: z.number().int(),
  sale_id: z.uuid().nullable(),
});

/** Leads: send, list, read, move. */
export function addLeadEndpoints(app: OpenAPIHono<ApiEnv>, runtime: Runtime): void {
  addWrites(app, runtime);
  addReads(app, runtime);
}

function addWrites(app: OpenAPIHono<ApiEnv>, runtime: Runtime): void {
  addEndpoint(app, runtime, {
    method: "post",
    path: "/leads",
    permission: "lead.submit",
    summary: "Send a lead on behalf of a partner",
    tag,
    status: 201,
    body: newLeadShape,
    reply: z.object({ id: z.uuid(), status: z.literal("submitted") }),
    handle: async (tx, { body }, clock) => {
      const [sent] = await sendLeads(tx, [body], clock);
      if (!sent) throw new Error("a lead that was sent has an outcome");
      return sent;
    },
    handleMany: (tx, inputs, clock) =>
      sendLeads(
        tx,
        inputs.map(({ body }) => body),
        clock,
      ),
  });
  addEndpoint(app, runtime, {
    method: "post",
    path: "/leads/{id}/moves",
    permission: "lead.move",
    summary: "Accept, decline, win, lose or reopen a lead",
    tag,
    status: 201,
    params: z.object({ id: idParam }),
    body: moveShape,
    reply: movedShape,
    handle: async (tx, { params, body }, clock) => {
      const input = checkBody(moveInput, { ...body, lead_id: params.id });
      if (!input.ok) return input;
      const moved = withCallersFields(await moveLead(tx, input.value, clock));
      if (!moved.ok) return moved;
      const { id, status, version, saleId } = moved.value;
      return ok({ id, status, version, sale_id: saleId });
    },
  });
}

interface SentLead {
  readonly id: string;
  readonly status: "submitted";
}

/** Checks each lead and submits those that are well; each has an outcome of its own. */
async function sendLeads(tx: TenantTx, bodies: readonly object[], clock: Clock): Promise<Result<SentLead>[]> {
  const checked = bodies.map((body) => checkBody(vendorLeadInput, body));
  const well = checked.flatMap((input) => (input.ok ? [input.value] : []));
  const outcomes = (await submitLeads(tx, well, clock)).values();
  return checked.map((input): Result<SentLead> => {
    if (!input.ok) return input;
    const sent = withCallersFields(outcomes.next().value as Result<SubmittedLead>);
    return sent.ok ? ok({ id: sent.value.id, status: "submitted" }) : sent;
  });
}

function addReads(app: OpenAPIHono<ApiEnv>, runtime: Runtime): void {
  addEndpoint(app, runtime, {
    method: "get",
    path: "/leads",
    permission: "lead.read",
    summary: "List leads, the newest first",
    tag,
    query: z.object({
      ...pageQuery,
      status: z.enum(leadStatuses).optional(),
      partner_id: idParam.optional(),
      search: z.string().max(100).optional(),
    }),
    reply: pageShape(leadShape),
    handle: async (tx, { query: { partner_id, cursor, status, search, limit } }) => {
      const page = await listLeads(tx, {
        limit,
        ...(cursor && { cursor }),
        ...(status && { status }),
        ...(search && { search }),
        ...(partner_id && { partnerId: partner_id }),
      });
      return ok({ data: page.rows.map(leadOf), next_cursor: page.nextCursor });
    },
  });
  addEndpoint(app, runtime, {
    method: "get",
    path: "/leads/{id}",
    permission: "lead.read",
    summary: "Read a lead with its history",
    tag,
    params: z.object({ id: idParam }),
    reply: wholeLeadShape,
    handle: async (tx, { params }) => {
      const lead = await findLead(tx, params.id);
      return lead ? ok(wholeLeadOf(lead)) : err(domainError("not_found", { noun: "lead" }));
    },
  });
}

function leadOf(lead: LeadRow): z.output<typeof leadShape> {
  return {
    id: lead.id,
    status: lead.status,
    version: lead.version,
    client: { name: lead.clientName, tax_id: lead.clientTaxId },
    partner: { id: lead.partnerId, name: lead.partnerName },
    member: lead.memberId ? { id: lead.memberId, name: lead.memberName } : null,
    product: lead.productName,
    amount: lead.amountMinor === null ? null : moneyOf(lead.amountMinor, lead.currency),
    submitted_at: lead.dayKnown ? lead.submittedAt.toISOString() : null,
    accepted_at: lead.acceptedAt?.toISOString() ?? null,
    closed_at: lead.closedAt?.toISOString() ?? null,
  };
}

function wholeLeadOf(lead: Lead): z.output<typeof wholeLeadShape> {
  return {
    ...leadOf(lead),
    external_id: lead.externalId,
    contact: { name: lead.contactName, phone: lead.contactPhone, email: lead.contactEmail },
    need: lead.need,
    agreed: lead.agreed,
    reason_code: lead.reasonCode,
    reason_comment: lead.reasonComment,
    source: lead.source,
    sale_id: lead.saleId,
    moves: lead.moves.map((move) => ({
      from: move.from,
      to: move.to,
      at: move.at.toISOString(),
      by: move.actorName,
      reason_code: move.reasonCode,
      reason_comment: move.reasonComment,
      amount_minor: move.amountMinor,
    })),
  };
}
