import { findTaxIdProblem } from "@tributary/recruitment";
import { validate as validateGermanVat } from "stdnum/lib/cjs/de/vat.js";
import { validate as validateBritishVat } from "stdnum/lib/cjs/gb/vat.js";
import { validate as validateInn } from "stdnum/lib/cjs/ru/inn.js";
import { describe, expect, it } from "vitest";
import { acme } from "./acme.ts";
import { calendarOf } from "./calendar.ts";
import { globex } from "./globex.ts";
import { stepsOf } from "./lead-rows.ts";
import { makeHistory } from "./make-history.ts";
import { makePartners, type Tools } from "./make-partners.ts";
import { makeThisMonth } from "./make-this-month.ts";
import { companyMaker } from "./names/companies.ts";
import { seededRandom, weightedDraw } from "./random.ts";
import { seedIds } from "./seed-ids.ts";
import { britishTaxId, germanTaxId, russianTaxId } from "./tax-ids.ts";

const small = { ...acme, partners: 40, members: 160, sales: 1_500 };

function drawPartners(now: string, vendor = small) {
  const random = seededRandom(`${vendor.slug} ${now}`);
  const calendar = calendarOf(new Date(now), vendor.timeZone, vendor.months);
  const tools: Tools = {
    vendor,
    calendar,
    random,
    newId: seedIds(random),
    newCompany: companyMaker(random, 0.3),
  };
  return { tools, partners: makePartners(tools, ["manager"]) };
}

function draw(now: string) {
  const { tools, partners } = drawPartners(now);
  const { vendor, calendar } = tools;
  const products = vendor.products.map((product) => ({ ...product, id: product.name }));
  const history = makeHistory(tools, partners, products);
  makeThisMonth(tools, partners, products, history);
  return { calendar, partners, history };
}

const drawn = new Map<string, ReturnType<typeof draw>>();

function drawOnce(now: string): ReturnType<typeof draw> {
  const made = drawn.get(now) ?? draw(now);
  drawn.set(now, made);
  return made;
}

/** Nights, turns of months and years, a leap day, and both changes of the clocks. */
const moments = [
  "2026-06-30T22:05:00Z",
  "2026-03-01T00:30:00Z",
  "2025-12-31T23:30:00Z",
  "2024-02-29T12:00:00Z",
  "2026-03-29T06:00:00Z",
  "2026-10-25T06:00:00Z",
  "2026-11-23T20:00:00Z",
];

describe("the drawn history", () => {
  it.each(moments)("at %s is in order, and nothing of it lies ahead", (now) => {
    const { calendar, history } = drawOnce(now);
    const isOrdered = (instants: readonly Date[]) =>
      instants.every(
        (at, index) => at <= calendar.now && (index === 0 || at >= (instants[index - 1] as Date)),
      );
    const lost = history.leads.filter((lead) => {
      const steps = stepsOf(lead);
      return !isOrdered(steps.map(({ at }) => at)) || steps.at(-1)?.to !== lead.status;
    });
    expect(lost).toEqual([]);
    const odd = history.sales.filter(
      ({ at, amountMinor, refund }) => amountMinor <= 0 || !isOrdered(refund ? [at, refund.at] : [at]),
    );
    expect(odd).toEqual([]);
  });

  it.each(moments)("at %s gives the showcase's rep a month in every state, third on the board", (now) => {
    const { calendar, history } = drawOnce(now);
    const recent = history.leads.filter(({ submittedAt }) => submittedAt >= calendar.monthBegan);
    const own = recent.filter(({ member }) => member.email === small.showcase.repEmail);
    expect(new Set(own.map(({ status }) => status)).size).toBe(5);
    const accepted = new Map<string, number>();
    for (const { acceptedAt, member } of history.leads) {
      const counts = acceptedAt !== null && acceptedAt >= calendar.monthBegan;
      if (counts) accepted.set(member.email, (accepted.get(member.email) ?? 0) + 1);
    }
    const mine = accepted.get(small.showcase.repEmail) ?? 0;
    expect([...accepted.values()].filter((count) => count > mine)).toHaveLength(2);
  });

  it("is the same for the same moment, and another one on another day", () => {
    const [now = "", other = ""] = moments;
    const idsOf = ({ history }: ReturnType<typeof draw>) => history.leads.map(({ id }) => id);
    const ids = idsOf(drawOnce(now));
    expect(idsOf(draw(now))).toEqual(ids);
    expect(idsOf(drawOnce(other))).not.toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has as many partners and people as asked for, with an address each", () => {
    const { partners } = drawPartners(moments[3] as string, acme);
    expect(partners).toHaveLength(120);
    expect(partners.flatMap(({ members }) => members)).toHaveLength(600);
    for (const { members } of partners) {
      expect(new Set(members.map(({ email }) => email)).size).toBe(members.length);
    }
  });
});

describe("tax ids", () => {
  const random = seededRandom("tax ids");
  const hundred = Array.from({ length: 100 });

  it("have fitting check digits", () => {
    for (const _ of hundred) {
      expect(validateInn(russianTaxId(random)).isValid).toBe(true);
      expect(validateGermanVat(germanTaxId(random)).isValid).toBe(true);
      expect(validateBritishVat(britishTaxId(random)).isValid).toBe(true);
    }
    expect(validateBritishVat(acme.showcase.taxId).isValid).toBe(true);
    expect(validateBritishVat(globex.showcase.taxId).isValid).toBe(true);
  });

  it("are such as the product takes", () => {
    const newCompany = companyMaker(random, 0.5);
    for (const _ of hundred) expect(findTaxIdProblem(newCompany("client").taxId)).toBeNull();
  });
});

describe("seededRandom", () => {
  it("is spread evenly and draws by weight", () => {
    const random = seededRandom("spread");
    const numbers = Array.from({ length: 20_000 }, () => random.next());
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const drawOne = weightedDraw(["rare", "often"], (word) => (word === "rare" ? 1 : 9));
    const rare = numbers.filter(() => drawOne(random) === "rare").length;
    expect(rare / numbers.length).toBeCloseTo(0.1, 1);
  });
});
