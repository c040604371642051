import { type Database, type TenantScope, withTenant } from "@tributary/db";
import {
  readVendorLink,
  scopeForLink,
  scopeForPublicPage,
  signVendorLink,
  type VendorLinkPurpose,
} from "@tributary/identity";
import { type Clock, newId, type Result, unwrap } from "@tributary/kernel";
import { findPublicPage, pageSettingsInput, savePageSettings } from "@tributary/programs";
import {
  acceptContract,
  acceptInput,
  applicationInput,
  draftContract,
  draftInput,
  findContract,
  listApplications,
  saveTemplate,
  sendContract,
  sendInput,
  startingTemplates,
  submitApplication,
  templateInput,
} from "@tributary/recruitment";
import type { Pool } from "pg";
import { noon } from "../leads/leads-world.ts";
import { makeRecruitingWorld, openWith, type RecruitingWorld } from "./recruiting-world.ts";

/** A vendor whose program has an open page and a contract template, and strangers who look at it. */
export interface JoiningWorld extends RecruitingWorld {
  readonly stranger: TenantScope;
  readonly consentTextId: string;
  readonly templateId: string;
}

export async function makeJoiningWorld(database: Database): Promise<JoiningWorld> {
  const world = await makeRecruitingWorld(database);
  const { programId } = world;
  const stranger = await scopeForPublicPage(database, world.vendor.slug);
  if (!stranger) throw new Error("the vendor has no public pages");
  const made = await withTenant(database, world.dana, async (tx) => {
    const settings = pageSettingsInput.parse({ programId, open: "on", contactEmail: "ask@example.com" });
    unwrap(await savePageSettings(tx, settings, noon));
    const page = await findPublicPage(tx, programId);
    const template = templateInput.parse({ programId, ...startingTemplates.en });
    const { id: templateId } = unwrap(await saveTemplate(tx, template, noon));
    return { consentTextId: page?.consents.en?.id ?? "", templateId };
  });
  return { ...world, stranger, ...made };
}

/** A form as a stranger sends it. */
export function applicationForm(world: JoiningWorld, more: Record<string, unknown> = {}) {
  return applicationInput.parse({
    formKey: newId(),
    companyName: "Northwind",
    country: "GB",
    taxId: "GB980780684",
    site: "northwind.example",
    region: "London",
    personName: "Ingrid Halvorsen",
    email: "ingrid@northwind.example",
    phone: "+44 20 7946 0123",
    why: "Our clients ask for it.",
    consent: "on",
    consentTextId: world.consentTextId,
    ...more,
  });
}

/** A Russian ИНН of ten digits that nobody else here has. */
export function freshTaxId(): string {
  lastTaxId += 1;
  const digits = String(lastTaxId).split("").map(Number);
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  return `${lastTaxId}${(sum % 11) % 10}`;
}

let lastTaxId = 770_708_389;

/** Applies as a company of its own, and gives the id of the application. */
export async function applyAsCompany(
  database: Database,
  world: JoiningWorld,
  more: Record<string, unknown> = {},
): Promise<string> {
  const taxId = String(more.taxId ?? freshTaxId());
  const company = { country: "RU", taxId, companyName: `Company ${taxId}`, site: `c${taxId}.example` };
  unwrap(await apply(database, world, { ...company, ...more }));
  const { rows } = await withTenant(database, world.dana, (tx) =>
    listApplications(tx, { search: taxId, limit: 1 }),
  );
  return rows[0]?.id ?? "";
}

/** How many events of that name there are about an application. */
export async function eventsOf(owner: Pool, name: string, applicationId: string): Promise<number> {
  const { rowCount } = await owner.query(
    "select 1 from platform.outbox where name = $1 and payload ->> 'application_id' = $2",
    [name, applicationId],
  );
  return rowCount ?? 0;
}

export function apply(
  database: Database,
  world: JoiningWorld,
  more: Record<string, unknown> = {},
  clock: Clock = noon,
): Promise<Result<null>> {
  const origin = { programId: world.programId, locale: "en", ip: "203.0.113.7", userAgent: "Test" } as const;
  return withTenant(database, world.stranger, (tx) =>
    submitApplication(tx, applicationForm(world, more), origin, clock),
  );
}

/** A contract that waits for its signer, and the token of the signer's link. */
export async function sendOne(
  database: Database,
  world: JoiningWorld,
  secret: string,
  name = `Partner ${newId().slice(-6)}`,
): Promise<{ contractId: string; partnerId: string; opportunityId: string; token: string; email: string }> {
  const email = `${newId().slice(-8)}@partner.example`;
  const { id: opportunityId, partnerId } = await openWith(database, world, name);
  const contractId = await withTenant(database, world.dana, async (tx) => {
    const input = draftInput.parse({
      ...{ partnerId, programId: world.programId, opportunityId, templateId: world.templateId },
      ...{ signerName: "Ingrid Halvorsen", signerEmail: email, locale: "en" },
    });
    const { id } = unwrap(await draftContract(tx, input, { rateBasisPoints: 500 }, noon));
    return id;
  });
  const token = await sendAgain(database, world, secret, contractId, email);
  return { contractId, partnerId, opportunityId, token, email };
}

/** Sends a contract to its signer; gives the token of the link that its mail has. */
export async function sendAgain(
  database: Database,
  world: JoiningWorld,
  secret: string,
  contractId: string,
  email: string,
): Promise<string> {
  const linkId = await withTenant(database, world.dana, async (tx) => {
    const before = await findContract(tx, contractId);
    const input = sendInput.parse({
      ...{ contractId, seenVersion: before?.version, signerName: "Ingrid Halvorsen", signerEmail: email },
    });
    unwrap(await sendContract(tx, input, noon));
    return (await findContract(tx, contractId))?.linkId ?? "";
  });
  return tokenOf(secret, "contract", world.vendor.id, linkId);
}

export function tokenOf(secret: string, purpose: VendorLinkPurpose, vendorId: string, id: string): string {
  return signVendorLink(secret, purpose, { vendorId, id });
}

/** Accepts as the page of a link does: by its token alone. */
export async function accept(
  database: Database,
  secret: string,
  token: string,
  { clock = noon, ...more }: { clock?: Clock; fullName?: string; sha256?: string } = {},
) {
  const link = readVendorLink(secret, "contract", token);
  const scope = link && (await scopeForLink(database, link));
  if (!link || !scope) throw new Error("the token is not ours");
  return withTenant(database, scope, async (tx) => {
    const shown = await tx
      .selectFrom("recruitment.contracts")
      .where("vendor_id", "=", scope.vendor.id)
      .where("link_id", "=", link.id)
      .select("body_sha256")
      .executeTakeFirst();
    const form = acceptInput.parse({
      fullName: "Ingrid Halvorsen",
      agree: "on",
      sha256: shown?.body_sha256 ?? "",
      ...more,
    });
    return acceptContract(tx, { linkId: link.id, ...form }, { ip: "203.0.113.9", userAgent: "Test" }, clock);
  });
}
