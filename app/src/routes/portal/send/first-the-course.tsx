import type { RequiredCourse } from "@tributary/learning";
import { Notice, TextLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePortal, usePortalPath } from "../use-portal.ts";

/** Leads are taken after a course: which, with the way to it. What was typed stays on the device. */
export function FirstTheCourse({ courses }: { courses: readonly RequiredCourse[] }): ReactNode {
  const { t } = useTranslation("learn");
  const { vendorName } = usePortal();
  const path = usePortalPath();
  return (
    <Notice kind="caution" title={t("gate.title")} live>
      <p>{t("gate.text", { vendor: vendorName })}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {courses.map(({ id, title }) => (
          <li key={id}>
            <TextLink href={path(`/learn/${id}`)} className="inline-flex min-h-11 items-center font-emphasis">
              {title}
            </TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
