import { Avatar, Badge } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format.ts";
import { HandOverForm } from "./hand-over-form.tsx";
import type { TeamMember } from "./join-team.ts";

interface MemberLineProps {
  readonly member: TeamMember;
  readonly mayInvite: boolean;
  readonly mailLocale: "en" | "ru";
}

/** One of my people. */
export function MemberLine({ member, mayInvite, mailLocale }: MemberLineProps): ReactNode {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const format = useFormat();
  const { sent, accepted } = member;
  const month =
    sent === 0
      ? t("team.nothing")
      : `${t("team.sent", { count: sent })} · ${t("team.accepted", { count: accepted })}`;
  return (
    <li className="px-4 py-3">
      <div className="flex items-center gap-3">
        <Avatar name={member.name} size="large" />
        <div className="min-w-0 flex-1">
          <p className="truncate font-emphasis">{member.name}</p>
          <p className="text-14 text-muted">
            {[common(`levels.${member.level}`), member.groupName].filter(Boolean).join(" · ")}
          </p>
          <p className="text-14 text-muted">{month}</p>
        </div>
        {member.earned.length > 0 ? (
          <span className="font-emphasis tabular-nums">{member.earned.map(format.money).join(" + ")}</span>
        ) : null}
      </div>
      {member.canSignIn ? null : <NoAccess member={member} mayInvite={mayInvite} mailLocale={mailLocale} />}
    </li>
  );
}

/** Whoever has a card and no way in: the head can hand it over. */
function NoAccess({ member, mayInvite, mailLocale }: MemberLineProps): ReactNode {
  const { t } = useTranslation("portal");
  const mark = <Badge tone="caution">{t(member.invited ? "team.waiting" : "team.noAccess")}</Badge>;
  return (
    <div className="mt-1 pl-13">
      {mayInvite ? <HandOverForm member={member} mailLocale={mailLocale} mark={mark} /> : mark}
    </div>
  );
}
