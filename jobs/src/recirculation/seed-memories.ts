import { withTenant } from "@tributary/db";
import { scopeForJob } from "@tributary/identity";
import { quizAnswered } from "@tributary/learning";
import {
  backfillFromCourse,
  itemsMade,
  keepingChanged,
  rebuildMemories,
  rememberQuizAnswer,
} from "@tributary/recirculation";
import { defineHandler, defineTask } from "../handlers/define-handler.ts";

/** An answer in a course begins the memory of what was asked. */
export const seedFromQuiz = defineHandler({
  name: "recirculation.seed-from-quiz",
  event: quizAnswered,
  run: async ({ tx, payload, clock }) => {
    const { member_id: memberId, question_id: questionId, right, at } = payload;
    await rememberQuizAnswer(tx, { memberId, questionId, right, at: new Date(at) }, clock);
  },
});

/** Facts that were made from a course begin with what people answered there before. */
export const seedFromCourse = defineTask({
  name: "recirculation.seed-from-course",
  event: itemsMade,
  run: async ({ database, clock }, { vendorId, payload, signal }) => {
    const scope = await scopeForJob(database, vendorId);
    let after: string | null = null;
    do {
      signal.throwIfAborted();
      const page: string | null = after;
      after = await withTenant(database, scope, (tx) =>
        backfillFromCourse(tx, { itemIds: payload.item_ids, after: page }, clock),
      );
    } while (after !== null);
  },
});

/** A program that keeps facts otherwise has all its memories come due anew. */
export const rebuildProgram = defineTask({
  name: "recirculation.rebuild-program",
  event: keepingChanged,
  run: async ({ database }, { vendorId, payload }) => {
    await rebuildMemories(database, await scopeForJob(database, vendorId), { programId: payload.program_id });
  },
});
