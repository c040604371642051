export {
  type Board,
  type BoardMetric,
  boardMetrics,
  currentPeriod,
  ensureBoards,
  findBoard,
  listBoards,
  periodInput,
} from "./boards.ts";
export type { StandingRow } from "./domain/standing.ts";
export { rebuildBoard, refreshScore } from "./refresh-score.ts";
export { type OwnPlace, ownPlace, type Standings, type StandingsRequest, standings } from "./standings.ts";
