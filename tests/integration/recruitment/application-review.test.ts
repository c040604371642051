import { withTenant } from "@tributary/db";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import {
  approveApplication,
  findApplication,
  findOpportunity,
  findPartner,
  listContacts,
  listPartners,
  rejectApplication,
  reopenApplication,
  takeApplication,
} from "@tributary/recruitment";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { noon } from "../leads/leads-world.ts";
import {
  applyAsCompany,
  eventsOf,
  freshTaxId,
  type JoiningWorld,
  makeJoiningWorld,
} from "./joining-world.ts";
import { makeProspect } from "./recruiting-world.ts";

const db = testDatabase();
let world: JoiningWorld;

beforeAll(async () => {
  world = await makeJoiningWorld(db.database);
});

const as = <T>(who: "dana" | "max", work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(db.database, world[who], work);

describe("an approval", () => {
  it("makes the card, the contact and the negotiation, led by who approves", async () => {
    const id = await applyAsCompany(db.database, world);
    const clock = fixedClock("2026-03-06T10:00:00Z");
    const approved = unwrap(
      await as("max", (tx) =>
        approveApplication(tx, { applicationId: id, seenVersion: 1, partnerId: null }, clock),
      ),
    );
    const application = await as("dana", (tx) => findApplication(tx, id));
    expect(application).toMatchObject({
      status: "approved",
      decidedByName: "Max",
      partnerId: approved.partnerId,
    });
    const partner = await as("dana", (tx) => findPartner(tx, approved.partnerId));
    expect(partner).toMatchObject({
      taxId: application?.taxId,
      managerUserId: world.max.actor.id,
      region: "London",
      code: null,
    });
    expect(await as("dana", (tx) => listContacts(tx, approved.partnerId))).toMatchObject([
      { name: "Ingrid Halvorsen", email: "ingrid@northwind.example" },
    ]);
    const opportunity = await as("dana", (tx) => findOpportunity(tx, approved.opportunityId ?? "", clock));
    expect(opportunity).toMatchObject({
      status: "open",
      source: "application",
      stageId: world.stages[0].id,
      managerUserId: world.max.actor.id,
    });
  });

  it("uses the card that has the tax id, and leaves it with its manager", async () => {
    const taxId = freshTaxId();
    const cardId = await makeProspect(db.database, world, `Known ${taxId}`, {
      tax_id: taxId,
      region: "Kazan",
      manager_user_id: world.dana.actor.id,
    });
    const id = await applyAsCompany(db.database, world, { taxId });
    const approved = unwrap(
      await as("max", (tx) =>
        approveApplication(tx, { applicationId: id, seenVersion: 1, partnerId: null }, noon),
      ),
    );
    expect(approved.partnerId).toBe(cardId);
    expect(await as("dana", (tx) => findPartner(tx, cardId))).toMatchObject({
      managerUserId: world.dana.actor.id,
      region: "Kazan",
      country: "RU",
      phone: "+44 20 7946 0123",
    });
  });

  it("uses the card of the same site that the reviewer chooses, or makes one without the site", async () => {
    const [one, two] = [freshTaxId(), freshTaxId()];
    const cardId = await makeProspect(db.database, world, `Site ${one}`, {
      site: `https://shared${one}.example/`,
      site_domain: `shared${one}.example`,
    });
    const same = { site: `shared${one}.example` };
    const [chosen, separate] = [
      await applyAsCompany(db.database, world, { taxId: one, ...same }),
      await applyAsCompany(db.database, world, { taxId: two, ...same }),
    ];
    const approve = (applicationId: string, partnerId: string | null) =>
      as("max", (tx) => approveApplication(tx, { applicationId, seenVersion: 1, partnerId }, noon));
    expect(unwrap(await approve(chosen, cardId)).partnerId).toBe(cardId);
    const other = unwrap(await approve(separate, null));
    expect(other.partnerId).not.toBe(cardId);
    expect(await as("dana", (tx) => findPartner(tx, other.partnerId))).toMatchObject({
      taxId: two,
      site: null,
    });
  });

  it("clicked twice is one; of two reviewers at once the later is told", async () => {
    const id = await applyAsCompany(db.database, world);
    const approve = (who: "dana" | "max") =>
      as(who, (tx) => approveApplication(tx, { applicationId: id, seenVersion: 1, partnerId: null }, noon));
    const reject = as("max", (tx) =>
      rejectApplication(tx, { applicationId: id, seenVersion: 1, reason: "No" }, noon),
    );
    const answers = await Promise.all([approve("dana"), approve("dana"), reject]);
    const won = answers.filter(({ ok }) => ok).length;
    const application = await as("dana", (tx) => findApplication(tx, id));
    expect(application?.version).toBe(2);
    expect(won).toBe(application?.status === "approved" ? 2 : 1);
    const told = answers.find(({ ok }) => !ok);
    expect(told).toMatchObject({ error: { code: "conflict", details: { current: application?.status } } });
    const { rows } = await as("dana", (tx) =>
      listPartners(tx, { search: application?.companyName ?? "", limit: 5 }),
    );
    expect(rows).toHaveLength(application?.status === "approved" ? 1 : 0);
  });

  it("of a card that does not exist is refused at its field", async () => {
    const id = await applyAsCompany(db.database, world);
    const refused = await as("max", (tx) =>
      approveApplication(tx, { applicationId: id, seenVersion: 1, partnerId: newId() }, noon),
    );
    expect(refused).toMatchObject({
      error: { code: "invalid", details: { fields: [{ field: "partnerId", problem: "unknown" }] } },
    });
    expect(await as("dana", (tx) => findApplication(tx, id))).toMatchObject({ status: "received" });
  });
});

describe("a refusal", () => {
  it("is taken back once, by the version that it had", async () => {
    const id = await applyAsCompany(db.database, world);
    const rejected = unwrap(
      await as("max", (tx) =>
        rejectApplication(tx, { applicationId: id, seenVersion: 1, reason: "Not yet" }, noon),
      ),
    );
    expect(await eventsOf(db.owner, "application.rejected", id)).toBe(1);
    const back = { applicationId: id, seenVersion: rejected.version };
    const [one, two] = await Promise.all([
      as("max", (tx) => reopenApplication(tx, back, noon)),
      as("dana", (tx) => reopenApplication(tx, back, noon)),
    ]);
    expect([one.ok, two.ok].sort()).toEqual([false, true]);
    expect(await as("dana", (tx) => findApplication(tx, id))).toMatchObject({
      status: "received",
      rejectReason: null,
      decidedAt: null,
    });
  });
});

describe("a review", () => {
  it("is shown to others, and can be given back or taken over", async () => {
    const id = await applyAsCompany(db.database, world);
    const take = (who: "dana" | "max", deed: "yes" | "no") =>
      as(who, (tx) => takeApplication(tx, { applicationId: id, take: deed }, noon));
    unwrap(await take("dana", "yes"));
    expect(await as("max", (tx) => findApplication(tx, id))).toMatchObject({ reviewerName: "Dana" });
    unwrap(await take("max", "no"));
    expect(await as("max", (tx) => findApplication(tx, id))).toMatchObject({ reviewerName: "Dana" });
    unwrap(await take("max", "yes"));
    expect(await as("max", (tx) => findApplication(tx, id))).toMatchObject({
      reviewerName: "Max",
      version: 1,
    });
    unwrap(await take("max", "no"));
    expect(await as("max", (tx) => findApplication(tx, id))).toMatchObject({ reviewerName: null });
  });
});
