import type { Page } from "@tributary/kernel";
import type { Member } from "@tributary/recruitment";
import { Badge, ButtonLink, EmptyState, StatusBadge } from "@tributary/ui";
import { type DataColumn, DataTable } from "@tributary/ui/data-table";
import { MailPlus, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { InviteForm } from "./invite-form.tsx";
import { MemberActions } from "./member-actions.tsx";
import { TellMember } from "./tell-partner.tsx";

interface PeopleProps {
  readonly page: Page<Member>;
  readonly inviting: boolean;
  readonly locale: "en" | "ru";
}

/** The partner's people: who has access, at which level, and the way to invite another. */
export function People({ page, inviting, locale }: PeopleProps): ReactNode {
  const { t } = useTranslation("partners");
  const { may } = useWorkspace();
  const format = useFormat();
  const columns = useColumns();
  const invite = may("member.invite") ? (
    <ButtonLink href="?tab=people&do=invite" preventScrollReset icon={<MailPlus />}>
      {t("people.invite")}
    </ButtonLink>
  ) : null;
  return (
    <>
      {inviting ? <InviteForm locale={locale} /> : null}
      {page.rows.length > 0 ? <div className="mb-1 flex justify-end">{invite}</div> : null}
      <DataTable
        label={t("record.tabs.people")}
        rows={page.rows}
        columns={columns}
        rowId={(member) => member.id}
        rowName={(member) => member.name}
        rowActions={may("member.update") ? (member) => <MemberActions member={member} /> : undefined}
        empty={
          <EmptyState icon={<Users />} title={t("people.empty")} action={invite ?? undefined}>
            {t("people.emptyHelp")}
          </EmptyState>
        }
      />
      {page.rows.map(({ id }) => (
        <TellMember key={id} memberId={id} />
      ))}
      {page.nextCursor ? (
        <p className="py-3 text-13 text-muted">
          {t("people.rest", { shown: format.number(page.rows.length) })}
        </p>
      ) : null}
    </>
  );
}

function useColumns(): DataColumn<Member>[] {
  const { t } = useTranslation(["partners", "common"]);
  return [
    {
      id: "name",
      header: t("partners:people.columns.name"),
      phone: "title",
      cell: (member) => member.name,
    },
    {
      id: "email",
      header: t("partners:people.email"),
      phone: "hide",
      cell: (member) => (
        <span className="block max-w-52 truncate text-muted" title={member.email ?? undefined}>
          {member.email}
        </span>
      ),
    },
    {
      id: "level",
      header: t("partners:people.columns.level"),
      phone: "fact",
      cell: (member) => t(`common:levels.${member.level}`),
    },
    {
      id: "group",
      header: t("partners:people.columns.group"),
      phone: "fact",
      from: "wide",
      cell: (member) => member.groupName,
    },
    {
      id: "access",
      header: t("partners:people.columns.access"),
      phone: "end",
      cell: (member) => <Access member={member} />,
    },
  ];
}

function Access({ member }: { member: Member }): ReactNode {
  const { t } = useTranslation("partners");
  if (member.disabledAt) return <Badge>{t("people.ended")}</Badge>;
  if (member.userId) return <StatusBadge tone="positive">{t("people.active")}</StatusBadge>;
  return <StatusBadge tone="neutral">{t("people.notYet")}</StatusBadge>;
}
