import { findCourseDraft, type LearnerRow, listLearners } from "@tributary/learning";
import type { TFunction } from "i18next";
import { z } from "zod";
import { type CsvCell, csvResponse, everyPage } from "../../../http/csv-response.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";
import { stateOf } from "./report/columns.tsx";
import { learnerFilters } from "./report/learner-filters.ts";

const columns = ["learner", "partner", "state", "lessonsDone", "attempts", "score", "completedOn"] as const;

/** The learners of a course as a table. */
export const loader = vendorLoader(
  { permission: "course.read", search: z.object(learnerFilters) },
  async ({ within, params, person, clock, requestId, search: { q, state } }) => {
    const courseId = params.courseId ?? "";
    const course = await within((tx) => findCourseDraft(tx, courseId));
    if (!course) return refuseMissing("course", requestId);
    const wanted = { courseId, search: q, state, limit: 500 };
    const t = serverTranslator(person.locale).getFixedT(null, "learning");
    return csvResponse(
      {
        name: t("report.file"),
        header: columns.map((column) => t(`report.${column}`)),
        pages: () =>
          everyPage(
            (cursor) => within((tx) => listLearners(tx, { ...wanted, ...(cursor && { cursor }) }, clock)),
            (row) => cellsOf(row, clock.now(), t),
          ),
      },
      person.locale,
    );
  },
);

function cellsOf(row: LearnerRow, now: Date, t: TFunction<"learning">): CsvCell[] {
  return [
    row.memberName,
    row.partnerName,
    t(`report.states.${stateOf(row, now)}`),
    row.doneLessons,
    row.attempts,
    row.scorePercent,
    row.completedAt?.toISOString() ?? null,
  ];
}
