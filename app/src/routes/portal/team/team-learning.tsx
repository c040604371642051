import type { TeamProgress } from "@tributary/learning";
import { Badge, PortalBlock } from "@tributary/ui";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { usePortal } from "../use-portal.ts";
import type { TeamMember } from "./join-team.ts";

interface TeamLearningProps {
  readonly members: readonly Pick<TeamMember, "id" | "name">[];
  readonly progress: readonly TeamProgress[];
}

/** How my people stand in each course: who has passed, who is under way, who is late. */
export function TeamLearning({ members, progress }: TeamLearningProps): ReactNode {
  const { t } = useTranslation("learn");
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const shown = progress.filter(({ memberId }) => nameOf.has(memberId));
  const courses = new Map(shown.map(({ courseId, title }) => [courseId, title]));
  return (
    <PortalBlock title={t("team.title")}>
      {courses.size === 0 ? <p className="text-muted">{t("team.none")}</p> : null}
      <div className="flex flex-col gap-3">
        {[...courses].map(([courseId, title]) => {
          const rows = shown.filter((row) => row.courseId === courseId);
          const passed = rows.filter(({ completedAt }) => completedAt !== null).length;
          return (
            <details key={courseId} className="group rounded-surface border border-line bg-raised">
              <summary className="flex min-h-14 cursor-pointer list-none items-center gap-x-3 rounded-surface px-4 py-2.5 [&::-webkit-details-marker]:hidden">
                <span className="min-w-0 flex-1 font-emphasis">{title}</span>
                <span className="text-14 text-muted">
                  {t("team.passedCount", { passed: String(passed), all: String(rows.length) })}
                </span>
                <ChevronDown
                  aria-hidden="true"
                  className="size-5 shrink-0 text-muted group-open:rotate-180"
                />
              </summary>
              <ul className="divide-y divide-line border-t border-line">
                {rows.map((row) => (
                  <LearnerLine key={row.memberId} row={row} name={nameOf.get(row.memberId) ?? ""} />
                ))}
              </ul>
            </details>
          );
        })}
      </div>
    </PortalBlock>
  );
}

function LearnerLine({ row, name }: { row: TeamProgress; name: string }): ReactNode {
  const { t } = useTranslation("learn");
  const format = useFormat();
  const { now } = usePortal();
  const late = row.completedAt === null && row.dueAt !== null && row.dueAt < now;
  return (
    <li className="flex min-h-12 flex-wrap items-center justify-between gap-x-3 px-4 py-2">
      <span className="min-w-0 truncate">{name}</span>
      <span className="flex items-center gap-2 text-14 text-muted">
        {row.completedAt === null
          ? t("team.progress", { done: String(row.doneLessons), total: String(row.totalLessons) })
          : `${t("state.passed")} · ${format.day(row.completedAt)}`}
        {late && row.dueAt ? (
          <Badge tone="caution">{t("team.late", { day: format.day(row.dueAt) })}</Badge>
        ) : null}
      </span>
    </li>
  );
}
