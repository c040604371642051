export { type AttachedPostgres, type AttachOptions, attachOrStart } from "./attach-or-start.ts";
export { EmbeddedProblem } from "./embedded-problem.ts";
export { type Hold, holdDataFolder } from "./hold-data-folder.ts";
export { ownerRole, runtimeRole } from "./roles.ts";
export { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from "./start-embedded.ts";
export { startThrowawayPostgres, type ThrowawayPostgres } from "./start-throwaway.ts";
