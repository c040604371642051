import { type Database, type TenantTx, withTenant } from "@tributary/db";
import { newId } from "@tributary/kernel";
import { listSegmentedClients, type SegmentFilter } from "@tributary/segmentation";
import { makePartner, makeVendor } from "../../support/vendors.ts";

type Rows = Awaited<ReturnType<typeof listSegmentedClients>>["rows"];

/** What a client's card tells beside its name. */
interface CardFacts {
  readonly legal_form?: string;
  readonly employees?: number;
  readonly activity_code?: string;
  readonly industry?: string;
}

/** A vendor with one partner, to which clients and sales are added by hand. */
export interface SegmentsWorld {
  readonly partnerId: string;
  inside<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
  client(name: string, facts?: CardFacts): Promise<string>;
  sell(clientId: string, soldOn: string, amountMinor: number, refundOf?: string): Promise<string>;
  /** All stored rows of the vendor, to compare two ways of computing them. */
  stored(): Promise<unknown>;
  list(asOf: string, filter?: SegmentFilter, cuts?: object): Promise<Rows>;
}

export async function makeSegmentsWorld(database: Database): Promise<SegmentsWorld> {
  const vendor = await makeVendor(database);
  const { id: partnerId } = await makePartner(database, vendor);
  const inside: SegmentsWorld["inside"] = (work) => withTenant(database, vendor.scope, work);
  return {
    partnerId,
    inside,
    client: (name, facts = {}) => inside((tx) => addClient(tx, name, facts)),
    sell: (clientId, soldOn, amountMinor, refundOf) =>
      inside((tx) => addSale(tx, { partnerId, clientId, soldOn, amountMinor, refundOf })),
    stored: () => inside(storedRows),
    list: async (asOf, filter = {}, cuts = {}) =>
      (await inside((tx) => listSegmentedClients(tx, { asOf, cuts, filter, limit: 500 }))).rows,
  };
}

async function addClient(tx: TenantTx, name: string, facts: CardFacts): Promise<string> {
  const id = newId();
  await tx
    .insertInto("leads.clients")
    .values({ id, name, name_key: name.toLowerCase(), ...facts })
    .execute();
  return id;
}

async function addSale(
  tx: TenantTx,
  sale: {
    partnerId: string;
    clientId: string;
    soldOn: string;
    amountMinor: number;
    refundOf: string | undefined;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("leads.sales")
    .values({
      id,
      partner_id: sale.partnerId,
      client_id: sale.clientId,
      kind: sale.refundOf ? "refund" : "first",
      amount_minor: sale.amountMinor,
      currency: "USD",
      sold_on: sale.soldOn,
      refund_of_id: sale.refundOf ?? null,
    })
    .execute();
  return id;
}

async function storedRows(tx: TenantTx): Promise<unknown> {
  const ofVendor = tx.scope.vendor.id;
  const years = tx.selectFrom("segmentation.client_years").where("vendor_id", "=", ofVendor).selectAll();
  const stats = tx.selectFrom("segmentation.client_stats").where("vendor_id", "=", ofVendor).selectAll();
  return [
    await years.orderBy("client_id").orderBy("from_on").execute(),
    await stats.orderBy("client_id").execute(),
  ];
}
