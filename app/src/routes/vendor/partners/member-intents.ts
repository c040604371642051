import type { TenantTx } from "@tributary/db";
import { inviteMember, memberLevels } from "@tributary/identity";
import { type Clock, domainError, err, invalid, ok, type Result } from "@tributary/kernel";
import { idInput, lineInput, optionalEmailInput } from "@tributary/kernel/input";
import { defaultProgram } from "@tributary/programs";
import { changeMember, createMember, enrollPartner, findMember } from "@tributary/recruitment";
import { z } from "zod";
import { type Intent, intent } from "../../../http/intents.ts";
import { languages } from "../../../i18n/languages.ts";

const invitation = z.object({
  name: lineInput(120),
  email: optionalEmailInput,
  level: z.enum(memberLevels, "unknown"),
  locale: z.enum(languages, "unknown"),
});

/** What can be done with a partner's people and its ID. */
export const memberIntents = {
  invite: intent({
    permission: "member.invite",
    form: invitation,
    run: ({ within, clock, params: { partnerId = "" } }, form) =>
      within((tx) => invite(tx, { ...form, partnerId }, clock)),
    done: (email) => ({ done: "invited", email }),
  }),
  inviteAgain: intent({
    permission: "member.invite",
    form: z.object({ memberId: idInput }),
    run: ({ within, clock, scope }, { memberId }) =>
      within((tx) => inviteAgain(tx, { memberId, locale: scope.vendor.locale }, clock)),
    done: (email) => ({ done: "invited", email }),
  }),
  endAccess: accessIntent(true),
  restoreAccess: accessIntent(false),
  enroll: intent({
    permission: "partner.update",
    form: z.object({}),
    run: ({ within, clock, params: { partnerId = "" } }) =>
      within(async (tx) => {
        const program = await defaultProgram(tx);
        return enrollPartner(tx, { partnerId, programId: program.id }, clock);
      }),
    done: ({ code }) => ({ done: "enrolled", code }),
  }),
} satisfies Record<string, Intent<"member.invite" | "member.update" | "partner.update">>;

function accessIntent(disabled: boolean) {
  return intent({
    permission: "member.update",
    form: z.object({ memberId: idInput }),
    run: async ({ within, clock }, { memberId }) =>
      within(async (tx) => {
        const member = await findMember(tx, memberId);
        if (!member) return err(domainError("not_found", { noun: "member" }));
        const changed = await changeMember(tx, { memberId, changes: { disabled } }, clock);
        return changed.ok ? ok({ memberId, name: member.name }) : changed;
      }),
    done: (member) => ({ done: disabled ? "ended" : "restored", ...member }),
  });
}

interface NewMember extends z.output<typeof invitation> {
  readonly partnerId: string;
}

/** Writes the card and hands it to the person by mail; gives the address. */
async function invite(
  tx: TenantTx,
  { partnerId, name, email, level, locale }: NewMember,
  clock: Clock,
): Promise<Result<string>> {
  if (!email) return err(invalid("email", "required"));
  const made = await createMember(tx, { partnerId, name, email, level, groupId: null }, clock);
  if (!made.ok) return made;
  await inviteMember(tx, { partnerId, memberId: made.value.id, name, email, level, locale }, clock);
  return ok(email);
}

async function inviteAgain(
  tx: TenantTx,
  { memberId, locale }: { memberId: string; locale: "en" | "ru" },
  clock: Clock,
): Promise<Result<string>> {
  const member = await findMember(tx, memberId);
  if (!member?.email || member.userId || member.disabledAt)
    return err(domainError("not_found", { noun: "member" }));
  const { partnerId, name, email, level } = member;
  await inviteMember(tx, { partnerId, memberId, name, email, level, locale }, clock);
  return ok(email);
}
