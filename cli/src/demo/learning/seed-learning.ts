import type { TenantTx } from "@tributary/db";
import { hourMs } from "@tributary/kernel";
import { rebuildLearningDays } from "@tributary/learning";
import { daysLater } from "../calendar.ts";
import type { World } from "../draw-world.ts";
import type { Tools } from "../make-partners.ts";
import { cardMadeAt } from "../partner-rows.ts";
import { seededRandom } from "../random.ts";
import { seedIds } from "../seed-ids.ts";
import type { Member, Partner } from "../world.ts";
import type { CourseScript } from "./course-script.ts";
import { drawLearner, type StoryFacts } from "./draw-learner.ts";
import { sellingCrm } from "./selling-crm-en.ts";
import { sellingCrmInRussian } from "./selling-crm-ru.ts";
import { firstWeek, leadRules } from "./short-courses.ts";
import { type DemoCourse, writeCourse } from "./write-courses.ts";
import { writeLearners } from "./write-learners.ts";

const coursesOf: Readonly<Record<string, readonly CourseScript[]>> = {
  acme: [leadRules, sellingCrm, sellingCrmInRussian],
  globex: [firstWeek],
};

/**
 * Writes the vendor's courses and what its partners' people did in them over months. It draws from a seed of its own, so
 * that the rest of the demo is the same with it and without.
 */
export async function seedLearning(tx: TenantTx, tools: Tools, world: World): Promise<void> {
  const { vendor, calendar } = tools;
  const random = seededRandom(`learning of ${vendor.slug} ${calendar.today}`);
  const newId = seedIds(random);
  const editor = vendor.staff.find(({ role }) => role === "editor")?.name ?? vendor.staff[0].name;
  for (const script of coursesOf[vendor.slug] ?? []) {
    const plan = { script, now: calendar.now, editor, programId: world.programId, newId };
    const course = await writeCourse(tx, plan);
    const stories = world.partners.flatMap((partner) =>
      partner.members.map((member) => {
        const assignedAt = assignedTo(partner, tools, course, random.next());
        const { id: memberId, partnerId, name: memberName } = member;
        const facts = { memberId, partnerId, memberName, assignedAt, now: calendar.now };
        return drawLearner(course, { ...facts, ...settled(member, tools, course) }, random);
      }),
    );
    await writeLearners(tx, course, stories, { newId, random });
  }
  await rebuildLearningDays(tx);
}

/** With the publication, or when the partner joined later; some people joined their partner later still. */
function assignedTo(partner: Partner, tools: Tools, { publishedAt }: DemoCourse, luck: number): Date {
  const from = new Date(Math.max(publishedAt.getTime(), cardMadeAt(partner, tools).getTime()));
  const { now } = tools.calendar;
  const later = luck > 0.45 ? (luck - 0.45) / 0.55 : 0;
  return new Date(from.getTime() + later * Math.max(0, now.getTime() - from.getTime() - hourMs));
}

/** Whoever can sign in has a certificate, a course that is under way and due soon, and one that is not begun. */
function settled(member: Member, { vendor, calendar }: Tools, { script }: DemoCourse): Partial<StoryFacts> {
  if (member.email !== vendor.showcase.repEmail) return {};
  if (script.required)
    return { assignedAt: daysLater(calendar.now, -12), begins: true, lessons: script === firstWeek ? 1 : 4 };
  return script === leadRules
    ? { assignedAt: daysLater(calendar.now, -80), begins: true, lessons: 99 }
    : { begins: false };
}
