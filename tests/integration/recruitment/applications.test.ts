import { withTenant } from "@tributary/db";
import { newId, unwrap } from "@tributary/kernel";
import { findOpenProgram, pageTextInput, savePageText } from "@tributary/programs";
import {
  findApplication,
  listApplications,
  rejectApplication,
  reopenApplication,
} from "@tributary/recruitment";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { noon } from "../leads/leads-world.ts";
import {
  applicationForm,
  apply,
  applyAsCompany,
  eventsOf,
  freshTaxId,
  type JoiningWorld,
  makeJoiningWorld,
} from "./joining-world.ts";

const db = testDatabase();
let world: JoiningWorld;

beforeAll(async () => {
  world = await makeJoiningWorld(db.database);
});

const as = <T>(who: "dana" | "max", work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(db.database, world[who], work);

describe("an application", () => {
  it("is kept with its consent: the words, when, from where", async () => {
    const id = await applyAsCompany(db.database, world, {
      country: "GB",
      taxId: "GB980780684",
      companyName: "Northwind",
    });
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
    expect(await eventsOf(db.owner, "application.submitted", id)).toBe(1);
  });

  it("keeps the words that were agreed to when the vendor writes others", async () => {
    const id = await applyAsCompany(db.database, world);
    const text = pageTextInput.parse({
      ...{ programId: world.programId, locale: "en", headline: "Join", consent: "Other words." },
    });
    unwrap(await as("dana", (tx) => savePageText(tx, text, noon)));
    const later = await applyAsCompany(db.database, world);
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
    const first = await applyAsCompany(db.database, world, { taxId });
    unwrap(
      await as("dana", (tx) =>
        rejectApplication(tx, { applicationId: first, seenVersion: 1, reason: "Too far" }, noon),
      ),
    );
    const second = await applyAsCompany(db.database, world, { taxId });
    expect(second).not.toBe(first);
    const reopened = await as("dana", (tx) =>
      reopenApplication(tx, { applicationId: first, seenVersion: 2 }, noon),
    );
    expect(reopened).toMatchObject({ ok: false, error: { code: "conflict" } });
  });
});

it("is nobody else's: another vendor finds neither it nor its page", async () => {
  const id = await applyAsCompany(db.database, world);
  const other = await makeJoiningWorld(db.database);
  expect(await withTenant(db.database, other.dana, (tx) => findApplication(tx, id))).toBeNull();
  expect(applicationForm(world).consentTextId).not.toBe(other.consentTextId);
});
