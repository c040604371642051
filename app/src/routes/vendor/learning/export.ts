import { findCourseDraft, type LearnerRow, listLearners } from "@tributary/learning";
import type { TFunction } from "i18next";
import { type CsvCell, csvResponse, everyPage } from "../../../http/csv-response.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";
import { stateOf } from "./report/columns.tsx";

const columns = ["learner", "partner", "state", "lessonsDone", "attempts", "score", "completedOn"] as const;

/** The learners of a course as a table. */
export const loader = vendorLoader(
  { permission: "course.read" },
  async ({ within, params, person, clock, requestId }) => {
    const courseId = params.courseId ?? "";
    const course = await within((tx) => findCourseDraft(tx, courseId));
    if (!course) return refuseMissing("course", requestId);
    const t = serverTranslator(person.locale).getFixedT(null, "learning");
    return csvResponse(
      {
        name: t("report.file"),
        header: columns.map((column) => t(`report.${column}`)),
        pages: () =>
          everyPage(
            (cursor) => within((tx) => listLearners(tx, { courseId, limit: 500, ...(cursor && { cursor }) })),
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
