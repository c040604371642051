import { salesImported } from "@tributary/integrations";
import { listBoards, rebuildBoard } from "@tributary/leaderboards";
import { defineHandler } from "../handlers/define-handler.ts";

/** An import brings history that no single event tells of. */
export const rebuildBoards = defineHandler({
  name: "leaderboards.rebuild-boards",
  event: salesImported,
  run: async ({ tx }) => {
    for (const { id } of await listBoards(tx)) await rebuildBoard(tx, id);
  },
});
