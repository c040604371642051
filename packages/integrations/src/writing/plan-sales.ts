import type { TenantTx } from "@tributary/db";
import { newId } from "@tributary/kernel";
import type { CheckedRow, RefusedRow } from "../rows/check-rows.ts";
import { hashSaleRow, readSaleRow, type SaleRow } from "../rows/read-sale-row.ts";
import { takeUnsaved } from "./company-book.ts";
import { insertClients, insertPartners, storeTaxIds } from "./company-store.ts";
import {
  demoteSales,
  fillFirstSales,
  findKnownDeals,
  insertSales,
  type StoredSale,
  updateSales,
} from "./deal-store.ts";
import { type DealFate, decideDeal } from "./decide-deal.ts";
import { decideSaleKinds } from "./decide-sale-kinds.ts";
import type { BatchPlan, DealTally, ImportTrade, Made, Named, PlanContext } from "./import-plan.ts";
import { insertLeads, type StoredLead, updateLeads } from "./lead-store.ts";
import { insertMembers } from "./member-store.ts";
import { insertProducts } from "./product-store.ts";
import { type SettledDeal, settleDeals } from "./settle-deals.ts";
import { withFreshPlans } from "./steady-plans.ts";

/** A deal with its sentence. */
interface JudgedDeal extends SettledDeal {
  readonly fate: DealFate;
}

/** How sales are imported: won deals become sales, open and lost ones leads. */
export const salesTrade: ImportTrade<SaleRow> = {
  rules: { read: readSaleRow, hash: hashSaleRow, identity: ({ externalId }) => externalId },
  plan: planSales,
};

async function planSales(
  tx: TenantTx,
  rows: readonly CheckedRow<SaleRow>[],
  context: PlanContext,
): Promise<BatchPlan> {
  const { settled, refused } = await settleDeals(tx, rows, context.books);
  const known = await findKnownDeals(
    tx,
    settled.map(({ checked }) => checked.key),
  );
  const judged: JudgedDeal[] = [];
  let unchanged = 0;
  for (const deal of settled) {
    const { key, hash, row, raw } = deal.checked;
    const fate = decideDeal(row.stage, hash, { sale: known.sales.get(key), lead: known.leads.get(key) });
    if (fate.fate === "none") unchanged += 1;
    else if (fate.fate === "refuse") refused.push(keptHere(raw));
    else judged.push({ ...deal, fate });
  }
  const sales = await toSales(tx, judged, context);
  const leads = judged.flatMap(toLead);
  const things = takeThings(judged);
  return {
    imported: judged.map(({ checked }) => checked),
    unchanged,
    refused,
    made: things.made,
    deals: tallyDeals(judged),
    touchedPartners: judged.flatMap(touchedBy),
    write: async () => {
      const known = leads.filter(({ from }) => from !== null);
      const added = leads.filter(({ from }) => from === null);
      await things.write(tx, context);
      await insertLeads(tx, added, context);
      await insertSales(tx, sales.added);
      if (known.length + sales.changed.length + sales.demoted.length === 0) return;
      await withFreshPlans(tx, async () => {
        await updateLeads(tx, known, context.startedAt);
        await updateSales(tx, sales.changed);
        await demoteSales(tx, sales.demoted);
      });
    },
  };
}

function tallyDeals(deals: readonly JudgedDeal[]): DealTally {
  const tally = { won: 0, lost: 0, open: 0, wonAmountMinor: 0 };
  for (const { row } of deals.map(({ checked }) => checked)) {
    tally[row.stage] += 1;
    if (row.stage === "won") tally.wonAmountMinor += row.amountMinor ?? 0;
  }
  return tally;
}

function keptHere(raw: RefusedRow["raw"]): RefusedRow {
  return { raw, problems: [{ field: "row", problem: "kept_here" }] };
}

/** A deal that moves to another partner changes the days of both. */
function touchedBy({ partner, fate }: JudgedDeal): string[] {
  const before = "sale" in fate ? fate.sale.partnerId : "lead" in fate ? fate.lead.partnerId : partner.id;
  return before === partner.id ? [partner.id] : [before, partner.id];
}

async function toSales(
  tx: TenantTx,
  deals: readonly JudgedDeal[],
  { books }: PlanContext,
): Promise<{ added: StoredSale[]; changed: StoredSale[]; demoted: string[] }> {
  const changed = deals.flatMap((deal) =>
    deal.fate.fate === "change sale" ? [toSale(deal, deal.fate.sale.id, null)] : [],
  );
  const drafts = deals.flatMap((deal) => {
    if (deal.fate.fate === "add sale") return [toSale(deal, newId(), null)];
    return deal.fate.fate === "win lead" ? [toSale(deal, newId(), deal.fate.lead.id)] : [];
  });
  // Clients that this batch brings have no earlier sales to look up.
  const known = deals.flatMap(({ client }) => (client.unsaved === "all" ? [] : client.id));
  const isOpen = drafts.some(({ kind }) => kind === null);
  if (isOpen) await fillFirstSales(tx, books.firstSales, known);
  const demoted = isOpen ? decideSaleKinds(drafts, books.firstSales) : [];
  return { added: drafts, changed, demoted };
}

function toSale(
  { checked, partner, client, product, member }: SettledDeal,
  id: string,
  leadId: string | null,
) {
  const { row, key, hash } = checked;
  return {
    id,
    leadId,
    partnerId: partner.id,
    memberId: member?.id ?? null,
    clientId: client.id,
    productId: product?.id ?? null,
    kind: row.kind,
    // A won row without day or amount was refused when it was read.
    amountMinor: row.amountMinor ?? 0,
    marginMinor: row.marginMinor,
    soldOn: row.day ?? "",
    number: key,
    hash,
  };
}

const leadStatus = { won: "won", lost: "lost", open: "accepted" } as const;

function toLead({ checked, partner, client, product, member, fate }: JudgedDeal): StoredLead[] {
  if (fate.fate !== "add lead" && fate.fate !== "change lead" && fate.fate !== "win lead") return [];
  const { row, key, hash } = checked;
  return [
    {
      id: "lead" in fate ? fate.lead.id : newId(),
      moveId: newId(),
      from: "lead" in fate ? fate.lead.status : null,
      partnerId: partner.id,
      memberId: member?.id ?? null,
      memberName: member?.name ?? null,
      clientId: client.id,
      clientName: client.name,
      clientNameKey: client.nameKey,
      clientTaxId: client.taxId,
      productId: product?.id ?? null,
      status: leadStatus[row.stage],
      // A refund is money and never a lead's worth.
      amountMinor: row.amountMinor === null ? null : Math.max(0, row.amountMinor),
      openedOn: row.openedOn,
      closedOn: row.day,
      number: key,
      hash,
    },
  ];
}

/** Everything new that the deals speak of: it is written before them, and only when one of them is. */
function takeThings(deals: readonly JudgedDeal[]): {
  made: Made;
  write: (tx: TenantTx, context: PlanContext) => Promise<void>;
} {
  const partners = takeUnsaved(deals.map(({ partner }) => partner));
  const clients = takeUnsaved(deals.map(({ client }) => client));
  const products = takeNamed(deals.flatMap(({ product }) => product ?? []));
  const members: (Named & { partnerId: string })[] = [];
  for (const { member, partner } of deals) {
    if (!member?.unsaved) continue;
    members.push({ ...member, partnerId: partner.id });
    member.unsaved = false;
  }
  return {
    made: {
      partners: partners.made.length,
      members: members.length,
      clients: clients.made.length,
      products: products.length,
    },
    write: async (tx, { programId, clock }) => {
      await insertPartners(tx, partners.made, programId, clock);
      await storeTaxIds(tx, "partners", partners.learnt);
      await insertClients(tx, clients.made);
      await storeTaxIds(tx, "clients", clients.learnt);
      await insertProducts(tx, products);
      await insertMembers(tx, members);
    },
  };
}

function takeNamed(things: readonly Named[]): Named[] {
  const taken: Named[] = [];
  for (const thing of things) {
    if (!thing.unsaved) continue;
    taken.push({ ...thing });
    thing.unsaved = false;
  }
  return taken;
}
