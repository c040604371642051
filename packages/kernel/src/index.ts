export { type Clock, fixedClock, systemClock } from "./clock.ts";
export { escapeCsvCell } from "./csv-safety.ts";
export {
  type DomainError,
  type DomainErrorCode,
  type DomainErrorDetails,
  domainError,
  type FieldProblem,
  type FileRefusal,
  invalid,
} from "./domain-error.ts";
export { type Gathering, gatherBy } from "./gather.ts";
export { isUuid, newId, timeOfId } from "./ids.ts";
export {
  type Currency,
  isCurrency,
  type Money,
  minorDigits,
  money,
  parseMajorUnits,
  percentageOf,
  toMajorString,
} from "./money.ts";
export { type Cursor, decodeCursor, decodeSortedCursor, encodeCursor, type Page, pageOf } from "./page.ts";
export {
  addDays,
  dayInZone,
  dayMs,
  hourMs,
  isTimeZone,
  type LocalDay,
  type LocalTime,
  localTime,
  monthInZone,
  monthRange,
  previousMonth,
  startOfDay,
  timeOfDay,
  weekdayOf,
  type YearMonth,
} from "./period.ts";
export { err, ok, type Result, unwrap } from "./result.ts";
export {
  cleanLine,
  cleanText,
  joinQuotes,
  languageOfText,
  normaliseEmail,
  normaliseName,
  refusesUnstorable,
} from "./text.ts";
