import { resolve } from "node:path";
import { openFileStore } from "@tributary/files";
import { openBackup } from "../backup/read-manifest.ts";
import { restoreBackup } from "../backup/restore-backup.ts";
import { defineCommand } from "../command.ts";
import { migrateSchema } from "../migrate-schema.ts";
import { withOwner } from "../with-owner.ts";

export const restore = defineCommand({
  name: "restore",
  summary: "Puts a backup into an empty installation: all of it, or nothing.",
  options: {
    file: { value: "FILE", required: true, help: "The backup." },
  },
  run: async (context, options) => {
    const file = resolve(options.file);
    const opened = await openBackup(file);
    const store = openFileStore(context.environment());
    await migrateSchema(context);
    const restored = await withOwner(context, (owner) =>
      restoreBackup({
        owner,
        backup: opened,
        putFile: async (key, content) => {
          await store.put(content, { key, limitBytes: Number.POSITIVE_INFINITY });
        },
        tell: context.tell,
      }),
    );
    const { made_at, tables } = opened.manifest;
    return { result: { file, made_at, tables: tables.length, ...restored } };
  },
});
