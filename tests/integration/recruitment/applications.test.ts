import { withTenant } from "@tributary/db";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import { findOpenProgram, pageTextInput, savePageText } from "@tributary/programs";
import {
  approveApplication,
  findApplication,
  findOpportunity,
  findPartner,
  listApplications,
  listContacts,
  listPartners,
  rejectApplication,
  reopenApplication,
  takeApplication,
} from "@tributary/recruitment";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { noon } from "../leads/leads-world.ts";
import { applicationForm, apply, type JoiningWorld, makeJoiningWorld } from "./joining-world.ts";
import { makeProspect } from "./recruiting-world.ts";

const db = testDatabase();
let world: JoiningWorld;

beforeAll(async () => {
  world = await makeJoiningWorld(db.database);
});

/** A Russian ИНН of ten digits that nobody else here has. */
let next = 770_708_389;
function freshTaxId(): string {
  next += 1;
  const digits = String(next).split("").map(Number);
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  return `${next}${(sum % 11) % 10}`;
}

async function submit(more: Record<string, unknown> = {}): Promise<string> {
  const taxId = String(more.taxId ?? freshTaxId());
  unwrap(
    await apply(db.database, world, {
      ...{ country: "RU", taxId, companyName: `Company ${taxId}`, site: `c${taxId}.example` },
      ...more,
    }),
  );
  const { rows } = await withTenant(db.database, world.dana, (tx) =>
    listApplications(tx, { search: taxId, limit: 1 }),
  );
  return rows[0]?.id ?? "";
}

const as = <T>(who: "dana" | "max", work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(db.database, world[who], work);

async function eventsOf(name: string, applicationId: string): Promise<number> {
  const { rowCount } = await db.owner.query(
    "select 1 from platform.outbox where name = $1 and payload ->> 'application_id' = $2",
    [name, applicationId],
  );
  return rowCount ?? 0;
}

describe("an application", () => {
  it("is kept with its consent: the words, when, from where", async () => {
    const id = await submit({ country: "GB", taxId: "GB980780684", companyName: "Northwind" });
    const application = await as("dana", (tx) => findApplication(tx, id));
    expect(application).toMatchObject({
      companyName: "Northwind",
      taxId: "GB980780684",
      status: "received",
      consentVersion: 1,
      consentIp: "203.0.113.7",
      consentUserAgent: "Test",
      consentedAt: noon.now(),
      consentText: expect.stringContaining("personal data"),
      repeats: [],
    });
    expect(await eventsOf("application.submitted", id)).toBe(1);
  });

  it("keeps the words that were agreed to when the vendor writes others", async () => {
    const id = await submit();
    const text = pageTextInput.parse({
      ...{ programId: world.programId, locale: "en", headline: "Join", consent: "Other words." },
    });
    unwrap(await as("dana", (tx) => savePageText(tx, text, noon)));
    const later = await submit();
    const open = await as("dana", (tx) => findOpenProgram(tx, "main"));
    expect(open?.page.consents.en).toMatchObject({ version: 2, body: "Other words." });
    const [before, after] = [
      await as("dana", (tx) => findApplication(tx, id)),
      await as("dana", (tx) => findApplication(tx, later)),
    ];
    expect([before?.consentVersion, after?.consentVersion]).toEqual([1, 1]);
  });

  it("needs consent to a text of this very program", async () => {
    const other = await makeJoiningWorld(db.database);
    const refused = await apply(db.database, world, { consentTextId: other.consentTextId });
    expect(refused).toMatchObject({ ok: false, error: { code: "invalid" } });
  });

  it("sent twice, and twice at once, is one", async () => {
    const taxId = freshTaxId();
    const form = { formKey: newId(), country: "RU", taxId, companyName: "Twice" };
    await Promise.all([1, 2, 3, 4].map(() => apply(db.database, world, form)));
    unwrap(await apply(db.database, world, form));
    const { rows } = await db.superuser.query(
      "select status from recruitment.applications where tax_id = $1",
      [taxId],
    );
    expect(rows).toEqual([{ status: "received" }]);
    const { rows: events } = await db.superuser.query(
      "select name from platform.outbox where payload ->> 'application_id' = (select id::text from recruitment.applications where tax_id = $1)",
      [taxId],
    );
    expect(events).toEqual([{ name: "application.submitted" }]);
  });

  it("of a company whose first one waits stands beside it, also when both come at once", async () => {
    const taxId = freshTaxId();
    const form = { country: "RU", taxId, companyName: "Rivals" };
    const answers = await Promise.all(
      ["a", "b", "c"].map((name) => apply(db.database, world, { ...form, email: `${name}@rivals.example` })),
    );
    expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, value: null })));
    const { rows } = await as("dana", (tx) => listApplications(tx, { search: taxId, limit: 10 }));
    expect(rows).toHaveLength(1);
    const application = await as("dana", (tx) => findApplication(tx, rows[0]?.id ?? ""));
    expect(application?.repeats).toHaveLength(2);
  });

  it("may come again once the first was answered", async () => {
    const taxId = freshTaxId();
    const first = await submit({ taxId });
    unwrap(
      await as("dana", (tx) =>
        rejectApplication(tx, { applicationId: first, seenVersion: 1, reason: "Too far" }, noon),
      ),
    );
    const second = await submit({ taxId });
    expect(second).not.toBe(first);
    const reopened = await as("dana", (tx) =>
      reopenApplication(tx, { applicationId: first, seenVersion: 2 }, noon),
    );
    expect(reopened).toMatchObject({ ok: false, error: { code: "conflict" } });
  });
});

describe("an approval", () => {
  it("makes the card, the contact and the negotiation, led by who approves", async () => {
    const id = await submit();
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
    const id = await submit({ taxId });
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
    const [chosen, separate] = [await submit({ taxId: one, ...same }), await submit({ taxId: two, ...same })];
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
    const id = await submit();
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
    const id = await submit();
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
    const id = await submit();
    const rejected = unwrap(
      await as("max", (tx) =>
        rejectApplication(tx, { applicationId: id, seenVersion: 1, reason: "Not yet" }, noon),
      ),
    );
    expect(await eventsOf("application.rejected", id)).toBe(1);
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
    const id = await submit();
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

it("is nobody else's: another vendor finds neither it nor its page", async () => {
  const id = await submit();
  const other = await makeJoiningWorld(db.database);
  expect(await withTenant(db.database, other.dana, (tx) => findApplication(tx, id))).toBeNull();
  expect(applicationForm(world).consentTextId).not.toBe(other.consentTextId);
});
