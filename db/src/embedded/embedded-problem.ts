/** Something the person at the machine can mend. The message is a whole sentence with the way out, and all they see. */
export class EmbeddedProblem extends Error {
  override readonly name = "EmbeddedProblem";
}

/** The one sentence for data that Postgres cannot read any more. */
export function damaged(folder: string, why: string): EmbeddedProblem {
  return new EmbeddedProblem(
    `The data folder ${folder} is damaged: ${why}. Move it away to begin anew, or restore a backup.`,
  );
}
