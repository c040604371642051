import { Form } from "@remix-run/react";
import { Button, Field, Input, Select } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems, useFormState } from "../../../components/form-reply.tsx";
import type { TeamMember } from "./join-team.ts";
import { LanguageOptions } from "./language-options.tsx";

/** Invites somebody who has a card already: imported, or an earlier invitation got lost. */
export function HandOverForm({
  member,
  mailLocale,
  mark,
}: {
  member: Pick<TeamMember, "id" | "email" | "invited">;
  mailLocale: "en" | "ru";
  /** Says beside the way in that there is none yet. */
  mark: ReactNode;
}): ReactNode {
  const { t } = useTranslation("portal");
  const reply = useFormState("hand_over");
  const mine = reply.value("memberId") === member.id;
  const refused = mine && (reply.failure !== null || reply.wrong.length > 0);
  return (
    <details open={refused}>
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 rounded-control [&::-webkit-details-marker]:hidden">
        {mark}
        <span className="text-14 text-accent-text underline underline-offset-3">
          {t(member.invited ? "team.inviteAgain" : "team.invite")}
        </span>
      </summary>
      <Form method="post" noValidate className="mt-2 flex flex-col gap-4">
        <input type="hidden" name="intent" value="hand_over" />
        <input type="hidden" name="memberId" value={member.id} />
        {mine && reply.failure ? <FormProblems form={reply} /> : null}
        <Field label={t("team.email")} error={mine ? reply.error("email") : null} required>
          <Input
            name="email"
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={mine ? reply.value("email") : (member.email ?? "")}
          />
        </Field>
        <Field label={t("team.locale")}>
          <Select name="locale" defaultValue={mailLocale}>
            <LanguageOptions />
          </Select>
        </Field>
        <Button type="submit" loading={mine && reply.pending}>
          {t("team.sendInvite")}
        </Button>
      </Form>
    </details>
  );
}
