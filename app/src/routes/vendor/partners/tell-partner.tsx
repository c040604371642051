import { useFetcher, useLocation, useNavigate, useSearchParams } from "@remix-run/react";
import type { Partner } from "@tributary/recruitment";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDeeds } from "../frame/deeds.tsx";

/** The key of the forms on a member's row. */
export function memberKey(memberId: string): string {
  return `member:${memberId}`;
}

/** The key of the form that issues the partner ID. */
export const enrollKey = "enroll";

/** Says once that the card was added or saved, as the form that did it has gone. Renders nothing. */
export function TellPartner({ partner }: { partner: Partner }): ReactNode {
  const { t } = useTranslation("partners");
  const { done } = useDeeds();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const what = params.get("done");
  useEffect(() => {
    if (what !== "added" && what !== "saved") return;
    done(t(`form.${what}`, { name: partner.name }));
    navigate(".", { replace: true, preventScrollReset: true });
  }, [what, partner.name, done, navigate, t]);
  useEnrolled();
  return null;
}

function useEnrolled(): void {
  const { t } = useTranslation("partners");
  const { done } = useDeeds();
  const { data } = useFetcher<{ code?: string }>({ key: enrollKey });
  const code = data?.code;
  useEffect(() => {
    if (code) done(t("record.enrolled", { code }));
  }, [code, done, t]);
}

/** Says what became of a member's access, with the way to take it back. Renders nothing. */
export function TellMember({ memberId }: { memberId: string }): ReactNode {
  const { t } = useTranslation("partners");
  const { done } = useDeeds();
  const { pathname } = useLocation();
  const { data } = useFetcher<{ done?: string; name?: string; email?: string }>({ key: memberKey(memberId) });
  const told = useRef<unknown>(undefined);
  useEffect(() => {
    if (!data?.done || told.current === data) return;
    told.current = data;
    if (data.done === "invited") return done(t("people.invited", { email: data.email ?? "" }));
    const intent = data.done === "ended" ? "restoreAccess" : "endAccess";
    done(t(data.done === "ended" ? "people.endDone" : "people.restoreDone", { name: data.name ?? "" }), {
      action: pathname,
      fields: [
        ["intent", intent],
        ["memberId", memberId],
      ],
    });
  }, [data, done, memberId, pathname, t]);
  return null;
}
