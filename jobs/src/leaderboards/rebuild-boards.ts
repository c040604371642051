import { salesImported } from "@tributary/integrations";
import { listBoards, rebuildBoard } from "@tributary/leaderboards";
import { programChanged } from "@tributary/programs";
import { defineHandler } from "../handlers/define-handler.ts";

/** An import brings history that no single event tells of. */
export const rebuildBoards = defineHandler({
  name: "leaderboards.rebuild-boards",
  event: salesImported,
  run: async ({ tx }) => {
    for (const { id } of await listBoards(tx)) await rebuildBoard(tx, id);
  },
});

/** A program whose days begin at another hour has other months. */
export const rebuildBoardsOfProgram = defineHandler({
  name: "leaderboards.rebuild-boards-of-program",
  event: programChanged,
  run: async ({ tx, payload }) => {
    for (const board of await listBoards(tx))
      if (board.programId === payload.program_id) await rebuildBoard(tx, board.id);
  },
});
