export { type AnsweredQuestion, answerQuestion } from "./answer-question.ts";
export { archiveItem, createItem, updateItem } from "./change-item.ts";
export { createRecallProgram, pauseRecallProgram, updateRecallProgram } from "./change-program.ts";
export { type CourseToKeep, listCoursesToKeep } from "./course-queries.ts";
export {
  type AnswerFact,
  type KeepingRules,
  type Memory,
  recallAt,
  rememberAnswer,
  replayAnswers,
} from "./domain/memory.ts";
export { decideMail, type SkipReason } from "./domain/plan-mail.ts";
export { fallsInto, shuffledPlaces } from "./domain/shuffle.ts";
export { slotOfDay } from "./domain/slots.ts";
export { rewordAsClaim, type VariantContent, type VariantOption } from "./domain/variant.ts";
export { type AskedQuestion, type FactSource, findQuestion, type GivenAnswer } from "./find-question.ts";
export { type ItemInput, itemInput, sourceKinds } from "./item-input.ts";
export {
  countItems,
  findItem,
  type ItemFilter,
  type ItemRow,
  type KnowledgeItem,
  listItems,
  listKeptQuestions,
} from "./item-queries.ts";
export { type MailQuestion, mailsOfDeliveries, type RecallMail } from "./mail-of-delivery.ts";
export { makeItems, type QuestionsToKeep, type QuestionToKeep } from "./make-items.ts";
export {
  type OwnFact,
  type OwnMemory,
  ownMemory,
  type PersonFigures,
  peopleOfPartner,
  type TeamMemory,
  teamMemoryOf,
} from "./member-memory.ts";
export { planDueMails, type TickOptions, type TickReport } from "./plan-due-mails.ts";
export { findWishes, keepWish, type RecallWish, type RecallWishes, wishInput } from "./preferences.ts";
export { type ProgramInput, programDefaults, programInput } from "./program-input.ts";
export {
  countInPrograms,
  findRecallProgram,
  listRecallPrograms,
  type RecallProgram,
} from "./program-queries.ts";
export { rebuildMemories } from "./rebuild-memories.ts";
export { itemsMade, keepingChanged, recallAnswered } from "./recirculation-events.ts";
export { recordClick } from "./record-click.ts";
export { refreshRecallDays } from "./refresh-recall-days.ts";
export {
  type AskedFigures,
  type CalibrationBand,
  figuresByCourse,
  figuresByPartner,
  figuresOfItem,
  type GapFigures,
  hardestItems,
  type ItemFigures,
  type NamedFigures,
  type RecallReport,
  recallReport,
} from "./report-queries.ts";
export { backfillFromCourse, type QuizAnswer, rememberQuizAnswer } from "./seed-memories.ts";
export { tickRecall } from "./tick.ts";
