import { startOfDay } from "@tributary/kernel";
import { newEnrollmentCode } from "@tributary/recruitment";
import type { Calendar } from "./calendar.ts";
import type { DemoVendor } from "./demo-vendor.ts";
import type { Company } from "./names/companies.ts";
import { europeanName, latinSlug, russianName } from "./names/people.ts";
import type { Random } from "./random.ts";
import type { Member, Partner } from "./world.ts";

/** What drawing a world needs. */
export interface Tools {
  readonly vendor: DemoVendor;
  readonly calendar: Calendar;
  readonly random: Random;
  readonly newId: (at: Date) => string;
  readonly newCompany: (kind: "partner" | "client") => Company;
}

/** The place of the partner whose people can sign in, among those that bring most. */
const showcasePlace = 3;

/**
 * Draws the partners: a few bring most, as everywhere. Some have gone quiet, and the youngest have brought nothing yet.
 */
export function makePartners(tools: Tools, managerIds: readonly string[]): Partner[] {
  const { vendor } = tools;
  const sizes = teamSizes(vendor);
  return sizes.map((size, place) => makePartner(tools, { place, size, managerIds }));
}

/** How many people each partner has: the larger ones more, all together what was asked for. */
function teamSizes({ partners, members }: DemoVendor): number[] {
  const shares = Array.from({ length: partners }, (_, place) => 1 / (place + 4) ** 0.55);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const sizes = shares.map((share) => Math.max(2, Math.floor((share / total) * members)));
  for (let place = 0; sizes.reduce((sum, size) => sum + size, 0) < members; place = (place + 1) % partners) {
    sizes[place] = (sizes[place] ?? 0) + 1;
  }
  return sizes;
}

interface Place {
  readonly place: number;
  readonly size: number;
  readonly managerIds: readonly string[];
}

function makePartner(tools: Tools, { place, size, managerIds }: Place): Partner {
  const { vendor, calendar, random, newId, newCompany } = tools;
  const isShowcase = place === Math.min(showcasePlace, vendor.partners - 1);
  const company = isShowcase ? showcaseCompany(vendor) : newCompany("partner");
  const { joined, left } = activityOf(tools, place, isShowcase);
  const at = startOfDay(calendar.days[joined] ?? calendar.today, calendar.timeZone);
  const id = newId(at);
  const site = isShowcase ? vendor.showcase.site : `https://${siteOf(company.name)}.example/`;
  const names = isShowcase ? vendor.showcase.groups : size >= 8 ? groupNames[vendor.locale] : [];
  const groups = names.map((name) => ({ id: newId(at), name }));
  const card = { id, company, site, joined, left, groups };
  return {
    ...card,
    managerId: isShowcase ? (managerIds[0] as string) : random.pick(managerIds),
    code: newEnrollmentCode((count) => Uint8Array.from({ length: count }, () => random.whole(0, 255))),
    weight: (1 / (place + 2) ** 0.85) * random.factor(0.25),
    dealSize: isShowcase ? 1.15 : random.factor(0.5),
    members: makeMembers(tools, { card, at, size, isShowcase }),
  };
}

const groupNames = { en: ["Sales", "Accounts"], ru: ["Продажи", "Сопровождение"] } as const;

function activityOf({ calendar, random, vendor }: Tools, place: number, isShowcase: boolean) {
  const last = calendar.days.length - 1;
  if (isShowcase || place < 3) return { joined: Math.floor(last * 0.02 * place), left: last };
  // The last in the row have only just joined and brought nothing yet.
  if (place >= vendor.partners - Math.floor(vendor.partners / 15)) {
    return { joined: last - random.whole(0, Math.min(20, last)), left: -1 };
  }
  const joined = Math.floor(last * 0.85 * random.next() ** 1.3);
  const isQuiet = random.chance(0.14);
  return {
    joined,
    left: isQuiet ? Math.floor(joined + (last - joined) * (0.3 + 0.6 * random.next())) : last,
  };
}

function showcaseCompany({ showcase }: DemoVendor): Company {
  const { name, taxId, region } = showcase;
  return { name, country: "GB", taxId, region, legalForm: "Ltd" };
}

function siteOf(name: string): string {
  return latinSlug(name.replace(/^(ООО|АО) /, "")) || "partner";
}

interface Team {
  readonly card: Pick<Partner, "id" | "company" | "site" | "groups">;
  readonly at: Date;
  readonly size: number;
  readonly isShowcase: boolean;
}

function makeMembers({ vendor, random, newId }: Tools, { card, at, size, isShowcase }: Team): Member[] {
  const known = isShowcase ? vendor.showcase.people : [];
  const domain = new URL(card.site).hostname;
  const taken = new Set(known.map(({ email }) => email));
  const count = Math.max(size, known.length);
  return Array.from({ length: count }, (_, index) => {
    const person = known[index];
    const name = person?.name ?? (card.company.country === "RU" ? russianName(random) : europeanName(random));
    const group = person
      ? card.groups.find((candidate) => candidate.name === person.group)
      : card.groups[index % Math.max(1, card.groups.length)];
    const level = person?.level ?? levelOf(index, size, known.length > 0);
    return {
      id: newId(at),
      partnerId: card.id,
      name,
      email: person?.email ?? freeAddress(`${latinSlug(name).replaceAll("-", ".")}@${domain}`, taken),
      level,
      groupId: level === "department_head" ? null : (group?.id ?? null),
      weight: 1 / (index + 1.5) ** 0.6,
    };
  });
}

function levelOf(index: number, size: number, hasHeads: boolean): Member["level"] {
  if (hasHeads || size < 4) return "rep";
  if (index === 0) return "department_head";
  return index === 1 && size >= 8 ? "group_head" : "rep";
}

function freeAddress(wanted: string, taken: Set<string>): string {
  let address = wanted;
  for (let number = 2; taken.has(address); number += 1) address = wanted.replace("@", `${number}@`);
  taken.add(address);
  return address;
}
