export { type Assignment, assignCourses, findAssignment } from "./assignment/assign-courses.ts";
export { type Grant, grantCourse, grantInput, listGrants, revokeGrant } from "./assignment/grants.ts";
export { listCoursesBeforeLeads, type RequiredCourse } from "./assignment/lead-gate.ts";
export type { QuestionOption } from "./domain/answers.ts";
export { groupCode, newCertificateCode, readCertificateCode } from "./domain/certificate-code.ts";
export {
  type DraftBlock,
  type DraftContent,
  type DraftQuestion,
  type PublishedContent,
  type QuestionKind,
  questionKinds,
} from "./domain/content.ts";
export {
  type LinkedVideo,
  playerAddress,
  readVideoLink,
  type VideoProvider,
  videoPage,
  videoProviders,
} from "./domain/embeds.ts";
export { type Missing, missingParts } from "./domain/missing.ts";
export { lessonsIn, type Outline, type OutlineLesson } from "./domain/outline.ts";
export { decidePublication, type LessonChange } from "./domain/publication.ts";
export type { Span, TextNode } from "./domain/rich-text.ts";
export type { Run, RunState } from "./domain/run.ts";
export { archiveCourse, changeCourse } from "./editor/change-course.ts";
export { addLesson, moveLesson, removeLesson } from "./editor/change-lessons.ts";
export { addModule, moveModule, removeModule, renameModule } from "./editor/change-modules.ts";
export { courseInput, courseSettingsInput, titleInput } from "./editor/course-input.ts";
export {
  type CourseFilter,
  type CourseRow,
  type CourseVersionRow,
  listCourses,
  listCourseVersions,
} from "./editor/course-queries.ts";
export { createCourse } from "./editor/create-course.ts";
export {
  type CourseDraft,
  findCourseDraft,
  type LessonDraft,
  previewPublication,
} from "./editor/draft-queries.ts";
export { publishCourse, publishInput } from "./editor/publish-course.ts";
export { copyLesson, lessonCopyInput, lessonInput, saveLesson } from "./editor/save-lesson.ts";
export { answerInput, answerQuestion } from "./learner/answer-question.ts";
export { type Certificate, findCertificate, revokeCertificate } from "./learner/certificates.ts";
export { lessonShowsFile } from "./learner/file-grant.ts";
export { findOwnCourse, listOwnCourses, type OwnCourse } from "./learner/own-course.ts";
export { findOwnLesson, type OwnAnswer, type OwnLesson, type OwnQuestion } from "./learner/own-lesson.ts";
export { startAttempt } from "./learner/start-attempt.ts";
export { finishInput, finishLesson, placeInput, startCourse, visitLesson } from "./learner/visit-lesson.ts";
export {
  attemptFailed,
  courseAssigned,
  courseCompleted,
  courseGranted,
  coursePublished,
  courseStarted,
  lessonMoved,
  quizAnswered,
} from "./learning-events.ts";
export { type CourseQuestion, listCourseQuestions, listQuestionVersions } from "./question-queries.ts";
export {
  type CourseReport,
  courseReport,
  type LessonFigures,
  type QuestionFigures,
  type TeamProgress,
  teamProgress,
} from "./report/course-report.ts";
export { giveExtraAttempt } from "./report/extra-attempt.ts";
export {
  type LearnerFilter,
  type LearnerRow,
  type LearnerState,
  learnerStates,
  listLearners,
} from "./report/list-learners.ts";
export {
  rebuildLearningDays,
  refreshCourseDay,
  refreshLessonDay,
  refreshQuestionDay,
} from "./report/refresh-days.ts";
