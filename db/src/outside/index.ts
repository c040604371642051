export { OutsideProblem } from "./outside-problem.ts";
export { type OutsideDatabase, type OutsideOptions, prepareOutsideDatabase } from "./prepare-outside.ts";
