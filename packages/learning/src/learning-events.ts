import { defineEvent } from "@tributary/db";
import { z } from "zod";

const learner = { member_id: z.uuid(), course_id: z.uuid() };
const at = z.iso.datetime();

/** A learner answered a question of a course, for the first time in that run. */
export const quizAnswered = defineEvent(
  "quiz.answered",
  z.object({
    ...learner,
    question_id: z.uuid(),
    question_version_id: z.uuid(),
    right: z.boolean(),
    at,
  }),
);

/** A learner passed a course: once and for good. */
export const courseCompleted = defineEvent(
  "course.completed",
  z.object({
    ...learner,
    partner_id: z.uuid(),
    completion_id: z.uuid(),
    certificate_id: z.uuid(),
    score_percent: z.int(),
    at,
  }),
);

/** Learners see another version of a course from now on. */
export const coursePublished = defineEvent(
  "course.published",
  z.object({ course_id: z.uuid(), course_version_id: z.uuid() }),
);

/** A course is for people of a program from now on, or for other people of it than before. */
export const courseGranted = defineEvent(
  "course.granted",
  z.object({ course_id: z.uuid(), grant_id: z.uuid() }),
);

/** A learner was given a course. */
export const courseAssigned = defineEvent(
  "course.assigned",
  z.object({ ...learner, partner_id: z.uuid(), enrolment_id: z.uuid(), at }),
);

/** A learner began a course. */
export const courseStarted = defineEvent("course.started", z.object({ ...learner, at }));

/** A learner opened a lesson for the first time, or is done with it. */
export const lessonMoved = defineEvent(
  "lesson.moved",
  z.object({ ...learner, lesson_id: z.uuid(), to: z.enum(["opened", "done"]), at }),
);

/** A run through the questions of a course ended short of what it takes to pass. */
export const attemptFailed = defineEvent(
  "attempt.failed",
  z.object({ ...learner, attempt_id: z.uuid(), at }),
);
