export { classRules, setClassRules } from "./class-rules.ts";
export { type ClassBar, classBar, type PartnerStats } from "./domain/class-bar.ts";
export { type ClassRules, classRulesInput, defaultClassRules } from "./domain/class-rules.ts";
export {
  type ClassDecision,
  type ClassReason,
  decidePartnerClass,
  type PartnerClassName,
  partnerClassNames,
} from "./domain/decide-partner-class.ts";
export {
  type ClassTotal,
  type PartnerClasses,
  type PartnerClassRow,
  partnerClasses,
} from "./partner-classes.ts";
