import { useActionData, useLoaderData } from "@remix-run/react";
import { earningsByMember } from "@tributary/bonuses";
import { levelMay, listInvitedMembers } from "@tributary/identity";
import { monthInZone, monthRange } from "@tributary/kernel";
import { countLeadsByMember } from "@tributary/leads";
import { teamProgress } from "@tributary/learning";
import { peopleOfPartner, teamMemoryOf } from "@tributary/recirculation";
import { listMembers } from "@tributary/recruitment";
import { EmptyState, Notice, PageHeader } from "@tributary/ui";
import { Users } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../components/title.ts";
import { intent } from "../../http/intents.ts";
import { portalAction, portalLoader } from "../../http/portal-route.ts";
import { TeamMemoryBlock } from "./recall/team-memory.tsx";
import { cardForm, handOverCard, inviteColleague, newColleague } from "./team/invite-colleague.ts";
import { InviteForm } from "./team/invite-form.tsx";
import { joinTeam } from "./team/join-team.ts";
import { MemberLine } from "./team/member-line.tsx";
import { TeamLearning } from "./team/team-learning.tsx";

export const handle: RouteHandle = { title: (t) => t("portal:team.title") };

const mostMembers = 500;

export const loader = portalLoader({ permission: "team.read" }, async ({ within, scope, person, clock }) => {
  const { timeZone } = scope.vendor;
  const range = monthRange(monthInZone(clock.now(), timeZone), timeZone);
  const mayInvite = levelMay(scope.member?.level ?? "rep", "team.invite");
  return within(async (tx) => {
    const { rows: members } = await listMembers(tx, { limit: mostMembers });
    const counts = await countLeadsByMember(tx, range);
    const earnings = await earningsByMember(tx, range);
    const progress = await teamProgress(tx);
    const partnerId = scope.member?.partnerId ?? "";
    const invited = await listInvitedMembers(tx, partnerId, clock);
    const memory = teamMemoryOf(await peopleOfPartner(tx, { partnerId, since: range.from }, clock));
    return {
      members: joinTeam(members, { counts, earnings, invited }),
      progress,
      memory,
      mayInvite,
      mailLocale: person.locale,
    };
  });
});

export const action = portalAction({
  invite: intent({
    permission: "team.invite",
    form: newColleague,
    run: inviteColleague,
    done: (invited) => invited,
  }),
  hand_over: intent({
    permission: "team.invite",
    form: cardForm,
    run: handOverCard,
    done: (invited) => invited,
  }),
});

/** My people: what each sent and earned this month, and who cannot come in yet. */
export default function PortalTeam(): ReactNode {
  const { t } = useTranslation("portal");
  const { members, progress, memory, mayInvite, mailLocale } = useLoaderData<typeof loader>();
  const answer = useActionData<{ invitedTo?: string }>();
  return (
    <>
      <PageHeader title={t("team.title")} description={t("team.description")} />
      {answer?.invitedTo ? (
        <div className="mb-4">
          <Notice live>{t("team.invited", { email: answer.invitedTo })}</Notice>
        </div>
      ) : null}
      {mayInvite ? <InviteForm key={answer?.invitedTo ?? ""} mailLocale={mailLocale} /> : null}
      {members.length === 0 ? (
        <EmptyState icon={<Users />} title={t("team.empty")} />
      ) : (
        <ul className="divide-y divide-line rounded-surface border border-line bg-raised">
          {members.map((member) => (
            <MemberLine key={member.id} member={member} mayInvite={mayInvite} mailLocale={mailLocale} />
          ))}
        </ul>
      )}
      <TeamLearning members={members} progress={progress} />
      <TeamMemoryBlock memory={memory} />
    </>
  );
}
