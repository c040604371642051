import type { CourseDraft } from "@tributary/learning";
import { BackLink, PageHeader, StatusBadge, Tabs } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../../components/title.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

/** What of a course its pages have in common. */
export type CourseHead = Pick<CourseDraft, "id" | "title" | "published" | "hasChanges" | "archivedAt">;

/** The title of a page of a course in the tab of a browser: which course, after what it is about. */
export function titleOfTab(tab: "audience" | "report" | "settings"): NonNullable<RouteHandle["title"]> {
  return (t, data) => {
    const course = (data as { course?: CourseHead } | null)?.course;
    const name = t(`learning:tabs.${tab}`);
    return course ? `${name} · ${course.title}` : name;
  };
}

/** The head of a course's pages: its name, whether learners see it, and the ways between the pages. */
export function CourseFrame({
  course,
  tab,
  action,
  children,
}: {
  course: CourseHead;
  tab: "content" | "audience" | "report" | "settings";
  action?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation("learning");
  const { base } = useWorkspace();
  const home = `${base}/learning/${course.id}`;
  const tabs = [
    ["content", home],
    ["audience", `${home}/audience`],
    ["report", `${home}/report`],
    ["settings", `${home}/settings`],
  ] as const;
  return (
    <>
      <PageHeader
        title={course.title}
        back={<BackLink href={`${base}/learning`}>{t("title")}</BackLink>}
        meta={<CourseState course={course} />}
        action={action}
      />
      <div className="mb-5">
        <Tabs
          tabs={tabs.map(([name, href]) => ({ href, label: t(`tabs.${name}`), current: name === tab }))}
        />
      </div>
      {children}
    </>
  );
}

/** Whether learners see a course, and whether what is written differs from it. */
export function CourseState({
  course: { archivedAt, published, hasChanges },
}: {
  course: Pick<CourseHead, "archivedAt" | "hasChanges"> & {
    readonly published: { readonly number: number } | null;
  };
}): ReactNode {
  const { t } = useTranslation("learning");
  if (archivedAt) return <StatusBadge tone="neutral">{t("state.archived")}</StatusBadge>;
  if (!published) return <StatusBadge tone="neutral">{t("state.draft")}</StatusBadge>;
  const number = String(published.number);
  return hasChanges ? (
    <StatusBadge tone="caution">{t("state.changed", { number })}</StatusBadge>
  ) : (
    <StatusBadge tone="positive">{t("state.published", { number })}</StatusBadge>
  );
}

/** What of a draft its pages have in common. For loaders. */
export function headOf({ id, title, published, hasChanges, archivedAt }: CourseDraft): CourseHead {
  return { id, title, published, hasChanges, archivedAt };
}
