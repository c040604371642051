import { rebuildPartnerDays } from "@tributary/analytics";
import type { TenantTx } from "@tributary/db";
import { listBoards, rebuildBoard } from "@tributary/leaderboards";
import { siteDomainOf } from "@tributary/recruitment";
import { rebuildClientStats } from "@tributary/segmentation";
import { daysLater } from "./calendar.ts";
import { writeCards } from "./cards/write-cards.ts";
import type { World } from "./draw-world.ts";
import { leadRow, moveRows, type Somebody, traceRows } from "./lead-rows.ts";
import { seedLearning } from "./learning/seed-learning.ts";
import type { Tools } from "./make-partners.ts";
import { cardMadeAt, clientRow, memberRows, partnerRow } from "./partner-rows.ts";
import { ledgerRows, saleRows } from "./sale-rows.ts";
import type { Partner } from "./world.ts";
import { writeRows } from "./write-rows.ts";

/** How far back the audit log of the demo reaches. */
const tracedDays = 30;

/** Writes a drawn world in bulk, then has the slices count boards and days from it. */
export async function writeWorld(tx: TenantTx, tools: Tools, world: World): Promise<void> {
  await writePartners(tx, tools, world);
  await writeDeals(tx, tools, world);
  await writeCards(tx, tools, world);
  await rebuildPartnerDays(tx);
  await rebuildClientStats(tx);
  for (const board of await listBoards(tx)) await rebuildBoard(tx, board.id);
  await seedLearning(tx, tools, world);
}

async function writePartners(
  tx: TenantTx,
  tools: Tools,
  { partners, programId, userIdOf }: World,
): Promise<void> {
  const groups = partners.flatMap((partner) =>
    partner.groups.map(({ id, name }) => ({
      id,
      partner_id: partner.id,
      name,
      created_at: cardMadeAt(partner, tools),
    })),
  );
  const enrollments = partners.map((partner) => {
    const enrolledAt = cardMadeAt(partner, tools);
    const id = tools.newId(enrolledAt);
    return { id, partner_id: partner.id, program_id: programId, code: partner.code, enrolled_at: enrolledAt };
  });
  await writeRows(
    tx,
    "recruitment.partners",
    withSites(partners.map((partner) => partnerRow(partner, tools))),
  );
  await writeRows(tx, "recruitment.groups", groups);
  await writeRows(
    tx,
    "recruitment.members",
    partners.flatMap((partner) => memberRows(partner, tools, userIdOf)),
  );
  await writeRows(tx, "recruitment.enrollments", enrollments);
}

async function writeDeals(tx: TenantTx, tools: Tools, world: World): Promise<void> {
  const { history, programId, rates, managers } = world;
  const managerOf = ({ managerId }: Partner) => managers.get(managerId) as Somebody;
  const { leads } = history;
  await writeRows(tx, "leads.clients", history.clients.map(clientRow));
  await writeRows(
    tx,
    "leads.leads",
    leads.map((lead) => leadRow(lead, programId, tools.vendor.currency)),
  );
  await writeRows(
    tx,
    "leads.lead_moves",
    leads.flatMap((lead) => moveRows(lead, managerOf(lead.partner), tools)),
  );
  const sales = history.sales.flatMap((sale) => saleRows(sale, programId, tools));
  await writeRows(tx, "leads.sales", sales);
  const lines = history.sales.flatMap((sale) => ledgerRows(sale, programId, rates, tools));
  await writeRows(tx, "bonuses.ledger", lines);
  const began = daysLater(tools.calendar.now, -tracedDays);
  const traced = leads.filter(({ submittedAt }) => submittedAt > began);
  const traces = traced.flatMap((lead) => traceRows(lead, managerOf(lead.partner), tools));
  await writeRows(tx, "platform.audit_log", traces);
}

/** A site is one card's: the first that has it keeps it. */
function withSites<Row extends { site?: string | null }>(
  rows: readonly Row[],
): (Row & { site_domain: string | null })[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const domain = siteDomainOf(row.site ?? null);
    const free = domain !== null && !taken.has(domain);
    if (free) taken.add(domain);
    return { ...row, site_domain: free ? domain : null };
  });
}
