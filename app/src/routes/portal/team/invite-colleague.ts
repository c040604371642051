import { emailInput, inviteMember, memberLevels, throttle } from "@tributary/identity";
import { domainError, err, ok, type Result } from "@tributary/kernel";
import { idInput } from "@tributary/kernel/input";
import { createMember, findMember, memberInput } from "@tributary/recruitment";
import { z } from "zod";
import type { ScopedRequest } from "../../../http/scoped-request.ts";

const locale = z.enum(["en", "ru"]);

/** A colleague who has no card yet. The partner is the head's own and not asked for. */
export const newColleague = z.object({
  name: memberInput.shape.name,
  email: emailInput,
  level: z.enum(memberLevels, "unknown"),
  locale,
});

/** A card that has no person yet. */
export const cardForm = z.object({ memberId: idInput, email: emailInput, locale });

/** To whom an invitation went. */
interface Invited {
  readonly invitedTo: string;
}

/** Writes the card of a colleague and hands it over by mail: both or neither. */
export async function inviteColleague(
  request: ScopedRequest<unknown>,
  { name, email, level, locale }: z.output<typeof newColleague>,
): Promise<Result<Invited>> {
  const partnerId = request.scope.member?.partnerId;
  if (!partnerId) return err(domainError("forbidden", { permission: "team.invite" }));
  const counted = await countInvitation(request);
  if (!counted.ok) return counted;
  return request.within(async (tx) => {
    const card = { partnerId, name, email, level, groupId: null };
    const made = await createMember(tx, card, request.clock);
    if (!made.ok) return made;
    const invitation = { name, email, level, locale, partnerId, memberId: made.value.id };
    await inviteMember(tx, invitation, request.clock);
    return ok({ invitedTo: email });
  });
}

/** Hands over a card that exists: of somebody imported, or whose invitation got lost. */
export async function handOverCard(
  request: ScopedRequest<unknown>,
  { memberId, email, locale }: z.output<typeof cardForm>,
): Promise<Result<Invited>> {
  const counted = await countInvitation(request);
  if (!counted.ok) return counted;
  return request.within(async (tx) => {
    const member = await findMember(tx, memberId);
    if (!member || member.userId || member.disabledAt)
      return err(domainError("not_found", { noun: "member" }));
    const { partnerId, name, level } = member;
    await inviteMember(tx, { name, email, level, locale, partnerId, memberId }, request.clock);
    return ok({ invitedTo: email });
  });
}

/** Invitations are mails to addresses that anybody may type, so one person sends only so many. */
function countInvitation({ runtime, person }: ScopedRequest<unknown>): Promise<Result<null>> {
  return throttle(runtime.database, "invite", { subject: person.id, ip: person.id });
}
