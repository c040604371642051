const name = "LostConnection";

/** What a page is told that could not be fetched, as far as the way to the server is to blame. */
export function lostConnection(cause: unknown): Error {
  const error = new Error("no answer came", { cause });
  error.name = name;
  return error;
}

/** By its name: what an error boundary is given has been through other hands. */
export function isLostConnection(error: unknown): boolean {
  return error instanceof Error && error.name === name;
}
