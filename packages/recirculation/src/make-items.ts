import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import {
  type Clock,
  err,
  invalid,
  languageOfText,
  newId,
  normaliseName,
  ok,
  type Result,
} from "@tributary/kernel";
import { archiveItem } from "./change-item.ts";
import { fallsInto } from "./domain/shuffle.ts";
import { rewordAsClaim, type VariantContent } from "./domain/variant.ts";
import { ensureProgram } from "./ensure-program.ts";
import { askForRelease, storeVariants } from "./item-store.ts";
import { findRecallProgram } from "./program-queries.ts";
import { itemsMade } from "./recirculation-events.ts";

/** A question of a course as a fact is made from it. */
export interface QuestionToKeep extends VariantContent {
  readonly questionId: string;
  readonly explanation: string;
  readonly lessonId: string | null;
}

/** Questions of one course that were ticked. */
export interface QuestionsToKeep {
  readonly programId: string | null;
  readonly course: { readonly id: string; readonly title: string };
  readonly questions: readonly QuestionToKeep[];
}

/**
 * Makes a fact of each question: the question itself is the first way to ask for it, a colleague's claim the second.
 * A question that is a fact of the program already stays as it is, so a second click makes nothing; one whose fact was
 * archived brings it back. Gives how many are asked about that were not. What people answered in the course begins their memories.
 */
export async function makeItems(
  tx: TenantTx,
  { programId: asked, course, questions }: QuestionsToKeep,
  clock: Clock,
): Promise<Result<{ made: number }>> {
  if (questions.length === 0) return err(invalid("questionIds", "choose_any"));
  const program = asked ? await findRecallProgram(tx, asked) : null;
  if (asked && !program) return err(invalid("programId", "unknown"));
  const programId = program?.id ?? (await ensureProgram(tx, clock));
  const itemIds: string[] = [];
  let back = 0;
  for (const question of questions) {
    const made = await tx
      .insertInto("recirculation.knowledge_items")
      .values({
        id: newId(),
        program_id: programId,
        ...factOf(question),
        explanation: question.explanation,
        source_kind: question.lessonId ? "lesson" : "course",
        source_id: question.lessonId ?? course.id,
        source_title: course.title,
        course_id: course.id,
        course_title: course.title,
        question_id: question.questionId,
        created_at: clock.now(),
      })
      .onConflict((conflict) => conflict.columns(["vendor_id", "program_id", "question_id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) {
      back += await bringBack(tx, { programId, questionId: question.questionId }, clock);
      continue;
    }
    itemIds.push(made.id);
    await storeVariants(tx, made.id, variantsOf(question), clock.now());
  }
  if (itemIds.length > 0) {
    await askForRelease(tx, programId);
    await recordEvent(tx, itemsMade, { program_id: programId, item_ids: itemIds });
    await recordAudit(tx, {
      action: "recirculation.configure",
      subjectKind: "knowledge_item",
      subjectId: null,
      details: { made: itemIds.length, course: course.id },
    });
  }
  return ok({ made: itemIds.length + back });
}

/** How many facts of a question were put away and are asked about again: one, or none. */
async function bringBack(
  tx: TenantTx,
  { programId, questionId }: { programId: string; questionId: string },
  clock: Clock,
): Promise<0 | 1> {
  const away = await tx
    .selectFrom("recirculation.knowledge_items")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("program_id", "=", programId)
    .where("question_id", "=", questionId)
    .where("archived_at", "is not", null)
    .select("id")
    .executeTakeFirst();
  if (!away) return 0;
  const restored = await archiveItem(tx, { itemId: away.id, archived: false }, clock);
  return restored.ok ? 1 : 0;
}

/** The fact in a line: what was asked, and the answer. */
function factOf({ prompt, options }: VariantContent) {
  const answer = options.flatMap(({ text, right }) => (right ? [text] : [])).join("; ");
  const fact = `${prompt} ${answer}`.slice(0, 300).toWellFormed();
  return { fact, fact_key: normaliseName(fact) };
}

/** The claim is framed in the language of the question, which need not be the vendor's. */
function variantsOf(question: QuestionToKeep): VariantContent[] {
  const { kind, prompt, options, questionId } = question;
  const plain = { kind, prompt, options: options.map(({ text, right }) => ({ text, right })) };
  const locale = languageOfText([prompt, ...plain.options.map(({ text }) => text)].join(" "));
  return [plain, rewordAsClaim(plain, { locale, claimsRight: fallsInto(50, questionId) })];
}
