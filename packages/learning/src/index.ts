export type { QuestionOption } from "./domain/answers.ts";
export type { QuestionKind } from "./domain/content.ts";
export { courseCompleted, quizAnswered } from "./learning-events.ts";
export { type CourseQuestion, listCourseQuestions, listQuestionVersions } from "./question-queries.ts";
