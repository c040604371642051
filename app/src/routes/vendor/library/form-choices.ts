import type { TenantTx } from "@tributary/db";
import { listBoards } from "@tributary/leaderboards";
import { askedFields, type ItemKind } from "@tributary/library";
import { listPrograms } from "@tributary/programs";
import type { Language } from "../../../i18n/languages.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";

/** What the form of an item lets one choose from, and what publishing will ask of it. */
export async function readFormChoices(tx: TenantTx, kind: ItemKind | null, language: Language) {
  const t = serverTranslator(language).getFixedT(null, "boards");
  const [programs, boards] = [await listPrograms(tx), await listBoards(tx)];
  return {
    asked: kind ? askedFields(kind) : [],
    programs: programs.map(({ id, name }) => ({ id, name })),
    boards: boards.map(({ id, metric, programName }) => ({
      id,
      label: `${t(`metrics.${metric}`)} · ${programName}`,
    })),
  };
}
