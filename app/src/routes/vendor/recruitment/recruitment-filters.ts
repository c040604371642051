import type { Program } from "@tributary/programs";
import { z } from "zod";

/** The filters that the board, the list and its file share, in the URL. */
export const recruitmentFilters = {
  /** The slug of a program; the oldest one when there is none of that name. */
  program: z.string().max(40).optional(),
  /** One of the vendor's people, or `none` for negotiations that nobody leads. */
  manager: z.union([z.uuid(), z.literal("none")]).optional(),
  stage: z.uuid().optional(),
  stale: z.literal("1").optional(),
  q: z.string().trim().max(100).optional(),
  tag: z.string().trim().max(40).optional(),
};

/** The filters as a form sends them on. */
export const filterNames = ["program", "manager", "stage", "stale", "tag", "status"] as const;

/** The filters as they are set. */
export type RecruitmentSearch = z.output<z.ZodObject<typeof recruitmentFilters>>;

/** The program that the URL names, else the first. */
export function programOf(programs: readonly Program[], slug: string | undefined): Program | null {
  return programs.find((program) => program.slug === slug) ?? programs[0] ?? null;
}

/** The filters as the slice knows them. */
export function filterOf({ manager, stage, stale, q, tag }: RecruitmentSearch, programId: string) {
  return {
    programId,
    ...(manager && { managerUserId: manager === "none" ? null : manager }),
    ...(stage && { stageId: stage }),
    ...(stale && { stale: true }),
    ...(q && { search: q }),
    ...(tag && { tag }),
  };
}
