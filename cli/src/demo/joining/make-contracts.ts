import { createHash } from "node:crypto";
import type { TenantTables } from "@tributary/db";
import { type MergeField, mergeTemplate } from "@tributary/recruitment";
import type { Insertable } from "kysely";
import { daysLater } from "../calendar.ts";
import type { World } from "../draw-world.ts";
import type { Tools } from "../make-partners.ts";
import { cardMadeAt } from "../partner-rows.ts";
import type { Partner } from "../world.ts";
import type { Applications, Prospect } from "./make-applications.ts";
import type { OpenedProgram } from "./seed-joining.ts";

/** The row of a contract. */
export type ContractRow = Insertable<TenantTables["recruitment.contracts"]>;

/** Every so many partners came before contracts were signed here. */
const withoutContract = 3;

/** The contracts of the partners, and of those who are on their way: one waits for its signature, one is a draft. */
export function makeContracts(
  tools: Tools,
  world: World,
  program: OpenedProgram,
  { prospects }: Applications,
): ContractRow[] {
  const made = makerOf(tools, world, program);
  const signed = world.partners
    .filter((_, place) => place % withoutContract !== withoutContract - 1)
    .map((partner) => made.signed(partner));
  const [first, second] = prospects;
  return [...signed, ...(first ? [made.sent(first)] : []), ...(second ? [made.draft(second)] : [])];
}

function makerOf(tools: Tools, world: World, program: OpenedProgram) {
  const { vendor, calendar, newId, random } = tools;
  const day = new Intl.DateTimeFormat(vendor.locale, { dateStyle: "long", timeZone: vendor.timeZone });
  const percent = new Intl.NumberFormat(vendor.locale, { style: "percent", maximumFractionDigits: 2 });
  const rateAt = (at: Date): string => {
    const on = at.toISOString().slice(0, 10);
    const rate = world.rates.filter(({ validFrom }) => validFrom <= on).at(-1) ?? world.rates[0];
    return percent.format((rate?.basisPoints ?? 0) / 10_000);
  };
  const base = (
    party: Pick<Prospect, "partnerId" | "company" | "signerName" | "signerEmail"> & { by: string },
    at: Date,
  ) => {
    const values: Record<MergeField, string> = {
      "partner.name": party.company.name,
      "partner.tax_id": party.company.taxId,
      "partner.region": party.company.region,
      "program.name": vendor.locale === "ru" ? "Партнёрская программа" : "Partner program",
      "vendor.name": vendor.name,
      "bonus.rate": rateAt(at),
      "signer.name": party.signerName,
      date: day.format(at),
    };
    const body = mergeTemplate(program.template.body, values);
    return {
      ...{ id: newId(at), partner_id: party.partnerId, program_id: program.programId },
      ...{ template_version_id: program.template.versionId, title: program.template.name, body },
      ...{ locale: vendor.locale, signer_name: party.signerName, signer_email: party.signerEmail },
      ...{ created_by_name: party.by, created_at: at, opportunity_id: null as string | null },
      ...{ status: "draft" as const, version: 1, revision: 0 },
      ...{ body_sha256: null, link_id: null, sent_at: null, sent_by_user_id: null, sent_by_name: null },
      ...{ expires_at: null, signed_at: null, signed_name: null, signed_ip: null, signed_user_agent: null },
    };
  };
  const sending = (row: ReturnType<typeof base>, by: { id: string; name: string }, at: Date) => ({
    ...{ version: 2, revision: 1, body_sha256: hashOf(row.body), link_id: newId(at) },
    ...{ sent_at: at, sent_by_user_id: by.id, sent_by_name: by.name, expires_at: daysLater(at, 30) },
  });
  const managerOf = (partner: Partner) => world.managers.get(partner.managerId) ?? { id: "", name: "" };
  return {
    signed: (partner: Partner): ContractRow => {
      const [signer] = partner.members;
      const by = managerOf(partner);
      const sentAt = daysLater(cardMadeAt(partner, tools), 0.4);
      const signedAt = new Date(
        Math.min(daysLater(sentAt, random.next() * 0.5).getTime(), calendar.now.getTime()),
      );
      const row = base(
        {
          ...{ partnerId: partner.id, company: partner.company, by: by.name },
          ...{ signerName: signer?.name ?? "", signerEmail: signer?.email ?? "" },
        },
        cardMadeAt(partner, tools),
      );
      return {
        ...row,
        ...sending(row, by, sentAt),
        ...{ status: "signed", version: 3, signed_at: signedAt, signed_name: signer?.name ?? "" },
        ...{ signed_ip: `198.51.100.${random.whole(1, 254)}`, signed_user_agent: "Mozilla/5.0" },
      };
    },
    sent: ({ manager, opportunityId, ...party }: Prospect): ContractRow => {
      const at = daysLater(calendar.now, -2.2);
      const row = base({ ...party, by: manager.name }, daysLater(at, -0.05));
      return { ...row, ...sending(row, manager, at), status: "sent", opportunity_id: opportunityId };
    },
    draft: ({ manager, opportunityId, ...party }: Prospect): ContractRow => ({
      ...base({ ...party, by: manager.name }, daysLater(calendar.now, -0.2)),
      opportunity_id: opportunityId,
    }),
  };
}

function hashOf(body: string): string {
  return createHash("sha256").update(body, "utf8").digest("hex");
}
