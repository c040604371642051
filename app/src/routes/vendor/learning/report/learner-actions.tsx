import { useLocation } from "@remix-run/react";
import type { LearnerRow } from "@tributary/learning";
import { IconButton, Menu, MenuItem } from "@tributary/ui";
import { BadgeX, Ellipsis, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDeeds } from "../../frame/deeds.tsx";

/** What may be done for one learner: another try, or a certificate taken back. */
export function LearnerActions({ learner }: { learner: LearnerRow }): ReactNode {
  const { t } = useTranslation("learning");
  const { pathname: action } = useLocation();
  const { send } = useDeeds();
  const { certificateId, memberName: name } = learner;
  const give = (): void => {
    const { enrolmentId, extraAttempts } = learner;
    const fields = [
      ["intent", "give_attempt"],
      ["enrolmentId", enrolmentId],
      ["seenExtra", String(extraAttempts)],
    ] as const;
    send({ action, fields }, { message: t("report.attemptGiven", { name }) });
  };
  const revoke = (id: string): void => {
    const form = (revoked: "yes" | "no") => ({
      action,
      fields: [
        ["intent", "revoke"],
        ["certificateId", id],
        ["revoked", revoked],
      ] as const,
    });
    send(form("yes"), { message: t("report.certificateRevoked", { name }), undo: form("no") });
  };
  if (learner.completedAt && !certificateId) return null;
  return (
    <Menu
      trigger={
        <IconButton
          size="small"
          icon={<Ellipsis />}
          label={t("report.learnerActions", { name })}
          tipSide="end"
        />
      }
    >
      {certificateId ? (
        <MenuItem icon={<BadgeX />} onSelect={() => revoke(certificateId)}>
          {t("report.revoke")}
        </MenuItem>
      ) : (
        <MenuItem icon={<RotateCcw />} onSelect={give}>
          {t("report.giveAttempt")}
        </MenuItem>
      )}
    </Menu>
  );
}
