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
  saveTemplate,
  sendContract,
  sendInput,
  startingTemplates,
  submitApplication,
  templateInput,
} from "@tributary/recruitment";
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
