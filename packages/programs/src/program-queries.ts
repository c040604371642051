import type { TenantTx } from "@tributary/db";
import type { ProgramKind } from "./create-program.ts";

/** A program as screens and other slices see it. */
export interface Program {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: ProgramKind;
  /** The money of its leads, bonuses and boards. */
  readonly currency: string;
  /** Where its days and months begin. */
  readonly timeZone: string;
  /** Days without anything done for a partner after which its manager loses the card. */
  readonly releaseAfterDays: number;
  readonly archivedAt: Date | null;
}

function selectPrograms(tx: TenantTx) {
  return tx
    .selectFrom("programs.programs")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .select([
      "id",
      "slug",
      "name",
      "kind",
      "currency",
      "time_zone as timeZone",
      "release_after_days as releaseAfterDays",
      "archived_at as archivedAt",
    ])
    .orderBy("created_at")
    .orderBy("id");
}

/** All open programs of the vendor, the oldest first: there are a handful, 100 at most are given. */
export async function listPrograms(tx: TenantTx): Promise<Program[]> {
  return selectPrograms(tx).where("archived_at", "is", null).limit(100).execute();
}

/** A program, archived or not; null when the vendor has none of that id. */
export async function findProgram(tx: TenantTx, id: string): Promise<Program | null> {
  return (await selectPrograms(tx).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** A program that must be there. */
export async function getProgram(tx: TenantTx, id: string): Promise<Program> {
  const program = await findProgram(tx, id);
  if (!program) throw new Error("there is no program of that id");
  return program;
}

/** The program that a partner enters when none is named: the oldest open one, which every vendor is founded with. */
export async function defaultProgram(tx: TenantTx): Promise<Program> {
  const program = await selectPrograms(tx).where("archived_at", "is", null).limit(1).executeTakeFirst();
  if (!program) throw new Error("the vendor has no open program");
  return program;
}
