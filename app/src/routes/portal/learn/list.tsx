import { useLoaderData } from "@remix-run/react";
import { listOwnCourses } from "@tributary/learning";
import { ownMemory } from "@tributary/recirculation";
import { EmptyState, PageHeader, PortalList } from "@tributary/ui";
import { GraduationCap } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../../components/title.ts";
import { portalLoader } from "../../../http/portal-route.ts";
import { OwnMemoryBlock } from "../recall/own-memory.tsx";
import { usePortal } from "../use-portal.ts";
import { CourseItem } from "./course-item.tsx";
import { courseLine } from "./course-state.ts";

export const handle: RouteHandle = { title: (t) => t("learn:title") };

export const loader = portalLoader({ permission: "own_course.take" }, async ({ within, scope, clock }) => {
  const { courses, memory } = await within(async (tx) => ({
    courses: await listOwnCourses(tx),
    memory: await ownMemory(tx, scope.member?.id ?? "", clock),
  }));
  const lines = courses.map(courseLine);
  const order = (passed: boolean) => lines.filter(({ state }) => (state === "passed") === passed);
  return { courses: [...order(false), ...order(true)], memory };
});

/** All courses of a learner: what is left to do, then what is done. */
export default function Learn(): ReactNode {
  const { t } = useTranslation("learn");
  const { courses, memory } = useLoaderData<typeof loader>();
  const { vendorName } = usePortal();
  return (
    <>
      <PageHeader title={t("title")} />
      {courses.length === 0 ? (
        <EmptyState icon={<GraduationCap />} title={t("empty")}>
          {t("emptyText", { vendor: vendorName })}
        </EmptyState>
      ) : (
        <PortalList>
          {courses.map((course) => (
            <CourseItem key={course.courseId} course={course} />
          ))}
        </PortalList>
      )}
      <OwnMemoryBlock memory={memory} />
    </>
  );
}
