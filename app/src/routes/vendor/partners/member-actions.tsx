import { useFetcher } from "@remix-run/react";
import type { Member } from "@tributary/recruitment";
import { Button, IconButton, Menu, MenuItem, useHydrated } from "@tributary/ui";
import { EllipsisVertical } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../frame/use-workspace.ts";
import { memberKey } from "./tell-partner.tsx";

type MemberIntent = "inviteAgain" | "endAccess" | "restoreAccess";

/** What can be done with a member's access: a menu on the row, before scripts arrive plain buttons. */
export function MemberActions({ member }: { member: Member }): ReactNode {
  const { t } = useTranslation("partners");
  const { may } = useWorkspace();
  const fetcher = useFetcher({ key: memberKey(member.id) });
  const intents: MemberIntent[] = [
    ...(may("member.invite") && isInvitable(member) ? (["inviteAgain"] as const) : []),
    member.disabledAt ? "restoreAccess" : "endAccess",
  ];
  const words = {
    inviteAgain: t("people.again"),
    endAccess: t("people.end"),
    restoreAccess: t("people.restore"),
  };
  if (!useHydrated()) return <MemberForm {...{ member, intents, words }} />;
  return (
    <Menu
      trigger={
        <IconButton
          size="small"
          icon={<EllipsisVertical />}
          label={t("people.more", { name: member.name })}
          tipSide="end"
        />
      }
    >
      {intents.map((intent) => (
        <MenuItem
          key={intent}
          disabled={fetcher.state !== "idle"}
          onSelect={() => fetcher.submit({ intent, memberId: member.id }, { method: "post" })}
        >
          {words[intent]}
        </MenuItem>
      ))}
    </Menu>
  );
}

function MemberForm({
  member,
  intents,
  words,
}: {
  member: Member;
  intents: readonly MemberIntent[];
  words: Readonly<Record<MemberIntent, string>>;
}): ReactNode {
  return (
    <form method="post" className="flex justify-end gap-1">
      <input type="hidden" name="memberId" value={member.id} />
      {intents.map((intent) => (
        <Button key={intent} type="submit" name="intent" value={intent} size="small" variant="quiet">
          {words[intent]}
        </Button>
      ))}
    </form>
  );
}

/** Somebody with an address who has not come in yet. */
function isInvitable({ email, userId, disabledAt }: Member): boolean {
  return email !== null && userId === null && disabledAt === null;
}
