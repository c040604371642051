import { useFetcher, useLocation } from "@remix-run/react";
import type { LearnerRow } from "@tributary/learning";
import { IconButton, Menu, MenuItem } from "@tributary/ui";
import { BadgeX, Ellipsis, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDeeds } from "../../frame/deeds.tsx";

/** What may be done for one learner: another try, or a certificate taken back. */
export function LearnerActions({ learner }: { learner: LearnerRow }): ReactNode {
  const { t } = useTranslation("learning");
  const fetcher = useFetcher();
  const { pathname } = useLocation();
  const { done } = useDeeds();
  const { certificateId, memberName: name } = learner;
  const give = (): void => {
    const { enrolmentId, extraAttempts } = learner;
    fetcher.submit(
      { intent: "give_attempt", enrolmentId, seenExtra: String(extraAttempts) },
      { method: "post", action: pathname },
    );
    done(t("report.attemptGiven", { name }));
  };
  const revoke = (id: string): void => {
    fetcher.submit(
      { intent: "revoke", certificateId: id, revoked: "yes" },
      { method: "post", action: pathname },
    );
    done(t("report.certificateRevoked", { name }), {
      action: pathname,
      fields: [
        ["intent", "revoke"],
        ["certificateId", id],
        ["revoked", "no"],
      ],
    });
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
