import { type DomainError, err, invalid, type Result } from "@tributary/kernel";
import { copyLesson, lessonCopyInput, lessonInput, saveLesson } from "@tributary/learning";
import { z } from "zod";
import { statusOfError } from "../../../http/error-map.ts";
import { rawIntent } from "../../../http/intents.ts";
import type { ScopedRequest } from "../../../http/scoped-request.ts";
import { vendorAction } from "../../../http/vendor-route.ts";

const body = z.discriminatedUnion("kind", [
  lessonInput.extend({ kind: z.literal("save") }),
  lessonCopyInput.extend({ kind: z.literal("copy") }),
]);

/**
 * Saves a lesson while it is written, or puts it into a copy. It speaks JSON and is no page: a failed save must not
 * take the page, and what is written on it, away.
 */
export const action = vendorAction({
  default: rawIntent({
    permission: "course.edit",
    run: async (given) => {
      const result = await store(given);
      if (result.ok) return Response.json(result.value);
      const { code, details } = result.error;
      return Response.json({ code, details }, { status: statusOfError(result.error) });
    },
  }),
});

async function store({
  request,
  within,
  params,
  clock,
}: ScopedRequest<unknown>): Promise<Result<{ version: number } | { id: string }, DomainError>> {
  const sent: unknown = await request.json().catch(() => null);
  const read = body.safeParse(sent);
  if (!read.success) {
    const [issue] = read.error.issues;
    return err(invalid(String(issue?.path[0] ?? "content"), issue?.message ?? "wrong_form"));
  }
  const courseId = params.courseId ?? "";
  const input = read.data;
  return within<Result<{ version: number } | { id: string }>>((tx) =>
    input.kind === "save" ? saveLesson(tx, courseId, input, clock) : copyLesson(tx, courseId, input, clock),
  );
}
