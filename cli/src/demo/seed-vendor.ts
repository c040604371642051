import { type Database, type TenantScope, withTenant } from "@tributary/db";
import type { FileStore } from "@tributary/files";
import { findVendorBySlug, scopeForJob, scopeForStaff } from "@tributary/identity";
import { type Clock, fixedClock, startOfDay, unwrap } from "@tributary/kernel";
import { openVendor } from "@tributary/vendor-setup";
import { type Calendar, calendarOf } from "./calendar.ts";
import { queueDemoMails } from "./demo-mails.ts";
import { demoPassword, ensurePeople, ensureStaff } from "./demo-people.ts";
import type { DemoVendor } from "./demo-vendor.ts";
import { drawWorld } from "./draw-world.ts";
import { seedJoining } from "./joining/seed-joining.ts";
import { seedLibrary } from "./library/seed-library.ts";
import type { Tools } from "./make-partners.ts";
import { companyMaker } from "./names/companies.ts";
import { seededRandom } from "./random.ts";
import { seedRecall } from "./recirculation/seed-recall.ts";
import { seedRecruitment } from "./recruitment/seed-recruitment.ts";
import { seedIds } from "./seed-ids.ts";
import { writeWorld } from "./write-world.ts";

/** What seeding works with. */
export interface SeedJob {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  /** Whether mails stay on this machine: what goes out must not go to people who do not exist. */
  readonly mailsStay: boolean;
  readonly tell: (line: string) => void;
}

/**
 * Makes a demo vendor with its people and its history. What is there already is left as it is: the vendor comes first,
 * everything in it follows in one transaction, so that a seed that was killed goes on where it was.
 */
export async function seedVendor(
  { database, clock, files, mailsStay, tell }: SeedJob,
  vendor: DemoVendor,
): Promise<void> {
  const calendar = calendarOf(clock.now(), vendor.timeZone, vendor.months);
  const vendorId = await ensureVendor(database, vendor, calendar);
  const people = await ensurePeople(database, vendor);
  await ensureStaff(database, vendorId, vendor, people);
  await withTenant(database, await scopeForJob(database, vendorId), async (tx) => {
    const begun = await tx.selectFrom("recruitment.partners").select("id").limit(1).executeTakeFirst();
    if (begun) return;
    const random = seededRandom(`${vendor.slug} ${calendar.today}`);
    const newCompany = companyMaker(random, vendor.russian);
    const tools: Tools = { vendor, calendar, random, newId: seedIds(random), newCompany };
    const world = await drawWorld(tx, tools, people);
    const { partners, history } = world;
    tell(
      `${vendor.name}: ${partners.length} partners, ${history.sales.length} sales, ${history.leads.length} leads`,
    );
    await writeWorld(tx, tools, world);
    await seedJoining(tx, tools, world, { mailsStay });
    await seedRecruitment(tx, tools, world);
    if (vendor.recall && mailsStay) await seedRecall(tx, tools, world, vendor.recall);
    if (mailsStay) await queueDemoMails(tx, vendor, world.history.leads);
  });
  await seedLibrary({
    database,
    files,
    scope: await editorScope(database, vendorId, vendor, people),
    now: clock.now(),
    random: seededRandom(`${vendor.slug} library ${calendar.today}`),
    most: vendor.libraryItems,
  });
}

/** The scope of whoever writes for partners: the vendor's editor, or the director where there is none. */
async function editorScope(
  database: Database,
  vendorId: string,
  { slug, staff, timeZone }: DemoVendor,
  people: ReadonlyMap<string, string>,
): Promise<TenantScope> {
  const { email, name, locale, role } = staff.find((one) => one.role === "editor") ?? staff[0];
  const { vendor } = await scopeForJob(database, vendorId);
  const person = { id: people.get(email) ?? "", email, name, locale, timeZone, theme: "system" as const };
  const places = { staffPlaces: [{ vendor, role }], memberPlaces: [] };
  return unwrap(scopeForStaff({ ...person, ...places }, slug, "library.edit"));
}

/** Opens the vendor as of its first day, so that its program and first rate are as old as its history. */
async function ensureVendor(
  database: Database,
  vendor: DemoVendor,
  { days, timeZone, today }: Calendar,
): Promise<string> {
  const known = await findVendorBySlug(database.platform, vendor.slug);
  if (known) return known.id;
  const { slug, name, currency, locale, accentHue, staff } = vendor;
  const [{ email, name: personName }] = staff;
  const input = { slug, name, currency, timeZone, locale, email, personName, password: demoPassword };
  const began = startOfDay(days[0] ?? today, timeZone);
  const { vendorId } = unwrap(await openVendor(database, input, fixedClock(began)));
  await database.platform
    .updateTable("platform.vendors")
    .set({ accent_hue: accentHue, created_at: began })
    .where("id", "=", vendorId)
    .execute();
  return vendorId;
}
