import type { TenantTx } from "@tributary/db";
import type { KeepingRules } from "./domain/memory.ts";
import type { MailRules } from "./domain/plan-mail.ts";

/** An adaptive program: who is kept in the picture, how well, and how often they are written to. */
export interface RecallProgram extends KeepingRules, MailRules {
  readonly id: string;
  readonly name: string;
  /** People of partners in this program; null: of any. */
  readonly partnerProgramId: string | null;
  readonly partnerProgramName: string | null;
  /** Who passed this course; null: everybody. */
  readonly courseId: string | null;
  readonly levels: readonly string[];
  /** Most facts that a person is asked about at a time. */
  readonly activeItems: number;
  readonly holdoutPercent: number;
  readonly version: number;
  readonly pausedAt: Date | null;
  readonly releasedAt: Date | null;
}

/** All programs of the vendor, the oldest first. There are a handful. */
export async function listRecallPrograms(tx: TenantTx): Promise<RecallProgram[]> {
  return selectPrograms(tx).orderBy("r.created_at").orderBy("r.id").limit(200).execute();
}

/** A program, or null. */
export async function findRecallProgram(tx: TenantTx, id: string): Promise<RecallProgram | null> {
  return (await selectPrograms(tx).where("r.id", "=", id).executeTakeFirst()) ?? null;
}

/** How many people and facts each program has, by its id. */
export async function countInPrograms(
  tx: TenantTx,
): Promise<ReadonlyMap<string, { readonly items: number }>> {
  const rows = await tx
    .selectFrom("recirculation.knowledge_items")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("archived_at", "is", null)
    .select((is) => ["program_id as id", is.fn.countAll<number>().as("items")])
    .groupBy("program_id")
    .execute();
  return new Map(rows.map(({ id, items }) => [id, { items }]));
}

function selectPrograms(tx: TenantTx) {
  return tx
    .selectFrom("recirculation.programs as r")
    .leftJoin("programs.programs as g", (on) =>
      on.onRef("g.vendor_id", "=", "r.vendor_id").onRef("g.id", "=", "r.partner_program_id"),
    )
    .where("r.vendor_id", "=", tx.scope.vendor.id)
    .select([
      "r.id",
      "r.name",
      "r.partner_program_id as partnerProgramId",
      "g.name as partnerProgramName",
      "r.course_id as courseId",
      "r.levels",
      "r.desired_retention as desiredRetention",
      "r.maximum_interval_days as maximumIntervalDays",
      "r.mails_a_week as mailsAWeek",
      "r.questions_a_mail as questionsAMail",
      "r.active_items as activeItems",
      "r.days",
      "r.from_hour as fromHour",
      "r.to_hour as toHour",
      "r.holdout_percent as holdoutPercent",
      "r.version",
      "r.paused_at as pausedAt",
      "r.released_at as releasedAt",
    ]);
}
