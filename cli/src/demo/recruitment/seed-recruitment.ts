import type { TenantTx } from "@tributary/db";
import { fixedClock, normaliseName, unwrap } from "@tributary/kernel";
import { createProgram, foundStages, listStages, type Stage } from "@tributary/programs";
import { listRefusalReasons, rebuildFunnel, siteDomainOf } from "@tributary/recruitment";
import type { World } from "../draw-world.ts";
import type { Somebody } from "../lead-rows.ts";
import type { Tools } from "../make-partners.ts";
import { latinSlug } from "../names/people.ts";
import { cardMadeAt } from "../partner-rows.ts";
import { writeRows } from "../write-rows.ts";
import { daysBefore, type Talk, wayTo } from "./draw-talks.ts";
import { opportunityRow, stageMoveRows, taskRow } from "./talk-rows.ts";

/** A program in which the demo negotiates. */
interface Place {
  readonly programId: string;
  readonly stages: readonly Stage[];
  readonly open: number;
  /** How many of those that it talks with are partners in the first program already. */
  readonly known: number;
}

/**
 * How the partners of the demo were won, who is talked with now, and who was not won: programs, cards of prospects,
 * negotiations with every step, next tasks.
 */
export async function seedRecruitment(tx: TenantTx, tools: Tools, world: World): Promise<void> {
  const places = await makePlaces(tx, tools, world.programId);
  const [main] = places;
  if (!main) return;
  const site = await sitesOf(tx);
  const prospects: Prospect[] = [];
  const talks: Talk[] = [
    ...wonTalks(tools, world, main),
    ...places.flatMap((place) => openTalks(tools, world, { place, prospects, site })),
    ...refusedTalks(tools, world, { place: main, prospects, site }),
  ];
  await writeRows(
    tx,
    "recruitment.partners",
    prospects.map((prospect) => prospectRow(prospect, tools)),
  );
  const reasons = await listRefusalReasons(tx);
  const rows = talks.map((talk) => opportunityRow(talk, tools, reasons));
  await writeRows(tx, "recruitment.opportunities", rows);
  await writeRows(
    tx,
    "recruitment.stage_moves",
    talks.flatMap((talk, at) => stageMoveRows(talk, rows[at] as (typeof rows)[number], tools)),
  );
  const tasks = talks
    .map((talk, at) => taskRow(talk, rows[at]?.id ?? "", tools))
    .filter((row) => row !== null);
  await writeRows(tx, "recruitment.activities", tasks);
  for (const { programId } of places) await rebuildFunnel(tx, programId);
}

async function makePlaces(tx: TenantTx, { vendor, calendar }: Tools, programId: string): Promise<Place[]> {
  const places: Place[] = [
    { programId, stages: await listStages(tx, programId), open: vendor.recruitment.open, known: 0 },
  ];
  const clock = fixedClock(daysBefore(calendar.now, 400));
  for (const { open, ...program } of vendor.recruitment.programs) {
    const { id } = unwrap(await createProgram(tx, program, clock));
    await foundStages(tx, { programId: id, locale: vendor.locale }, clock);
    places.push({ programId: id, stages: await listStages(tx, id), open, known: Math.ceil(open * 0.6) });
  }
  return places;
}

/** A company that is talked with, and has a card for it. */
interface Prospect {
  readonly id: string;
  readonly company: ReturnType<Tools["newCompany"]>;
  readonly site: string;
  readonly domain: string | null;
  readonly manager: Somebody | null;
  readonly madeAt: Date;
  readonly lastAt: Date;
}

interface Drawing {
  readonly place: Place;
  readonly prospects: Prospect[];
  readonly site: (name: string) => { site: string; domain: string | null };
}

/** Every partner was won once: the talks ended on the day on which it joined. */
function wonTalks(tools: Tools, world: World, { programId, stages }: Place): Talk[] {
  return world.partners.map((partner) => {
    const signedAt = cardMadeAt(partner, tools);
    const last = daysBefore(signedAt, tools.random.whole(2, 12));
    const moves = wayTo(tools, stages, { place: stages.length - 1, at: last });
    const stage = stages.at(-1) as Stage;
    const manager = world.managers.get(partner.managerId) ?? null;
    return {
      ...{ partnerId: partner.id, programId, manager },
      moves: [...moves, { at: signedAt, stage, status: "signed" }],
    };
  });
}

function openTalks(tools: Tools, world: World, drawing: Drawing): Talk[] {
  const { random, calendar } = tools;
  const { place } = drawing;
  return Array.from({ length: place.open }, (_, index) => {
    // The first stages are the fullest, and in each some have stood for too long.
    const at = Math.min(place.stages.length - 1, Math.floor(random.next() ** 1.5 * place.stages.length));
    const after = place.stages[at]?.staleAfterDays ?? 14;
    const days = random.chance(0.22) ? after * (1.1 + 2 * random.next()) : after * 0.9 * random.next();
    const moves = wayTo(tools, place.stages, { place: at, at: daysBefore(calendar.now, days + 0.1) });
    const known = index < place.known ? world.partners[(index * 5 + 4) % world.partners.length] : undefined;
    const manager = random.chance(0.1) ? null : random.pick([...world.managers.values()]);
    const partnerId = known?.id ?? newProspect(tools, drawing, { moves, manager });
    return {
      ...{ partnerId, programId: place.programId },
      manager: known ? (world.managers.get(known.managerId) ?? null) : manager,
      moves,
    };
  });
}

function refusedTalks(tools: Tools, world: World, drawing: Drawing): Talk[] {
  const { random, calendar, vendor } = tools;
  const { place } = drawing;
  const span = calendar.days.length - 20;
  return Array.from({ length: vendor.recruitment.refused }, () => {
    const endedAt = calendar.instantOn(
      calendar.days[20 + random.whole(0, span - 1)] ?? calendar.today,
      random,
    );
    const at = Math.min(place.stages.length - 1, Math.floor(random.next() ** 1.3 * place.stages.length));
    const moves = wayTo(tools, place.stages, {
      place: at,
      at: daysBefore(endedAt, random.whole(4, 40)),
      slow: 1.3,
    });
    const manager = random.pick([...world.managers.values()]);
    const stage = moves.at(-1)?.stage as Stage;
    const whole: Talk["moves"] = [...moves, { at: endedAt, stage, status: "refused" }];
    const partnerId = newProspect(tools, drawing, { moves: whole, manager });
    return { ...{ partnerId, programId: place.programId, manager }, moves: whole };
  });
}

function newProspect(
  tools: Tools,
  { prospects, site }: Drawing,
  { moves, manager }: { moves: readonly { readonly at: Date }[]; manager: Somebody | null },
): string {
  const company = tools.newCompany("partner");
  const madeAt = moves[0]?.at ?? tools.calendar.now;
  const id = tools.newId(madeAt);
  const lastAt = moves.at(-1)?.at ?? madeAt;
  prospects.push({ ...{ id, company, manager, madeAt, lastAt }, ...site(company.name) });
  return id;
}

/** Gives each company a site of its own. */
async function sitesOf(tx: TenantTx): Promise<Drawing["site"]> {
  const known = await tx
    .selectFrom("recruitment.partners")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("site_domain", "is not", null)
    .select("site_domain")
    .execute();
  const taken = new Set(known.map(({ site_domain }) => site_domain));
  return (name) => {
    const site = `https://${latinSlug(name.replace(/^(ООО|АО) /, "")) || "company"}.example/`;
    const domain = siteDomainOf(site);
    const free = !taken.has(domain);
    taken.add(domain);
    return { site, domain: free ? domain : null };
  };
}

function prospectRow(prospect: Prospect, { random, vendor }: Tools) {
  const { company, site, domain, manager } = prospect;
  const tags = random.chance(0.45) ? [random.pick(vendor.recruitment.tags)] : [];
  return {
    id: prospect.id,
    name: company.name,
    name_key: normaliseName(company.name),
    country: company.country,
    tax_id: company.taxId,
    site,
    site_domain: domain,
    region: company.region,
    legal_form: company.legalForm,
    size_band: random.pick(["1-10", "11-50", "51-250"] as const),
    email: `hello@${new URL(site).hostname}`,
    manager_user_id: manager?.id ?? null,
    tags,
    last_activity_at: prospect.lastAt,
    created_at: prospect.madeAt,
  };
}
