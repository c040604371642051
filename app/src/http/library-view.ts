import type { TenantTx } from "@tributary/db";
import { filePath, listFiles } from "@tributary/files";
import type { Clock } from "@tributary/kernel";
import { type Board, currentPeriod, findBoard, type StandingRow, standings } from "@tributary/leaderboards";
import { filesOf, type ItemContent } from "@tributary/library";
import type { UploadedFile } from "../components/use-upload.ts";

/** The board that a live board shows, as it stands now. */
export interface LiveBoard extends Pick<Board, "id" | "metric" | "currency"> {
  readonly rows: readonly StandingRow[];
}

/** What an item's content is shown with: its files by id, and the board as it stands now. */
export interface LibraryView {
  readonly files: Readonly<Record<string, UploadedFile>>;
  readonly board: LiveBoard | null;
}

const shownRows = 5;

/** Reads what content is shown with, for the face that it is shown on. */
export async function readLibraryView(
  tx: TenantTx,
  content: ItemContent,
  { face, slug, clock }: { face: "v" | "p"; slug: string; clock: Clock },
): Promise<LibraryView> {
  const files = await listFiles(tx, filesOf(content));
  const shown = [...files.values()].map((file) => [file.id, { ...file, url: filePath(face, slug, file) }]);
  return {
    files: Object.fromEntries(shown) as Record<string, UploadedFile>,
    board:
      content.kind === "live_board" && content.boardId ? await readBoard(tx, content.boardId, clock) : null,
  };
}

async function readBoard(tx: TenantTx, boardId: string, clock: Clock): Promise<LiveBoard | null> {
  const board = await findBoard(tx, boardId);
  if (!board) return null;
  const { rows } = await standings(tx, { boardId, period: currentPeriod(board, clock), limit: shownRows });
  return { id: board.id, metric: board.metric, currency: board.currency, rows };
}
