import { z } from "@hono/zod-openapi";
import { domainError, err, isUuid, ok, type Result } from "@tributary/kernel";

/** An amount: whole minor units and the currency. */
export const moneyShape = z.object({ amount_minor: z.number().int(), currency: z.string() }).openapi("Money");

/** The id in a path. */
export const idParam = z.string().refine(isUuid);

/** A page of a list: follow `next_cursor` until it is null. */
export function pageShape<Row extends z.ZodType>(row: Row) {
  return z.object({ data: z.array(row), next_cursor: z.string().nullable() });
}

/** What every list takes. */
export const pageQuery = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** An amount as the API gives it. */
export function moneyOf(amountMinor: number, currency: string): z.output<typeof moneyShape> {
  return { amount_minor: amountMinor, currency };
}

/** `client_name` as our code has it: `clientName`. */
function camel(key: string): string {
  return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Checks a body by the rules of the slice; problems name the fields as the caller wrote them. */
export function checkBody<Schema extends z.ZodType>(schema: Schema, body: object): Result<z.output<Schema>> {
  const renamed = Object.fromEntries(Object.entries(body).map(([key, value]) => [camel(key), value]));
  const parsed = schema.safeParse(renamed);
  if (parsed.success) return ok(parsed.data);
  const fields = parsed.error.issues.map((issue) => ({
    field: snake(issue.path.join(".")),
    problem: issue.message,
  }));
  return err(domainError("invalid", { fields }));
}

/** A use case's failure with its fields named as the caller wrote them. */
export function withCallersFields<T>(result: Result<T>): Result<T> {
  if (result.ok || result.error.code !== "invalid") return result;
  const fields = result.error.details.fields.map((problem) => ({ ...problem, field: snake(problem.field) }));
  return err(domainError("invalid", { fields }));
}
