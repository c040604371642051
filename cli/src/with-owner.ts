import pg from "pg";
import type { CommandContext } from "./command.ts";

/** Works on one connection as the role that owns the schema. */
export async function withOwner<T>(
  context: CommandContext,
  work: (owner: pg.Client) => Promise<T>,
): Promise<T> {
  const owner = new pg.Client({ connectionString: context.ownerUrl() });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
