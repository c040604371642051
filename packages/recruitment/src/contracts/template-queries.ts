import type { TenantTx } from "@tributary/db";

/** A contract template with its newest version. */
export interface ContractTemplate {
  readonly id: string;
  readonly programId: string;
  readonly name: string;
  readonly versionId: string;
  readonly version: number;
  readonly body: string;
  readonly authorName: string;
  readonly savedAt: Date;
  readonly archivedAt: Date | null;
  /** How many contracts were made from any version of it. */
  readonly contractCount: number;
}

function selectTemplates(tx: TenantTx) {
  return tx
    .selectFrom("recruitment.contract_templates as t")
    .innerJoin("recruitment.contract_template_versions as v", (on) =>
      on.onRef("v.vendor_id", "=", "t.vendor_id").onRef("v.template_id", "=", "t.id"),
    )
    .where("t.vendor_id", "=", tx.scope.vendor.id)
    .distinctOn(["t.name", "t.id"])
    .orderBy("t.name")
    .orderBy("t.id")
    .orderBy("v.version", "desc")
    .select((is) => [
      "t.id",
      "t.program_id as programId",
      "t.name",
      "v.id as versionId",
      "v.version",
      "v.body",
      "v.author_name as authorName",
      "v.created_at as savedAt",
      "t.archived_at as archivedAt",
      is
        .selectFrom("recruitment.contracts as c")
        .innerJoin("recruitment.contract_template_versions as used", (on) =>
          on.onRef("used.vendor_id", "=", "c.vendor_id").onRef("used.id", "=", "c.template_version_id"),
        )
        .whereRef("c.vendor_id", "=", "t.vendor_id")
        .whereRef("used.template_id", "=", "t.id")
        .select((count) => count.fn.countAll<number>().as("n"))
        .$asScalar()
        .$notNull()
        .as("contractCount"),
    ]);
}

/** A program's templates by name, those put away only when asked for: a vendor has a handful, 100 at most are given. */
export async function listTemplates(
  tx: TenantTx,
  programId: string,
  { withArchived = false }: { withArchived?: boolean } = {},
): Promise<ContractTemplate[]> {
  let query = selectTemplates(tx).where("t.program_id", "=", programId).limit(100);
  if (!withArchived) query = query.where("t.archived_at", "is", null);
  return query.execute();
}

/** A template of that id, put away or not; null when there is none. */
export async function findTemplate(tx: TenantTx, id: string): Promise<ContractTemplate | null> {
  return (await selectTemplates(tx).where("t.id", "=", id).executeTakeFirst()) ?? null;
}
