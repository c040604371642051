import type { StoredProduct } from "./make-history.ts";
import { makeLead } from "./make-lead.ts";
import type { Tools } from "./make-partners.ts";
import type { History, Lead, Member, Partner } from "./world.ts";

/** What the showcase's rep has sent this month, besides what it takes to be seen on the board. */
const own: readonly Lead["status"][] = [
  "won",
  "lost",
  "accepted",
  "won",
  "declined",
  "accepted",
  "won",
  "lost",
  "submitted",
  "submitted",
];

/** What counts on the board of accepted leads. */
const counted: readonly Lead["status"][] = ["accepted", "won", "lost"];

/**
 * Gives the running month what people look at first, on any day of it: the showcase's rep has leads in every state and
 * stands near the top of both boards, behind two others.
 */
export function makeThisMonth(
  tools: Tools,
  partners: readonly Partner[],
  products: readonly StoredProduct[],
  history: History,
): void {
  const everybody = partners.flatMap(({ members }) => members);
  const rep = everybody.find(({ email }) => email === tools.vendor.showcase.repEmail);
  if (!rep) throw new Error("the showcase has no rep");
  const stage = {
    tools,
    products,
    history,
    partnerOf: new Map(partners.map((partner) => [partner.id, partner])),
  };
  moveAway(stage, rep);
  const accepted = ranked(everybody, rep, acceptedThisMonth(stage));
  const [, , third = 0] = accepted.map(({ value }) => value);
  const target = Math.max(own.filter((status) => counted.includes(status)).length, third + 1);
  for (const [place, { member, value }] of accepted.slice(0, 2).entries()) {
    const missing = target + 4 - 2 * place - value;
    for (let count = 0; count < missing; count += 1)
      addLead(stage, member, count % 2 === 0 ? "won" : "accepted", usual(tools));
  }
  const [, second = 0, next = 0] = ranked(everybody, rep, soldThisMonth(stage)).map(({ value }) => value);
  const amounts = partsOf((next + second) / 2);
  for (const status of own) addLead(stage, rep, status, (status === "won" && amounts.pop()) || usual(tools));
  const more = target - own.filter((status) => counted.includes(status)).length;
  for (let count = 0; count < more; count += 1) addLead(stage, rep, "accepted", usual(tools));
}

/** Three round amounts that make up a sum. */
function partsOf(sumMinor: number): number[] {
  return [0.24, 0.47, 0.29].map((part) => Math.max(1, Math.floor((sumMinor * part) / 10_00)) * 10_00);
}

interface Stage {
  readonly tools: Tools;
  readonly products: readonly StoredProduct[];
  readonly history: History;
  readonly partnerOf: ReadonlyMap<string, Partner>;
}

/** What the draw had given the rep this month goes to a colleague, so that the month is as planned. */
function moveAway({ tools, history, partnerOf }: Stage, rep: Member): void {
  const colleague =
    partnerOf.get(rep.partnerId)?.members.find(({ id, level }) => id !== rep.id && level === "rep") ?? rep;
  const began = tools.calendar.monthBegan;
  const isRecent = (at: Date | null) => at !== null && at >= began;
  for (const [index, lead] of history.leads.entries()) {
    if (
      lead.member.id !== rep.id ||
      !(isRecent(lead.submittedAt) || isRecent(lead.acceptedAt) || isRecent(lead.closedAt))
    )
      continue;
    history.leads[index] = { ...lead, member: colleague };
  }
  for (const [index, sale] of history.sales.entries()) {
    if (sale.member?.id === rep.id && isRecent(sale.at))
      history.sales[index] = { ...sale, member: colleague };
  }
}

/** Everybody but the rep, the best first. */
function ranked(everybody: readonly Member[], rep: Member, values: ReadonlyMap<string, number>) {
  return everybody
    .filter(({ id }) => id !== rep.id)
    .map((member) => ({ member, value: values.get(member.id) ?? 0 }))
    .sort((one, other) => other.value - one.value);
}

/** How many leads of each member were accepted this month. */
function acceptedThisMonth({ tools, history }: Stage): Map<string, number> {
  const began = tools.calendar.monthBegan;
  const counts = new Map<string, number>();
  for (const { member, acceptedAt } of history.leads) {
    if (acceptedAt && acceptedAt >= began) counts.set(member.id, (counts.get(member.id) ?? 0) + 1);
  }
  return counts;
}

/** For how much each member has sold this month. */
function soldThisMonth({ tools, history }: Stage): Map<string, number> {
  const began = tools.calendar.monthBegan;
  const sums = new Map<string, number>();
  for (const { member, at, amountMinor } of history.sales) {
    if (member && at >= began) sums.set(member.id, (sums.get(member.id) ?? 0) + amountMinor);
  }
  return sums;
}

function usual({ random, vendor }: Tools): number {
  return Math.round(random.pick(vendor.products).priceMinor / 10_00) * 10_00;
}

/** A lead that went all its way within the running month. */
function addLead(
  { tools, products, history, partnerOf }: Stage,
  member: Member,
  status: Lead["status"],
  amountMinor: number,
): void {
  const { random, calendar, newId, newCompany } = tools;
  const partner = partnerOf.get(member.partnerId) as Partner;
  const product = random.pick(products);
  const began = status === "submitted" ? 0.93 + 0.06 * random.next() : 0.85 * random.next();
  const accepted = began + (1 - began) * 0.3 * random.next();
  const closed = accepted + (1 - accepted) * (0.2 + 0.7 * random.next());
  const [submittedAt, acceptedAt, closedAt] = [began, accepted, closed].map(calendar.inThisMonth) as [
    Date,
    Date,
    Date,
  ];
  const at = status === "submitted" ? submittedAt : status === "accepted" ? acceptedAt : closedAt;
  const company = newCompany("client");
  const client = status === "won" ? { id: newId(closedAt), company, at: closedAt } : null;
  const lead = makeLead(tools, {
    ...{ partner, member, company, clientId: client?.id ?? null, productId: product.id, status, at },
    amountMinor: client ? amountMinor : null,
    way: { submittedAt, acceptedAt: counted.includes(status) ? acceptedAt : null },
  });
  history.leads.push(lead);
  if (!client) return;
  history.clients.push(client);
  history.sales.push({
    ...{ id: newId(closedAt), partner, member, client, productId: product.id, leadId: lead.id },
    ...{ kind: "first", amountMinor, at: closedAt, refund: null },
  });
}
