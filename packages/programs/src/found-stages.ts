import type { TenantTx } from "@tributary/db";
import { type Clock, newId } from "@tributary/kernel";
import type { StageField } from "./domain/stage-order.ts";

/** Stages that fit nearly everybody: what a program begins with until the vendor names its own. */
const firstStages: readonly {
  readonly name: Readonly<Record<"en" | "ru", string>>;
  readonly staleAfterDays: number;
  readonly requiredFields: readonly StageField[];
}[] = [
  { name: { en: "New", ru: "Новые" }, staleAfterDays: 7, requiredFields: [] },
  { name: { en: "First talk", ru: "Первый разговор" }, staleAfterDays: 14, requiredFields: [] },
  { name: { en: "Fit checked", ru: "Подходит нам" }, staleAfterDays: 21, requiredFields: ["site"] },
  { name: { en: "Terms agreed", ru: "Условия согласованы" }, staleAfterDays: 14, requiredFields: ["taxId"] },
];

/** Gives a program that has no stages the four that most vendors need, in the vendor's language. */
export async function foundStages(
  tx: TenantTx,
  { programId, locale }: { programId: string; locale: "en" | "ru" },
  clock: Clock,
): Promise<void> {
  const rows = firstStages.map(({ name, staleAfterDays, requiredFields }, position) => ({
    id: newId(),
    program_id: programId,
    name: name[locale],
    position,
    stale_after_days: staleAfterDays,
    required_fields: [...requiredFields],
    created_at: clock.now(),
  }));
  await tx.insertInto("programs.stages").values(rows).execute();
}
