import type { TenantTx } from "@tributary/db";
import { decodeSortedCursor, normaliseName, type Page, pageOf } from "@tributary/kernel";
import { sql } from "kysely";
import type { ContractStatus } from "../domain/contract-moves.ts";

/** A contract in a list. */
export interface ContractRow {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly programId: string;
  readonly programName: string;
  readonly opportunityId: string | null;
  readonly title: string;
  readonly status: ContractStatus;
  readonly version: number;
  /** Which text of this contract: one more with every sending; 0 before the first. */
  readonly revision: number;
  readonly signerName: string | null;
  readonly signerEmail: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  readonly signedAt: Date | null;
  readonly declinedAt: Date | null;
}

/** A contract with its text and, when it is signed, the record of the signature. */
export interface Contract extends ContractRow {
  readonly body: string;
  readonly sha256: string | null;
  readonly locale: "en" | "ru";
  readonly templateName: string;
  readonly templateVersion: number;
  readonly linkId: string | null;
  readonly sentByUserId: string | null;
  readonly sentByName: string | null;
  readonly createdByName: string;
  readonly signedName: string | null;
  readonly signedIp: string | null;
  readonly signedUserAgent: string | null;
  readonly declineComment: string | null;
  /** The partner ID in the program, once there is one. */
  readonly code: string | null;
}

/** Which contracts are meant. */
export interface ContractFilter {
  readonly status?: ContractStatus;
  readonly partnerId?: string;
  readonly opportunityId?: string;
  /** Anywhere in the partner's name. */
  readonly search?: string;
}

function selectContracts(tx: TenantTx, filter: ContractFilter) {
  let query = tx
    .selectFrom("recruitment.contracts as c")
    .innerJoin("recruitment.partners as p", (on) =>
      on.onRef("p.vendor_id", "=", "c.vendor_id").onRef("p.id", "=", "c.partner_id"),
    )
    .innerJoin("programs.programs as g", (on) =>
      on.onRef("g.vendor_id", "=", "c.vendor_id").onRef("g.id", "=", "c.program_id"),
    )
    .where("c.vendor_id", "=", tx.scope.vendor.id)
    .select([
      "c.id",
      "c.partner_id as partnerId",
      "p.name as partnerName",
      "c.program_id as programId",
      "g.name as programName",
      "c.opportunity_id as opportunityId",
      "c.title",
      "c.status",
      "c.version",
      "c.revision",
      "c.signer_name as signerName",
      "c.signer_email as signerEmail",
      "c.created_at as createdAt",
      "c.sent_at as sentAt",
      "c.expires_at as expiresAt",
      "c.signed_at as signedAt",
      "c.declined_at as declinedAt",
    ]);
  if (filter.status) query = query.where("c.status", "=", filter.status);
  if (filter.partnerId) query = query.where("c.partner_id", "=", filter.partnerId);
  if (filter.opportunityId) query = query.where("c.opportunity_id", "=", filter.opportunityId);
  const words = filter.search ? normaliseName(filter.search) : "";
  if (words) query = query.where(sql<boolean>`position(${words} in p.name_key) > 0`);
  return query;
}

/** Contracts, the newest first. */
export async function listContracts(
  tx: TenantTx,
  { cursor, limit, ...filter }: ContractFilter & { cursor?: string; limit: number },
): Promise<Page<ContractRow>> {
  const after = decodeSortedCursor(cursor, "instant");
  let query = selectContracts(tx, filter)
    .orderBy("c.created_at", "desc")
    .orderBy("c.id", "desc")
    .limit(limit + 1);
  if (after) query = query.where(sql<boolean>`(c.created_at, c.id) < (${after.value}, ${after.id}::uuid)`);
  return pageOf(await query.execute(), limit, (row) => [row.createdAt.toISOString(), row.id]);
}

/** How many contracts stand in each state, zeros too. */
export async function countContractsByStatus(
  tx: TenantTx,
  filter: Pick<ContractFilter, "search"> = {},
): Promise<Record<ContractStatus, number>> {
  const rows = await tx
    .selectFrom(selectContracts(tx, filter).as("c"))
    .select((is) => ["c.status", is.fn.countAll<number>().as("n")])
    .groupBy("c.status")
    .execute();
  const of = (status: ContractStatus) => rows.find((row) => row.status === status)?.n ?? 0;
  return {
    draft: of("draft"),
    sent: of("sent"),
    signed: of("signed"),
    declined: of("declined"),
    void: of("void"),
  };
}

function selectWhole(tx: TenantTx) {
  return selectContracts(tx, {})
    .innerJoin("recruitment.contract_template_versions as v", (on) =>
      on.onRef("v.vendor_id", "=", "c.vendor_id").onRef("v.id", "=", "c.template_version_id"),
    )
    .innerJoin("recruitment.contract_templates as t", (on) =>
      on.onRef("t.vendor_id", "=", "v.vendor_id").onRef("t.id", "=", "v.template_id"),
    )
    .leftJoin("recruitment.enrollments as e", (on) =>
      on
        .onRef("e.vendor_id", "=", "c.vendor_id")
        .onRef("e.partner_id", "=", "c.partner_id")
        .onRef("e.program_id", "=", "c.program_id")
        .on("e.ended_at", "is", null),
    )
    .select([
      "c.body",
      "c.body_sha256 as sha256",
      "c.locale",
      "t.name as templateName",
      "v.version as templateVersion",
      "c.link_id as linkId",
      "c.sent_by_user_id as sentByUserId",
      "c.sent_by_name as sentByName",
      "c.created_by_name as createdByName",
      "c.signed_name as signedName",
      "c.signed_ip as signedIp",
      "c.signed_user_agent as signedUserAgent",
      "c.decline_comment as declineComment",
      "e.code",
    ]);
}

/** A contract with its text; null when there is none of that id. */
export async function findContract(tx: TenantTx, id: string): Promise<Contract | null> {
  return (await selectWhole(tx).where("c.id", "=", id).executeTakeFirst()) ?? null;
}

/** The contract that a signer's link names; null when another link has taken its place. */
export async function findContractByLink(tx: TenantTx, linkId: string): Promise<Contract | null> {
  return (await selectWhole(tx).where("c.link_id", "=", linkId).executeTakeFirst()) ?? null;
}
