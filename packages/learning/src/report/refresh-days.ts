import type { TenantTx } from "@tributary/db";
import { dayInZone } from "@tributary/kernel";
import { type RawBuilder, sql } from "kysely";

/** An hour of slack on both ends: the range is for the index, the exact day for the truth. */
function onDay(instant: RawBuilder<unknown>, day: string, zone: string): RawBuilder<unknown> {
  return sql`${instant} >= (${day}::date::timestamp - interval '14 hours') at time zone 'UTC'
    and ${instant} < (${day}::date::timestamp + interval '38 hours') at time zone 'UTC'
    and (${instant} at time zone ${zone})::date = ${day}::date`;
}

/**
 * Counts a day of a course anew from its facts: who was given it, began, passed and fell short. Right whatever repeats,
 * comes late or runs at once.
 */
export async function refreshCourseDay(
  tx: TenantTx,
  { courseId, at }: { readonly courseId: string; readonly at: Date },
): Promise<void> {
  const { id: vendorId, timeZone } = tx.scope.vendor;
  const day = dayInZone(at, timeZone);
  await sql`
    insert into learning.course_days (course_id, day, assigned, started, completed, failed)
    values (${courseId}::uuid, ${day}::date, 0, 0, 0, 0)
    on conflict (vendor_id, course_id, day) do update set day = excluded.day`.execute(tx);
  const of = sql`f.vendor_id = ${vendorId} and f.course_id = ${courseId}::uuid`;
  const when = (column: string) => onDay(sql.ref(`f.${column}`), day, timeZone);
  // A statement of its own: it sees what was committed while the row was waited for.
  await sql`
    update learning.course_days set
      assigned = (select count(*) from learning.course_enrolments as f where ${of} and ${when("assigned_at")}),
      started = (select count(*) from learning.course_enrolments as f where ${of} and ${when("started_at")}),
      completed = (select count(*) from learning.completions as f where ${of} and ${when("completed_at")}),
      failed = (select count(*) from learning.attempts as f where ${of} and f.passed = false and ${when("finished_at")})
    where vendor_id = ${vendorId} and course_id = ${courseId}::uuid and day = ${day}::date`.execute(tx);
}

/** Counts a day of a lesson anew: who opened it and who was done with it. As `refreshCourseDay`. */
export async function refreshLessonDay(
  tx: TenantTx,
  { courseId, lessonId, at }: { readonly courseId: string; readonly lessonId: string; readonly at: Date },
): Promise<void> {
  const { id: vendorId, timeZone } = tx.scope.vendor;
  const day = dayInZone(at, timeZone);
  await sql`
    insert into learning.lesson_days (course_id, lesson_id, day, opened, done)
    values (${courseId}::uuid, ${lessonId}::uuid, ${day}::date, 0, 0)
    on conflict (vendor_id, course_id, lesson_id, day) do update set day = excluded.day`.execute(tx);
  const of = sql`f.vendor_id = ${vendorId} and f.lesson_id = ${lessonId}::uuid`;
  await sql`
    update learning.lesson_days set
      opened = (select count(*) from learning.lesson_visits as f where ${of} and ${onDay(sql.ref("f.opened_at"), day, timeZone)}),
      done = (select count(*) from learning.lesson_visits as f where ${of} and ${onDay(sql.ref("f.done_at"), day, timeZone)})
    where vendor_id = ${vendorId} and course_id = ${courseId}::uuid and lesson_id = ${lessonId}::uuid
      and day = ${day}::date`.execute(tx);
}

/** Counts a day of a question anew: who answered it in their first run, and how many wrongly. As `refreshCourseDay`. */
export async function refreshQuestionDay(
  tx: TenantTx,
  { courseId, questionId, at }: { readonly courseId: string; readonly questionId: string; readonly at: Date },
): Promise<void> {
  const { id: vendorId, timeZone } = tx.scope.vendor;
  const day = dayInZone(at, timeZone);
  await sql`
    insert into learning.question_days (course_id, question_id, day, first_answers, first_wrong)
    values (${courseId}::uuid, ${questionId}::uuid, ${day}::date, 0, 0)
    on conflict (vendor_id, course_id, question_id, day) do update set day = excluded.day`.execute(tx);
  await sql`
    update learning.question_days as d set first_answers = n.answers, first_wrong = n.wrong
    from (
      select count(*) as answers, count(*) filter (where not f.is_right) as wrong from learning.answers as f
      where f.vendor_id = ${vendorId} and f.question_id = ${questionId}::uuid and f.first_try
        and ${onDay(sql.ref("f.answered_at"), day, timeZone)}
    ) as n
    where d.vendor_id = ${vendorId} and d.course_id = ${courseId}::uuid and d.question_id = ${questionId}::uuid
      and d.day = ${day}::date`.execute(tx);
}

/**
 * Counts all days of all courses anew: after a seed, a repair, or when the vendor moved to another zone. Gives what
 * refreshing every day would give.
 */
export async function rebuildLearningDays(tx: TenantTx): Promise<void> {
  const { id: vendorId, timeZone } = tx.scope.vendor;
  await sql`lock table learning.course_days, learning.lesson_days, learning.question_days in share row exclusive mode`.execute(
    tx,
  );
  for (const table of ["course_days", "lesson_days", "question_days"]) {
    await sql`delete from ${sql.table(`learning.${table}`)} where vendor_id = ${vendorId}`.execute(tx);
  }
  const day = (column: string) => sql`(${sql.ref(column)} at time zone ${timeZone})::date`;
  await sql`
    insert into learning.course_days (course_id, day, assigned, started, completed, failed)
    select course_id, day, count(*) filter (where what = 'a'), count(*) filter (where what = 's'),
      count(*) filter (where what = 'c'), count(*) filter (where what = 'f')
    from (
      select course_id, ${day("assigned_at")} as day, 'a' as what from learning.course_enrolments where vendor_id = ${vendorId}
      union all select course_id, ${day("started_at")}, 's' from learning.course_enrolments
        where vendor_id = ${vendorId} and started_at is not null
      union all select course_id, ${day("completed_at")}, 'c' from learning.completions where vendor_id = ${vendorId}
      union all select course_id, ${day("finished_at")}, 'f' from learning.attempts
        where vendor_id = ${vendorId} and passed = false
    ) as facts group by course_id, day`.execute(tx);
  await sql`
    insert into learning.lesson_days (course_id, lesson_id, day, opened, done)
    select course_id, lesson_id, day, count(*) filter (where what = 'o'), count(*) filter (where what = 'd')
    from (
      select course_id, lesson_id, ${day("opened_at")} as day, 'o' as what from learning.lesson_visits where vendor_id = ${vendorId}
      union all select course_id, lesson_id, ${day("done_at")}, 'd' from learning.lesson_visits
        where vendor_id = ${vendorId} and done_at is not null
    ) as facts group by course_id, lesson_id, day`.execute(tx);
  await sql`
    insert into learning.question_days (course_id, question_id, day, first_answers, first_wrong)
    select course_id, question_id, ${day("answered_at")}, count(*), count(*) filter (where not is_right)
    from learning.answers where vendor_id = ${vendorId} and first_try group by 1, 2, 3`.execute(tx);
}
