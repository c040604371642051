export { type Client, type ClientRow, findClient, listClients } from "./client-queries.ts";
export {
  type LeadMove,
  type LeadMoveName,
  type LeadStatus,
  leadMoves,
  leadStatuses,
  movesFrom,
  type ReasonCode,
  reasonCodes,
} from "./domain/lead-moves.ts";
export { findLeadProgram } from "./find-lead-program.ts";
export { findOrCreateClient } from "./find-or-create-client.ts";
export { lastLeadMove } from "./last-lead-move.ts";
export { leadMoved, leadSubmitted, saleRecorded, saleRefunded } from "./lead-events.ts";
export { type LeadInput, type MoveInput, moveInput, portalLeadInput, vendorLeadInput } from "./lead-input.ts";
export {
  countLeadsByStatus,
  findLead,
  getLead,
  type Lead,
  type LeadFilter,
  type LeadMoveRow,
  type LeadRow,
  leadCount,
  listLeads,
} from "./lead-queries.ts";
export { countLeadsByMember, type MemberLeadCount } from "./member-lead-counts.ts";
export { type MovedLead, moveLead } from "./move-lead.ts";
export { type ManyMovesInput, type MovedLeads, manyMovesInput, moveLeads } from "./move-leads.ts";
export { recordSale, type SaleInput, saleInput } from "./record-sale.ts";
export { refundSale } from "./refund-sale.ts";
export {
  findSale,
  listSales,
  lockSale,
  type SaleFacts,
  type SaleFilter,
  type SaleRow,
} from "./sale-queries.ts";
export type { SaleKind } from "./sale-store.ts";
export { type SubmittedLead, submitLead, submitLeads } from "./submit-lead.ts";
