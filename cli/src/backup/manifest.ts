import { z } from "zod";

/** The name of the manifest in a backup. */
export const manifestName = "manifest.json";

/** How many bytes a part of a backup has before packing, and their SHA-256 in hex. */
const content = { bytes: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) };

/**
 * What a backup holds. Tables lie in it as `tables/<schema>.<table>.copy.gz`, in the text format of Postgres' COPY,
 * in the order in which they can be read back; uploaded files as `files/<key>`.
 */
export const manifestSchema = z.object({
  format: z.literal("tributary-backup"),
  version: z.literal(1),
  made_at: z.iso.datetime(),
  postgres: z.string(),
  /** The steps of the schema that the rows fit, with the checksums of their text. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.number().int().nonnegative(),
      ...content,
    }),
  ),
  files: z.array(z.object({ key: z.string().regex(/^[\w-]+$/), ...content })),
});

/** The manifest of a backup. */
export type Manifest = z.output<typeof manifestSchema>;

/** A table in a backup. */
export type TablePart = Manifest["tables"][number];

/** Where a table lies in a backup. */
export function tableEntry({ schema, name }: { schema: string; name: string }): string {
  return `tables/${schema}.${name}.copy.gz`;
}

/** Where an uploaded file lies in a backup. */
export function fileEntry(key: string): string {
  return `files/${key}`;
}
