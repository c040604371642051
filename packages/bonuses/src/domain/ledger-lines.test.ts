import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BonusSale, bonusOf, decideNextLine, type LedgerLine } from "./ledger-lines.ts";

const rate = { id: "rule", rateBasisPoints: 500 };
const sale: BonusSale = {
  kind: "first",
  memberId: "m",
  programId: "p",
  amountMinor: 120_000,
  currency: "USD",
  refundId: null,
};
const accrual: LedgerLine = { id: "a", kind: "accrual", amountMinor: 6_000 };
const reversal: LedgerLine = { id: "r", kind: "reversal", amountMinor: 6_000 };

describe("bonusOf", () => {
  it.each<[string, Partial<BonusSale>, number | null, number]>([
    ["a sale at 5 %", {}, 500, 6_000],
    ["a repeat sale", { kind: "repeat" }, 500, 6_000],
    ["half a cent, up", { amountMinor: 10 }, 500, 1],
    ["under half a cent", { amountMinor: 9 }, 500, 0],
    ["a third", { amountMinor: 1_000_001 }, 3_333, 333_300],
    ["a rate of nothing", {}, 0, 0],
    ["no rule", {}, null, 0],
    ["a refund", { kind: "refund", amountMinor: -120_000 }, 500, 0],
    ["nobody's sale", { memberId: null }, 500, 0],
    ["imported history", { programId: null }, 500, 0],
    ["the largest sale", { amountMinor: 900_000_000_000_000 }, 10_000, 900_000_000_000_000],
  ])("%s", (_, facts, basisPoints, worth) => {
    const valid = basisPoints === null ? null : { id: "rule", rateBasisPoints: basisPoints };
    expect(bonusOf({ ...sale, ...facts }, valid)).toBe(worth);
  });
});

describe("decideNextLine", () => {
  it.each<[string, Partial<BonusSale>, LedgerLine[], string | null]>([
    ["a new sale is accrued", {}, [], "accrual"],
    ["once", {}, [accrual], null],
    ["a refund reverses it", { refundId: "x" }, [accrual], "reversal"],
    ["once, too", { refundId: "x" }, [accrual, reversal], null],
    ["a refund that came first leaves nothing to do", { refundId: "x" }, [], null],
  ])("%s", (_, facts, lines, kind) => {
    expect(decideNextLine({ ...sale, ...facts }, rate, lines)?.kind ?? null).toBe(kind);
  });

  it("reverses what was accrued, whatever the rate has become", () => {
    const step = decideNextLine({ ...sale, refundId: "x" }, { id: "new", rateBasisPoints: 900 }, [accrual]);
    expect(step).toEqual({ kind: "reversal", reverses: accrual });
  });

  it("whatever events come, twice or in any order, the ledger is worth what the sales that stand are worth", () => {
    const world = fc.record({
      amounts: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 6 }),
      events: fc.array(
        fc.record({
          of: fc.nat(5),
          what: fc.constantFrom("refund", "sale heard", "refund heard", "new rate"),
        }),
        { maxLength: 60 },
      ),
      rates: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 }),
    });
    fc.assert(
      fc.property(world, ({ amounts, events, rates }) => {
        const sales: BonusSale[] = amounts.map((amountMinor) => ({ ...sale, amountMinor }));
        const ledger = sales.map((): LedgerLine[] => []);
        let current = { id: "0", rateBasisPoints: rates[0] ?? 0 };
        const hear = (of: number): void => {
          const [facts, lines] = [sales[of], ledger[of]];
          if (!facts || !lines) return;
          const step = decideNextLine(facts, current, lines);
          if (step?.kind === "accrual")
            lines.push({ id: `${of}a`, kind: "accrual", amountMinor: step.amountMinor });
          if (step?.kind === "reversal") lines.push({ ...step.reverses, id: `${of}r`, kind: "reversal" });
        };
        events.forEach(({ of, what }, index) => {
          const facts = sales[of];
          if (what === "refund" && facts) sales[of] = { ...facts, refundId: "x" };
          else if (what === "new rate") current = { id: String(index), rateBasisPoints: rates[index] ?? 0 };
          else hear(of);
        });
        // Every event comes at last, refunds before or after their sales.
        for (const of of sales.keys()) hear(of);
        const net = ledger
          .flat()
          .reduce((sum, line) => sum + (line.kind === "accrual" ? 1 : -1) * line.amountMinor, 0);
        const live = ledger
          .filter((_, of) => !sales[of]?.refundId)
          .flat()
          .reduce((sum, line) => sum + line.amountMinor, 0);
        expect(net).toBe(live);
        sales.forEach((facts, of) => {
          const lines = ledger[of] ?? [];
          expect(lines.length).toBeLessThanOrEqual(2);
          if (!facts.refundId && lines.length === 0) expect(bonusOf(facts, current)).toBe(0);
        });
      }),
    );
  });
});
