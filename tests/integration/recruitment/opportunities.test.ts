import { type TenantScope, withTenant } from "@tributary/db";
import { newId, unwrap } from "@tributary/kernel";
import {
  assignOpportunities,
  enrollPartner,
  findOpportunity,
  moveOpportunities,
  moveOpportunity,
  openOpportunity,
  opportunityInput,
  refuseOpportunity,
  reopenOpportunity,
  type StageMove,
  signOpportunity,
} from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { noon } from "../leads/leads-world.ts";
import { makeProspect, makeRecruitingWorld, openWith, type RecruitingWorld } from "./recruiting-world.ts";

const db = testDatabase();
let world: RecruitingWorld;

beforeEach(async () => {
  world = await makeRecruitingWorld(db.database);
});

function open(input: Record<string, unknown>, scope = world.dana) {
  const parsed = opportunityInput.parse({ programId: world.programId, ...input });
  return withTenant(db.database, scope, (tx) => openOpportunity(tx, parsed, noon));
}

function move(input: Partial<StageMove> & { opportunityId: string; toStageId: string }, scope = world.dana) {
  return withTenant(db.database, scope, (tx) => moveOpportunity(tx, { seenVersion: null, ...input }, noon));
}

function find(id: string, scope: TenantScope = world.dana) {
  return withTenant(db.database, scope, (tx) => findOpportunity(tx, id, noon));
}

function refuse(opportunityId: string, seenVersion: number | null = null, scope = world.dana) {
  const reasonId = world.reasons[0]?.id as string;
  return withTenant(db.database, scope, (tx) =>
    refuseOpportunity(tx, { opportunityId, reasonId, comment: "Later", seenVersion }, noon),
  );
}

describe("opening", () => {
  it("begins in the first stage, led by whoever opens it", async () => {
    const { id } = await openWith(db.database, world, "Aurora");
    expect(await find(id)).toMatchObject({
      partnerName: "Aurora",
      stageName: "New",
      status: "open",
      version: 1,
      managerUserId: world.dana.actor.id,
      moves: [{ fromStage: null, toStage: "New", actorName: "Dana" }],
    });
  });

  it("happens once a partner and program, also when two open it at once", async () => {
    const partnerId = await makeProspect(db.database, world, "Aurora");
    const both = await Promise.all([open({ partnerId }), open({ partnerId }, world.max)]);
    const won = both.find(({ ok }) => ok);
    const lost = both.find(({ ok }) => !ok);
    expect(lost).toMatchObject({
      error: {
        code: "taken",
        details: { field: "partnerId", existing: { id: won?.ok && won.value.id, label: "Aurora" } },
      },
    });
  });

  it("refuses partners of others, partners in the program, and stages of other programs", async () => {
    const abroad = await makeRecruitingWorld(db.database);
    const foreign = await makeProspect(db.database, abroad, "Foreign");
    expect(await open({ partnerId: foreign })).toMatchObject({ error: { code: "not_found" } });
    expect(await open({ partnerId: newId() })).toMatchObject({ error: { code: "not_found" } });
    const partnerId = await makeProspect(db.database, world, "Aurora");
    expect(await open({ partnerId, stageId: abroad.stages[0].id })).toMatchObject({
      error: { details: { fields: [{ field: "stageId" }] } },
    });
    expect(await open({ partnerId, stageId: world.stages[3].id })).toMatchObject({
      error: {
        details: {
          fields: [
            { field: "country", problem: "stage_needs" },
            { field: "taxId", problem: "stage_needs" },
          ],
        },
      },
    });
    await withTenant(db.database, world.dana, (tx) =>
      enrollPartner(tx, { partnerId, programId: world.programId }, noon),
    );
    expect(await open({ partnerId })).toMatchObject({
      error: { details: { fields: [{ field: "programId", problem: "in_program" }] } },
    });
  });
});

describe("moving", () => {
  it("tells the later of two who was faster and where the card went, and loses nothing", async () => {
    const { id } = await openWith(db.database, world, "Aurora", { card: { site: "https://a.example/" } });
    const [, talk, fit] = world.stages;
    const both = await Promise.all([
      move({ opportunityId: id, toStageId: talk.id, seenVersion: 1 }),
      move({ opportunityId: id, toStageId: fit.id, seenVersion: 1 }, world.max),
    ]);
    const [first, later] = both[0].ok ? [talk, both[1]] : [fit, both[0]];
    expect(later).toMatchObject({
      error: {
        code: "conflict",
        details: { by: first === talk ? "Dana" : "Max", place: first.name, current: "open" },
      },
    });
    const after = await find(id);
    expect(after).toMatchObject({ stageId: first.id, version: 2 });
    expect(after?.moves).toHaveLength(2);
  });

  it("is the same when it is made twice, and goes back with the version after it", async () => {
    const { id } = await openWith(db.database, world, "Aurora");
    const [first, talk] = world.stages;
    const once = unwrap(await move({ opportunityId: id, toStageId: talk.id, seenVersion: 1 }));
    const twice = unwrap(await move({ opportunityId: id, toStageId: talk.id, seenVersion: 1 }));
    expect([once.repeated, twice.repeated, twice.version]).toEqual([false, true, 2]);
    const back = unwrap(await move({ opportunityId: id, toStageId: first.id, seenVersion: once.version }));
    expect(back).toMatchObject({ stageId: first.id, version: 3, fromStageId: talk.id });
  });

  it("asks for what a stage needs, and takes it with the move or not at all", async () => {
    const { id, partnerId } = await openWith(db.database, world, "Aurora");
    const terms = world.stages[3].id;
    expect(await move({ opportunityId: id, toStageId: terms })).toMatchObject({
      error: { code: "invalid", details: { fields: [{ field: "country" }, { field: "taxId" }] } },
    });
    await makeProspect(db.database, world, "Other", { tax_id: "7707083893" });
    const taken = await move({ opportunityId: id, toStageId: terms, card: { taxId: "7707083893" } });
    expect(taken).toMatchObject({ error: { code: "taken", details: { existing: { label: "Other" } } } });
    expect((await find(id))?.version).toBe(1);
    expect(
      await move({ opportunityId: id, toStageId: terms, card: { taxId: "500100732259" } }),
    ).toMatchObject({ ok: true });
    const { rows } = await db.superuser.query("select tax_id from recruitment.partners where id = $1", [
      partnerId,
    ]);
    expect(rows).toEqual([{ tax_id: "500100732259" }]);
  });

  it("does not reach other vendors' opportunities", async () => {
    const abroad = await makeRecruitingWorld(db.database);
    const { id } = await openWith(db.database, abroad, "Foreign");
    expect(await find(id)).toBeNull();
    expect(await move({ opportunityId: id, toStageId: world.stages[1].id })).toMatchObject({
      error: { code: "not_found" },
    });
    expect(await refuse(id)).toMatchObject({ error: { code: "not_found" } });
  });

  it("moves many, leaving what lacks something or has ended", async () => {
    const ready = await openWith(db.database, world, "Ready", { card: { site: "https://ready.example/" } });
    const bare = await openWith(db.database, world, "Bare");
    const over = await openWith(db.database, world, "Over");
    await refuse(over.id);
    const opportunityIds = [ready.id, bare.id, over.id];
    const toStageId = world.stages[2].id;
    const moved = await withTenant(db.database, world.max, (tx) =>
      moveOpportunities(tx, { opportunityIds, toStageId }, noon),
    );
    expect(unwrap(moved)).toEqual({
      changed: [{ id: ready.id, before: world.stages[0].id }],
      lacking: 1,
      left: 1,
    });
    const handed = await withTenant(db.database, world.max, (tx) =>
      assignOpportunities(tx, { opportunityIds, managerUserId: world.max.actor.id }),
    );
    expect(unwrap(handed)).toMatchObject({ left: 1, changed: expect.objectContaining({ length: 2 }) });
    expect((await find(bare.id))?.managerUserId).toBe(world.max.actor.id);
  });
});

describe("ending", () => {
  it("is refused with a reason, and taken up again where it stood", async () => {
    const { id, partnerId } = await openWith(db.database, world, "Aurora");
    const refused = unwrap(await refuse(id, 1));
    expect(await find(id)).toMatchObject({
      status: "refused",
      refusalReason: "No answer",
      refusalComment: "Later",
      stageName: "New",
    });
    const second = unwrap(await open({ partnerId }));
    const reopen = () =>
      withTenant(db.database, world.dana, (tx) =>
        reopenOpportunity(tx, { opportunityId: id, seenVersion: refused.version }, noon),
      );
    expect(await reopen()).toMatchObject({ error: { code: "taken", details: { existing: second } } });
    await refuse(second.id);
    expect(unwrap(await reopen())).toMatchObject({ status: "open", version: 3 });
  });

  it("is signed once, and never from a refusal", async () => {
    const { id } = await openWith(db.database, world, "Aurora");
    const sign = (opportunityId: string) =>
      withTenant(db.database, world.dana, (tx) => signOpportunity(tx, { opportunityId }, noon));
    expect(unwrap(await sign(id))).toMatchObject({ status: "signed", repeated: false });
    expect(unwrap(await sign(id))).toMatchObject({ status: "signed", repeated: true });
    expect(await refuse(id)).toMatchObject({ error: { code: "move_refused" } });
    const other = await openWith(db.database, world, "Boreal");
    await refuse(other.id);
    expect(await sign(other.id)).toMatchObject({ error: { code: "move_refused" } });
  });

  it("takes only reasons that the vendor offers", async () => {
    const abroad = await makeRecruitingWorld(db.database);
    const { id } = await openWith(db.database, world, "Aurora");
    for (const reasonId of [newId(), abroad.reasons[0]?.id as string]) {
      const asked = withTenant(db.database, world.dana, (tx) =>
        refuseOpportunity(tx, { opportunityId: id, reasonId, comment: "", seenVersion: null }, noon),
      );
      expect(await asked).toMatchObject({ error: { details: { fields: [{ field: "reasonId" }] } } });
    }
  });
});
