/** Something that a person can mend: the message is whole sentences with the way out, and all that is shown. */
export class Failure extends Error {
  /** @override */
  name = "Failure";
}

export const diskIsFull = "The disk is full. Free at least 1 GB and start again; nothing is lost.";

/** Errors of our packages that are written for the person at the machine, too. They come from several bundles. */
const forPeople = new Set(["Failure", "EmbeddedProblem", "OutsideProblem"]);

/**
 * What to show of an error. A bug keeps its stack, since somebody has to find it.
 *
 * @param {unknown} error
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error);
  if (forPeople.has(error.name)) return error.message;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === "ENOSPC") return diskIsFull;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return `${path ?? "A file of the project"} cannot be used (${code}). Start as the user who owns the project folder.`;
  }
  return error.stack ?? error.message;
}
