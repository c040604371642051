export { classRules, setClassRules } from "./class-rules.ts";
export {
  type ClientSegmentsReport,
  clientSegmentsReport,
  type RfmCell,
  type SegmentTotal,
} from "./clients/client-segments-report.ts";
export { type ClientStanding, findClientStanding } from "./clients/find-client-standing.ts";
export {
  listSegmentedClients,
  type SegmentedClient,
  type SegmentFilter,
} from "./clients/list-segmented-clients.ts";
export {
  type ClientRebuild,
  rebuildClientStats,
  refreshClientOfSale,
  refreshClientStats,
} from "./clients/refresh-client-stats.ts";
export type { ClientCut, SizeBand } from "./clients/rfm-sql.ts";
export {
  type BreakdownRow,
  type CutDimension,
  cutDimensions,
  segmentBreakdown,
} from "./clients/segment-breakdown.ts";
export { type ClassBar, classBar, type PartnerStats } from "./domain/class-bar.ts";
export { type ClassRules, classRulesInput, defaultClassRules } from "./domain/class-rules.ts";
export { type ClientSegment, clientSegments, segmentName } from "./domain/client-segments.ts";
export {
  type ClassDecision,
  type ClassReason,
  decidePartnerClass,
  type PartnerClassName,
  partnerClassNames,
} from "./domain/decide-partner-class.ts";
export {
  type Cuts,
  cutsInput,
  type OwnCuts,
  ownCutsInput,
  type RfmMeasure,
  rfmMeasures,
} from "./domain/rfm-cuts.ts";
export {
  type ClassTotal,
  classesOfPartners,
  type PartnerClasses,
  type PartnerClassRow,
  partnerClasses,
} from "./partner-classes.ts";
