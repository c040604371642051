import { type Activity, findActivities } from "./domain/find-activities.ts";

let read: Promise<readonly Activity[]> | null = null;

/**
 * The Russian classifier of activities: ОКВЭД 2 (ОК 029-2014, NACE Rev. 2), edition with changes up to 24/2019, issued
 * by Rosstandart. It comes with the product and is read when it is first asked for.
 */
function okved(): Promise<readonly Activity[]> {
  read ??= import("./generated/okved2.json", { with: { type: "json" } }).then(({ default: { rows } }) =>
    rows.map(([code = "", name = ""]) => ({ code, name })),
  );
  return read;
}

/** Activities by a code or by words in Russian, wider classes first. Nothing typed gives nothing. */
export async function searchActivities(typed: string, limit: number): Promise<readonly Activity[]> {
  return findActivities(await okved(), typed, limit);
}

/** The name of a code; null when the classifier has none such. */
export async function nameActivity(code: string | null): Promise<string | null> {
  if (!code) return null;
  return (await okved()).find((activity) => activity.code === code)?.name ?? null;
}
