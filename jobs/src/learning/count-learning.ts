import { vendorZoneChanged } from "@tributary/identity";
import {
  attemptFailed,
  courseAssigned,
  courseCompleted,
  courseStarted,
  lessonMoved,
  quizAnswered,
  rebuildLearningDays,
  refreshCourseDay,
  refreshLessonDay,
  refreshQuestionDay,
} from "@tributary/learning";
import { defineHandler } from "../handlers/define-handler.ts";

/** A day on which a course was assigned. */
export const countCourseAssigned = defineHandler({
  name: "learning.count-assigned",
  event: courseAssigned,
  run: ({ tx, payload }) => refreshCourseDay(tx, { courseId: payload.course_id, at: new Date(payload.at) }),
});

/** A day on which a course was begun. */
export const countStarted = defineHandler({
  name: "learning.count-started",
  event: courseStarted,
  run: ({ tx, payload }) => refreshCourseDay(tx, { courseId: payload.course_id, at: new Date(payload.at) }),
});

/** A day on which a course was passed. */
export const countCompleted = defineHandler({
  name: "learning.count-completed",
  event: courseCompleted,
  run: ({ tx, payload }) => refreshCourseDay(tx, { courseId: payload.course_id, at: new Date(payload.at) }),
});

/** A day on which a run fell short. */
export const countFailed = defineHandler({
  name: "learning.count-failed",
  event: attemptFailed,
  run: ({ tx, payload }) => refreshCourseDay(tx, { courseId: payload.course_id, at: new Date(payload.at) }),
});

/** A day on which a lesson was opened or done. */
export const countLesson = defineHandler({
  name: "learning.count-lesson",
  event: lessonMoved,
  run: ({ tx, payload: { course_id, lesson_id, at } }) =>
    refreshLessonDay(tx, { courseId: course_id, lessonId: lesson_id, at: new Date(at) }),
});

/** A day on which a question was answered. */
export const countAnswer = defineHandler({
  name: "learning.count-answer",
  event: quizAnswered,
  run: ({ tx, payload: { course_id, question_id, at } }) =>
    refreshQuestionDay(tx, { courseId: course_id, questionId: question_id, at: new Date(at) }),
});

/** Days begin at another hour: all of them are counted anew. */
export const recountLearningDays = defineHandler({
  name: "learning.recount-days",
  event: vendorZoneChanged,
  run: ({ tx }) => rebuildLearningDays(tx),
});
