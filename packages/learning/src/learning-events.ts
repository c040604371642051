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
