import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, err, invalid, newId, normaliseName, ok, type Result } from "@tributary/kernel";
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
 * archived brings it back. Gives how many are new. What people answered in the course begins their memories.
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
    if (!made) continue;
    itemIds.push(made.id);
    await storeVariants(tx, made.id, variantsOf(question, tx.scope.vendor.locale), clock.now());
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
  return ok({ made: itemIds.length });
}

/** The fact in a line: what was asked, and the answer. */
function factOf({ prompt, options }: VariantContent) {
  const answer = options.flatMap(({ text, right }) => (right ? [text] : [])).join("; ");
  const fact = `${prompt} ${answer}`.slice(0, 300).toWellFormed();
  return { fact, fact_key: normaliseName(fact) };
}

function variantsOf(question: QuestionToKeep, locale: "en" | "ru"): VariantContent[] {
  const { kind, prompt, options, questionId } = question;
  const plain = { kind, prompt, options: options.map(({ text, right }) => ({ text, right })) };
  return [plain, rewordAsClaim(plain, { locale, claimsRight: fallsInto(50, questionId) })];
}
