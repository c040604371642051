export type { ImportDeps } from "./imports/begin-work.ts";
export { cancelImport } from "./imports/cancel-import.ts";
export {
  type DescribedColumn,
  type DescribedStage,
  describeImport,
  type ImportDescription,
} from "./imports/describe-import.ts";
export {
  type Import,
  type ImportStatus,
  importStatuses,
  type Outcome,
  type Preview,
  type PreviewRow,
  type RejectedRow,
  type RowCounts,
} from "./imports/import.ts";
export { importRequested, salesImported } from "./imports/import-events.ts";
export { findImport, listImports } from "./imports/import-queries.ts";
export { openImport } from "./imports/open-import.ts";
export {
  type ReceivedUpload,
  receiveUpload,
  recogniseUpload,
  type TakenUpload,
  takeUpload,
  uploadLimitBytes,
} from "./imports/receive-upload.ts";
export { rereadImport, wrappingInput } from "./imports/reread-import.ts";
export { runImport } from "./imports/run-import.ts";
export { type MappingInput, mappingInput, setMapping } from "./imports/set-mapping.ts";
export { startDryRun, startImport } from "./imports/start-import.ts";
export type { ImportProgress, RunOptions } from "./imports/work-through.ts";
export { mergeMapping } from "./matching/decide-mapping.ts";
export { type Stage, stages } from "./matching/guess-stage.ts";
export {
  fieldsOf,
  type ImportField,
  type ImportKind,
  importKinds,
  type Mapping,
} from "./matching/import-fields.ts";
export {
  type DateOrder,
  type Delimiter,
  dateOrders,
  delimiters,
  type Encoding,
  encodings,
} from "./reading/reading.ts";
export { describeRowProblem } from "./report/problem-words.ts";
export { type RejectedReport, rejectedReport } from "./report/rejected-report.ts";
export { type RowProblem, rowProblems } from "./rows/row-problem.ts";
