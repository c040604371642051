import type { LocalDay } from "@tributary/kernel";
import { type Calendar, daysLater, seasonOf } from "./calendar.ts";
import type { DemoProduct } from "./demo-vendor.ts";
import { longestInWork, makeLead } from "./make-lead.ts";
import type { Tools } from "./make-partners.ts";
import { weightedDraw } from "./random.ts";
import type { Client, History, Lead, Member, Partner, Sale } from "./world.ts";

/** A product as it was stored. */
export interface StoredProduct extends DemoProduct {
  readonly id: string;
}

/** Business grows by this factor over the history. */
const growth = 4.5;

/** How likely a day with a sale also has a lead that comes to nothing. */
const lostBesideSale = 0.22;
const declinedBesideSale = 0.09;

/** How likely a sale is to a company that was no client yet, and how likely one to an old client came as a lead. */
const newClient = 0.24;
const asLead = 0.5;

type Draw<T> = ReturnType<typeof weightedDraw<T>>;

/** Those who act, and what has come of it so far. */
interface Scene extends History {
  readonly tools: Tools;
  readonly products: readonly StoredProduct[];
  readonly partnersOn: (day: number) => Draw<Partner>;
  readonly membersOf: ReadonlyMap<string, Draw<Member>>;
  readonly clientsOf: ReadonlyMap<string, Client[]>;
}

/**
 * Draws what happened, day by day: growth, seasons, clients that come back, leads that come to nothing. What people
 * look at first in the running month is planned in `make-this-month.ts`.
 */
export function makeHistory(
  tools: Tools,
  partners: readonly Partner[],
  products: readonly StoredProduct[],
): History {
  const { vendor, calendar, random } = tools;
  const scene: Scene = {
    ...{ tools, products, clients: [], leads: [], sales: [] },
    partnersOn: partnerDraw(partners),
    membersOf: new Map(
      partners.map(({ id, members }) => [id, weightedDraw(members, ({ weight }) => weight)]),
    ),
    clientsOf: new Map(partners.map(({ id }) => [id, []])),
  };
  const drawDay = dayDraw(calendar);
  const days = Array.from({ length: vendor.sales }, () => drawDay(random)).sort((one, other) => one - other);
  for (const day of days) {
    sell(scene, day);
    if (random.chance(lostBesideSale)) sendLead(scene, day, "lost");
    if (random.chance(declinedBesideSale)) sendLead(scene, day, "declined");
  }
  leaveOpen(scene);
  const last = calendar.days.length - 1;
  const recent = () => Math.max(0, last - random.whole(0, 2));
  for (let count = 0; count < vendor.waiting; count += 1) sendLead(scene, recent(), "submitted");
  return { clients: scene.clients, leads: scene.leads, sales: scene.sales };
}

function dayDraw({ days }: Calendar): Draw<number> {
  const places = days.map((_, place) => place);
  return weightedDraw(places, (place) => weightOf(days[place] as string, place / days.length));
}

/** How much is sold on a day, at a point of the history between 0 and 1. */
function weightOf(day: LocalDay, point: number): number {
  return seasonOf(day) * growth ** point;
}

/** Who acts on a day, of those who were there; drawn anew for every ten days only. */
function partnerDraw(partners: readonly Partner[]): Scene["partnersOn"] {
  const byDecade = new Map<number, Draw<Partner>>();
  return (day) => {
    const decade = Math.floor(day / 10);
    const made = byDecade.get(decade);
    if (made) return made;
    const present = partners.filter(({ joined, left }) => joined <= decade * 10 && left >= decade * 10);
    const draw = weightedDraw(present.length > 0 ? present : partners.slice(0, 1), ({ weight }) => weight);
    byDecade.set(decade, draw);
    return draw;
  };
}

/** Who acts, on what, when on that day. */
function cast({ tools, products, partnersOn, membersOf }: Scene, day: number) {
  const { random, calendar } = tools;
  const partner = partnersOn(day)(random);
  const member = membersOf.get(partner.id)?.(random) as Member;
  const at = calendar.instantOn(calendar.days[day] as string, random);
  return { partner, member, product: random.pick(products), at };
}

/** A lead that was not won. */
function sendLead(scene: Scene, day: number, status: Exclude<Lead["status"], "won">): void {
  const { partner, member, product, at } = cast(scene, day);
  const company = scene.tools.newCompany("client");
  const draft = { partner, member, company, clientId: null, productId: product.id, amountMinor: null };
  scene.leads.push(makeLead(scene.tools, { ...draft, status, at }));
}

/**
 * The leads that are under way now: those that would be closed in the weeks to come. Without them this month would look
 * as if partners had stopped sending, as a lead takes weeks to be won or lost.
 */
function leaveOpen(scene: Scene): void {
  const { random, calendar, vendor } = scene.tools;
  const { days, now } = calendar;
  const usual = days.reduce((sum, day, place) => sum + weightOf(day, place / days.length), 0);
  const last = days.length - 1;
  for (let ahead = 1; ahead <= longestInWork; ahead += 1) {
    const day = daysLater(new Date(calendar.today), ahead).toISOString().slice(0, 10);
    const sales = (vendor.sales * weightOf(day, 1)) / usual;
    const leads = sales * (newClient + (1 - newClient) * asLead + lostBesideSale);
    for (let count = Math.floor(leads + random.next()); count > 0; count -= 1) {
      const { partner, member, product } = cast(scene, last);
      const company = scene.tools.newCompany("client");
      const draft = { partner, member, company, clientId: null, productId: product.id, amountMinor: null };
      const closed = makeLead(scene.tools, { ...draft, status: "lost", at: calendar.instantOn(day, random) });
      const open = asItStands(closed, now);
      if (open) scene.leads.push(open);
    }
  }
}

/** How far a lead has come by an instant; null before it was sent. */
function asItStands(lead: Lead, now: Date): Lead | null {
  if (lead.submittedAt > now) return null;
  const isAccepted = lead.acceptedAt !== null && lead.acceptedAt <= now;
  return {
    ...{ ...lead, closedAt: null, refusal: null },
    status: isAccepted ? "accepted" : "submitted",
    acceptedAt: isAccepted ? lead.acceptedAt : null,
  };
}

/** A sale, with the lead that brought it if one did. */
function sell(scene: Scene, day: number): void {
  const { random, newId } = scene.tools;
  const { partner, member, product, at } = cast(scene, day);
  const { client, isNew } = chooseClient(scene, partner, at);
  const deal = {
    partner,
    productId: product.id,
    amountMinor: amountOf(product, partner.dealSize * random.factor(0.45)),
  };
  let lead: Lead | null = null;
  if (isNew || random.chance(asLead)) {
    const { company, id: clientId } = client;
    lead = makeLead(scene.tools, { ...deal, member, company, clientId, status: "won", at });
    scene.leads.push(lead);
  }
  const kind = kindOf(scene.tools, { isNew, isLead: lead !== null });
  scene.sales.push({
    ...{ ...deal, id: newId(at), client, leadId: lead?.id ?? null, kind, at },
    // Some renew with the vendor directly, and nobody earns by it.
    member: kind === "renewal" && random.chance(0.3) ? null : member,
    refund: refundOf(scene.tools, at),
  });
}

function chooseClient({ tools, clientsOf, clients }: Scene, partner: Partner, at: Date) {
  const { random, newId, newCompany } = tools;
  const known = clientsOf.get(partner.id) as Client[];
  if (known.length > 0 && !random.chance(newClient)) return { client: random.pick(known), isNew: false };
  const client: Client = { id: newId(at), company: newCompany("client"), at };
  known.push(client);
  clients.push(client);
  return { client, isNew: true };
}

function kindOf({ random }: Tools, { isNew, isLead }: { isNew: boolean; isLead: boolean }): Sale["kind"] {
  if (isNew) return "first";
  return isLead || random.chance(0.45) ? "repeat" : "renewal";
}

/** A round amount: prices of contracts end in tens. */
function amountOf({ priceMinor }: DemoProduct, factor: number): number {
  return Math.max(1, Math.round((priceMinor * factor) / 10_00)) * 10_00;
}

function refundOf({ random, calendar, newId }: Tools, soldAt: Date): Sale["refund"] {
  if (!random.chance(0.011)) return null;
  const at = daysLater(soldAt, random.whole(3, 40));
  return at < calendar.now ? { id: newId(at), at } : null;
}
