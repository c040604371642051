import type { TenantTables } from "@tributary/db";
import { normaliseName, startOfDay } from "@tributary/kernel";
import type { Insertable } from "kysely";
import type { Tools } from "./make-partners.ts";
import { employeesOf, tradeOf } from "./names/trades.ts";
import type { Client, Partner } from "./world.ts";

/** The day on which a partner's card was written. */
export function cardMadeAt({ joined }: Partner, { calendar }: Tools): Date {
  return startOfDay(calendar.days[joined] ?? calendar.today, calendar.timeZone);
}

/** The card of a partner. */
export function partnerRow(partner: Partner, tools: Tools): Insertable<TenantTables["recruitment.partners"]> {
  const { company, members, site } = partner;
  return {
    id: partner.id,
    name: company.name,
    name_key: normaliseName(company.name),
    country: company.country,
    tax_id: company.taxId,
    site,
    region: company.region,
    legal_form: company.legalForm,
    size_band: members.length > 9 ? "51-250" : members.length > 4 ? "11-50" : "1-10",
    email: `partners@${new URL(site).hostname}`,
    manager_user_id: partner.managerId,
    created_at: cardMadeAt(partner, tools),
  };
}

/** A partner's people; `userIdOf` gives the person of those who can sign in. */
export function memberRows(
  partner: Partner,
  tools: Tools,
  userIdOf: (email: string) => string | undefined,
): Insertable<TenantTables["recruitment.members"]>[] {
  return partner.members.map((member) => ({
    id: member.id,
    partner_id: partner.id,
    group_id: member.groupId,
    user_id: userIdOf(member.email) ?? null,
    name: member.name,
    name_key: normaliseName(member.name),
    email: member.email,
    level: member.level,
    created_at: cardMadeAt(partner, tools),
  }));
}

/** The card of a client. */
export function clientRow({ id, company, at }: Client): Insertable<TenantTables["leads.clients"]> {
  const trade = tradeOf(company.name);
  return {
    id,
    name: company.name,
    name_key: normaliseName(company.name),
    tax_id: company.taxId,
    legal_form: company.legalForm,
    region: company.region,
    industry: trade?.industry ?? null,
    activity_code: company.country === "RU" ? (trade?.code ?? null) : null,
    // The end of an id is as good as drawn.
    employees: employeesOf(Number.parseInt(id.slice(-6), 16) / 0xffffff),
    created_at: at,
  };
}
