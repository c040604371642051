import { type Database, type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import { type FileStore, getFileKey } from "@tributary/files";
import { listStaff } from "@tributary/identity";
import type { Clock } from "@tributary/kernel";
import { defaultProgram } from "@tributary/programs";
import { columnsByField } from "../matching/decide-mapping.ts";
import { stageReader } from "../matching/guess-stage.ts";
import type { RowContext } from "../rows/row-reader.ts";
import { nameKeyOf } from "../writing/company-book.ts";
import { emptyBooks, type PlanContext } from "../writing/import-plan.ts";
import { findWholeImport, type WholeImport } from "./import-queries.ts";

/** What the work on imports needs of the process it runs in. */
export interface ImportDeps {
  readonly database: Database;
  readonly files: FileStore;
  readonly clock: Clock;
}

/** An import that is being worked on. */
export interface Work {
  readonly scope: TenantScope;
  readonly whole: WholeImport;
  readonly fileKey: string;
  readonly rowContext: RowContext;
  readonly planContext: PlanContext;
}

/** Takes up an import that was asked for; null when there is nothing to do, as it has ended or waits for somebody. */
export async function beginWork(
  { database, clock }: ImportDeps,
  scope: TenantScope,
  importId: string,
): Promise<Work | null> {
  const staff = await staffByName(database, scope.vendor.id);
  return await withTenant(database, scope, async (tx) => {
    const whole = await takeUp(tx, importId, clock);
    if (!whole) return null;
    const { id: programId } = await defaultProgram(tx);
    return {
      scope,
      whole,
      fileKey: await getFileKey(tx, whole.fileId),
      rowContext: rowContextOf(whole, scope),
      planContext: {
        books: emptyBooks(),
        programId,
        startedAt: whole.startedAt ?? clock.now(),
        clock,
        staff,
      },
    };
  });
}

async function takeUp(tx: TenantTx, id: string, clock: Clock): Promise<WholeImport | null> {
  const whole = await findWholeImport(tx, id, { locked: true });
  if (!whole) return null;
  if (whole.status === "checking" || whole.status === "running") return whole;
  if (whole.status !== "queued") return null;
  const startedAt = clock.now();
  await tx
    .updateTable("integrations.imports")
    .set({ status: "running", started_at: startedAt })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .execute();
  return { ...whole, status: "running", startedAt };
}

function rowContextOf({ reading, mapping, stageWords }: WholeImport, scope: TenantScope): RowContext {
  return {
    at: columnsByField(reading.columns, mapping),
    width: reading.columns.length,
    decimalMark: reading.decimalMark,
    // An import with days whose order is not known cannot be started.
    dateOrder: reading.dateOrder ?? "ymd",
    currency: scope.vendor.currency,
    stageOf: stageReader(stageWords),
  };
}

/** The vendor's people by address and by name; a name that two have names nobody. */
async function staffByName(database: Database, vendorId: string): Promise<Map<string, string>> {
  const staff = await listStaff(database.platform, vendorId);
  const byName = new Map(staff.map(({ name, userId }) => [nameKeyOf(name), userId]));
  const once = (key: string) => staff.filter(({ name }) => nameKeyOf(name) === key).length === 1;
  const names = [...byName].filter(([key]) => once(key));
  return new Map([...names, ...staff.map(({ email, userId }) => [nameKeyOf(email), userId] as const)]);
}
