import type { TenantTx } from "@tributary/db";
import { addDays, dayInZone, dayMs, fixedClock, timeOfDay, unwrap } from "@tributary/kernel";
import { queueMail } from "@tributary/notifications";
import {
  createItem,
  createRecallProgram,
  itemInput,
  listItems,
  programDefaults,
  programInput,
  refreshRecallDays,
  rewordAsClaim,
  slotOfDay,
  type VariantContent,
} from "@tributary/recirculation";
import { sql } from "kysely";
import type { DemoVendor } from "../demo-vendor.ts";
import type { World } from "../draw-world.ts";
import type { Tools } from "../make-partners.ts";
import type { Member, Partner } from "../world.ts";
import { writeRows } from "../write-rows.ts";
import { demoFacts } from "./facts.ts";
import { liveThrough, type MailDay, type RecallLife, type StoredFact } from "./recall-life.ts";
import { writeLives } from "./write-lives.ts";

const daysBack = 170;
/** A person keeps this many facts at a time, as in a new program. */
const factsAPerson = 22;
const hours = { days: [1, 2, 3, 4, 5], fromHour: 9, toHour: 17 } as const;

/**
 * Makes knowledge items and half a year of mails and answers to them, by the product's own rules, and one mail to the
 * showcase's rep that waits for an answer.
 */
export async function seedRecall(
  tx: TenantTx,
  tools: Tools,
  world: World,
  demo: DemoVendor["recall"],
): Promise<void> {
  const { calendar, random } = tools;
  const began = timeOfDay(addDays(calendar.today, -daysBack), "08:30", calendar.timeZone);
  const { programId, facts } = await makeFacts(tx, tools, began, demo.facts);
  const days = mailDays(calendar.today, calendar.timeZone);
  const members = chooseMembers(world, tools, demo.people);
  const lives = members.map((member) => {
    const from = random.whole(0, Math.floor(days.length / 3));
    const own = [...facts].sort(() => random.next() - 0.5).slice(0, factsAPerson);
    const diligence = member.email === tools.vendor.showcase.repEmail ? 0.9 : 0.35 + 0.6 * random.next();
    return liveThrough(member, own, days.slice(from), { random, newId: tools.newId, diligence });
  });
  await writeLives(tx, { programId, now: calendar.now }, lives);
  await refreshRecallDays(tx, {
    from: addDays(calendar.today, -daysBack - 30),
    to: addDays(calendar.today, 1),
  });
  const rep = lives.find(({ member }) => member.email === tools.vendor.showcase.repEmail);
  if (rep) await askRep(tx, tools, programId, rep);
}

/** Two mornings a week until some days ago, so that the slot of today is still free. */
function mailDays(today: string, timeZone: string): MailDay[] {
  const current = latestSlot(today).slot;
  const days: MailDay[] = [];
  let last = "";
  for (let back = daysBack - 14; back > 2; back -= 1) {
    const day = addDays(today, -back);
    const slot = slotOfDay(day, hours, 2);
    if (slot === null || slot === last || slot >= current) continue;
    last = slot;
    days.push({ day, slot, at: timeOfDay(day, "09:20", timeZone) });
  }
  return days;
}

/** The slot of today, or of the last working day. */
function latestSlot(today: string): { slot: string; day: string } {
  for (let day = today; ; day = addDays(day, -1)) {
    const slot = slotOfDay(day, hours, 2);
    if (slot !== null) return { slot, day };
  }
}

async function makeFacts(
  tx: TenantTx,
  { random, vendor }: Tools,
  began: Date,
  count: number,
): Promise<{ programId: string; facts: StoredFact[] }> {
  const clock = fixedClock(began);
  const program = programInput.parse({ ...programDefaults, name: "What every partner should know" });
  const { id: programId } = unwrap(await createRecallProgram(tx, program, clock));
  for (const [question, right, wrong, why] of demoFacts.slice(0, count)) {
    const options = [right, ...wrong].map((text, place) => ({ text, right: place === 0 }));
    const plain: VariantContent = { kind: "single", prompt: question, options };
    const claim = rewordAsClaim(plain, { locale: vendor.locale, claimsRight: random.chance(0.5) });
    const input = itemInput.parse({
      programId,
      fact: `${question} ${right}`,
      explanation: why,
      sourceKind: "link",
      sourceTitle: "Partner handbook",
      sourceUrl: "https://docs.acme.example/partners/handbook",
      // The right answer of either stands first, which is where the demo's people look for it.
      variants: [plain, { ...claim, options: [...claim.options].sort((one) => (one.right ? -1 : 1)) }],
    });
    unwrap(await createItem(tx, input, clock));
  }
  const { rows } = await listItems(tx, { limit: 200 });
  const variants = await tx
    .selectFrom("recirculation.item_variants")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .orderBy("item_id")
    .orderBy("position")
    .select(["id", "item_id", "options"])
    .execute();
  const facts = rows.map(({ id }) => {
    const own = variants.filter(({ item_id }) => item_id === id);
    return {
      id,
      variantIds: own.map((variant) => variant.id),
      options: own.map((variant) => (variant.options as unknown[]).length),
      // A few facts are ones that nobody keeps.
      hardness: random.chance(0.1) ? 1.9 : 0.95 + 0.3 * random.next(),
    };
  });
  return { programId, facts };
}

/** The showcase's people first, then those of partners that are still active. */
function chooseMembers({ partners }: World, { calendar, random, vendor }: Tools, count: number): Member[] {
  const isShown = ({ members }: Partner) => members.some(({ email }) => email === vendor.showcase.repEmail);
  const last = calendar.days.length - 1;
  const others = partners.filter((partner) => !isShown(partner) && partner.left >= last - 30);
  const rest = others.flatMap(({ members }) => members).sort(() => random.next() - 0.5);
  return [...partners.filter(isShown).flatMap(({ members }) => members), ...rest].slice(0, count);
}

/** One mail in the outbox of the demo, with questions that wait for an answer. */
async function askRep(
  tx: TenantTx,
  tools: Tools,
  programId: string,
  { member, memories }: RecallLife,
): Promise<void> {
  const now = tools.calendar.now;
  const { slot } = latestSlot(dayInZone(now, tools.calendar.timeZone));
  const oldest = [...memories]
    .filter(([, { memory }]) => !memory.retired)
    .sort(([, one], [, other]) => one.memory.dueAt.getTime() - other.memory.dueAt.getTime())
    .slice(0, 2);
  const deliveryId = tools.newId(now);
  const key = { member_id: member.id, partner_id: member.partnerId };
  await writeRows(tx, "recirculation.deliveries", [
    {
      id: deliveryId,
      ...key,
      program_id: programId,
      slot,
      kind: "questions",
      planned_at: now.toISOString(),
      expires_at: new Date(now.getTime() + 30 * dayMs).toISOString(),
    },
  ]);
  await writeRows(
    tx,
    "recirculation.delivery_items",
    oldest.map(([fact, { shown }], position) => {
      const variant = position === 0 ? 0 : (shown + 1) % fact.variantIds.length;
      const order = [...Array(fact.options[variant] ?? 2).keys()];
      return {
        id: tools.newId(now),
        delivery_id: deliveryId,
        item_id: fact.id,
        variant_id: fact.variantIds[variant] ?? "",
        ...key,
        position,
        option_order: position === 0 ? [...order].reverse() : order,
      };
    }),
  );
  await sql`update recirculation.preferences set last_slot = ${slot}, last_mail_at = ${now}, unanswered = 1
    where vendor_id = ${tx.scope.vendor.id} and member_id = ${member.id}::uuid`.execute(tx);
  await queueMail(tx, {
    template: "recall-questions",
    dedupeKey: `demo recall ${deliveryId}`,
    toAddress: member.email,
    locale: "en",
    props: { deliveryId, memberId: member.id },
  });
}
