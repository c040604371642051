import type { TenantTx } from "@tributary/db";
import { registerPublicCode } from "@tributary/identity";
import type { Random } from "../random.ts";
import { writeRows } from "../write-rows.ts";
import { type AttemptStory, type LearnerStory, rightIn } from "./draw-learner.ts";
import type { DemoCourse } from "./write-courses.ts";

type NewId = (at: Date) => string;

/** Writes what learners did in a course, in bulk; certificates with their codes. */
export async function writeLearners(
  tx: TenantTx,
  course: DemoCourse,
  stories: readonly LearnerStory[],
  { newId, random }: { readonly newId: NewId; readonly random: Random },
): Promise<void> {
  const learner = ({ partnerId, memberId }: LearnerStory) => ({
    ...{ partner_id: partnerId, member_id: memberId, course_id: course.id },
  });
  await writeRows(
    tx,
    "learning.course_enrolments",
    stories.map((story) => ({
      ...{ ...learner(story), id: newId(story.assignedAt), source: "grant" as const },
      ...{
        assigned_at: story.assignedAt,
        due_at: story.dueAt,
        started_at: story.startedAt,
        extra_attempts: 0,
      },
      last_lesson_id: story.visits.at(-1)?.lessonId ?? null,
      last_seen_at: story.visits.at(-1)?.openedAt ?? null,
    })),
  );
  await writeRows(
    tx,
    "learning.lesson_visits",
    stories.flatMap((story) =>
      story.visits.map(({ lessonId, openedAt, doneAt }) => ({
        ...{ ...learner(story), lesson_id: lessonId, place: 0, opened_at: openedAt, done_at: doneAt },
      })),
    ),
  );
  const runs = stories.flatMap((story) =>
    story.attempts.map((attempt) => ({ story, attempt, id: newId(attempt.startedAt) })),
  );
  await writeRows(
    tx,
    "learning.attempts",
    runs.map(({ story, attempt, id }) => ({ ...learner(story), id, ...attemptRow(course, story, attempt) })),
  );
  await writeRows(
    tx,
    "learning.answers",
    runs.flatMap(({ story, attempt, id }) =>
      attempt.answers.map(({ question, chosen, isRight, at }) => ({
        ...{ ...learner(story), id: newId(at), attempt_id: id, question_id: question.questionId },
        ...{ question_version_id: question.versionId, chosen: [...chosen], is_right: isRight },
        ...{ first_try: attempt.number === 1, answered_at: at },
      })),
    ),
  );
  await writeCertificates(tx, course, stories, { newId, random });
}

function attemptRow(course: DemoCourse, story: LearnerStory, attempt: AttemptStory) {
  const { number, startedAt, finishedAt, answers } = attempt;
  const ended = finishedAt !== null;
  return {
    ...{ number, course_version_id: course.versionId, started_at: startedAt, finished_at: finishedAt },
    right_count: ended ? rightIn(attempt) : null,
    question_count: ended ? answers.length : null,
    score_percent: ended ? scoreOf(attempt) : null,
    passed: ended ? story.passed === attempt : null,
  };
}

function scoreOf(attempt: AttemptStory): number {
  return Math.floor((100 * rightIn(attempt)) / Math.max(1, attempt.answers.length));
}

async function writeCertificates(
  tx: TenantTx,
  course: DemoCourse,
  stories: readonly LearnerStory[],
  { newId, random }: { readonly newId: NewId; readonly random: Random },
): Promise<void> {
  const passed = stories.flatMap((story) => {
    const attempt = story.passed;
    const at = attempt?.finishedAt;
    return attempt && at
      ? [{ story, attempt, at, id: newId(at), certificateId: newId(at), code: drawCode(random) }]
      : [];
  });
  const owner = ({ partnerId, memberId }: LearnerStory) => ({
    ...{ partner_id: partnerId, member_id: memberId, course_id: course.id },
  });
  await writeRows(
    tx,
    "learning.completions",
    passed.map(({ story, attempt, at, id }) => ({
      ...{ ...owner(story), id, course_version_id: course.versionId, completed_at: at },
      ...{
        right_count: rightIn(attempt),
        question_count: attempt.answers.length,
        score_percent: scoreOf(attempt),
      },
    })),
  );
  await writeRows(
    tx,
    "learning.certificates",
    passed.map(({ story, at, id, certificateId, code }) => ({
      ...{ ...owner(story), id: certificateId, completion_id: id, code, issued_at: at },
      ...{ holder_name: story.memberName, course_title: course.script.title },
    })),
  );
  for (const { certificateId, code } of passed) {
    await registerPublicCode(tx, { code, purpose: "certificate", rowId: certificateId });
  }
}

/** As real codes look, but drawn by the seed. */
function drawCode(random: Random): string {
  return Array.from({ length: 16 }, () =>
    "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(random.whole(0, 31)),
  ).join("");
}
