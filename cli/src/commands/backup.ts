import { mkdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { openFileStore } from "@tributary/files";
import { writeBackup } from "../backup/write-backup.ts";
import { defineCommand } from "../command.ts";
import { withOwner } from "../with-owner.ts";

export const backup = defineCommand({
  name: "backup",
  summary: "Writes everything of the installation into one file, while it goes on working.",
  options: {
    file: { value: "FILE", help: "Where to; a new file in the data folder when not given." },
  },
  run: async (context, options) => {
    const environment = context.environment();
    const at = context.clock.now();
    const file = resolve(
      options.file ?? join(environment.DATA_DIR, "backups", `tributary-${stampOf(at)}.tar`),
    );
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const openFile = openFileStore(environment).open;
    const manifest = await withOwner(context, (owner) =>
      writeBackup({ owner, openFile, path: file, at, tell: context.tell }),
    );
    return {
      result: {
        file,
        bytes: (await stat(file)).size,
        made_at: manifest.made_at,
        tables: manifest.tables.length,
        rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
        files: manifest.files.length,
      },
    };
  },
});

/** An instant as part of a file's name, in UTC: `20260310-154500`. */
function stampOf(at: Date): string {
  return at.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
}
