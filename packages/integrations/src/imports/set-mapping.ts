import type { TenantTx } from "@tributary/db";
import { domainError, err, ok, type Result } from "@tributary/kernel";
import { z } from "zod";
import { findMappingProblems } from "../matching/decide-mapping.ts";
import { stages } from "../matching/guess-stage.ts";
import { fieldsOf } from "../matching/import-fields.ts";
import { dateOrders } from "../reading/reading.ts";
import { lockImport } from "./change-import.ts";

/** What a person corrects of the guesses. What is not given stays; an empty column takes a field out. */
export const mappingInput = z.object({
  /** Our field → the name of their column. */
  mapping: z.record(z.string(), z.string().max(200)).optional(),
  /** Their stage word → ours. */
  stageWords: z.record(z.string().max(200), z.enum(stages)).optional(),
  dateOrder: z.enum(dateOrders).optional(),
  decimalMark: z.enum([".", ","]).optional(),
});

/** A mapping as it is given. */
export type MappingInput = z.output<typeof mappingInput>;

/**
 * Corrects which column is which, before an import runs. A field without a column may be left so for now; a field or
 * column that does not exist, or a column under two fields, is `invalid`. What an earlier dry run found is forgotten.
 */
export async function setMapping(tx: TenantTx, id: string, input: MappingInput): Promise<Result<null>> {
  const locked = await lockImport(tx, id, ["uploaded", "checked"]);
  if (!locked.ok) return locked;
  const { kind, reading, mapping: before, stageWords } = locked.value;
  const given = Object.entries(input.mapping ?? before).filter(([, column]) => column !== "");
  const mapping = Object.fromEntries(given);
  const problems = findMappingProblems(kind, reading.columns, mapping).filter(
    ({ problem, field }) => problem !== "column_required" || !isField(kind, field),
  );
  if (problems.length > 0) return err(domainError("invalid", { fields: problems }));
  await tx
    .updateTable("integrations.imports")
    .set({
      status: "uploaded",
      mapping: JSON.stringify(mapping),
      stage_words: JSON.stringify({ ...stageWords, ...input.stageWords }),
      reading: JSON.stringify({
        ...reading,
        dateOrder: input.dateOrder ?? reading.dateOrder,
        decimalMark: input.decimalMark ?? reading.decimalMark,
      }),
      preview: null,
    })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .execute();
  return ok(null);
}

function isField(kind: keyof typeof fieldsOf, field: string): boolean {
  return (fieldsOf[kind] as readonly string[]).includes(field);
}
