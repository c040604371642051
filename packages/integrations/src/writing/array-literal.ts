/**
 * A Postgres array of values that need no quoting: ids, numbers, days and our own words. Written here, as the driver
 * looks for quotes and backslashes in every element, which takes it longer than everything else about a row. Texts
 * that people wrote go through the driver.
 */
export function plainArray(values: readonly (string | number | null)[]): string {
  return `{${values.map((value) => value ?? "null").join(",")}}`;
}
