import { Button, Notice } from "@tributary/ui";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedLesson } from "./use-saved-lesson.ts";

interface ConflictNoticeProps {
  readonly saved: SavedLesson;
  readonly by: string;
  readonly home: string;
  readonly address: string;
}

/** Somebody else has saved this lesson: nothing is sent on top of theirs, and nothing of mine is lost. */
export function ConflictNotice({ saved, by, home, address }: ConflictNoticeProps): ReactNode {
  const { t } = useTranslation("learning");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const copy = async (): Promise<void> => {
    setBusy(true);
    const id = await saved.keepAsCopy(t("editor.copyTitle", { title: saved.title }).slice(0, 200));
    // A whole page: what is stored by now is read anew.
    if (id) return location.assign(`${home}/lessons/${id}`);
    setBusy(false);
    setFailed(true);
  };
  return (
    <Notice kind="caution" title={t("editor.conflictTitle", { name: by })} live>
      <p>{t("editor.conflictText")}</p>
      {failed ? <p className="text-negative">{t("editor.copyFailed")}</p> : null}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" variant="primary" loading={busy} onClick={() => void copy()}>
          {t("editor.keepMine")}
        </Button>
        <Button size="small" onClick={() => window.open(address, "_blank", "noopener")}>
          {t("editor.seeTheirs")}
        </Button>
      </div>
    </Notice>
  );
}
