import type { earningsByMember } from "@tributary/bonuses";
import type { Money } from "@tributary/kernel";
import type { MemberLeadCount } from "@tributary/leads";
import type { Member } from "@tributary/recruitment";

/** A member with what they did this month. */
export interface TeamMember extends Pick<Member, "id" | "name" | "email" | "level" | "groupName"> {
  readonly canSignIn: boolean;
  /** There is a link on its way by which they can come in. */
  readonly invited: boolean;
  readonly sent: number;
  readonly accepted: number;
  readonly earned: readonly Money[];
}

/** Joins people with their month; whoever sent most stands first, then by name. */
export function joinTeam(
  members: readonly Member[],
  known: {
    readonly counts: readonly MemberLeadCount[];
    readonly earnings: Awaited<ReturnType<typeof earningsByMember>>;
    readonly invited: readonly string[];
  },
): TeamMember[] {
  const { counts, earnings } = known;
  const invited = new Set(known.invited);
  const countOf = new Map(counts.map((count) => [count.memberId, count]));
  return members
    .map(({ id, name, email, level, groupName, userId }) => ({
      ...{ id, name, email, level, groupName },
      canSignIn: userId !== null,
      invited: invited.has(id),
      sent: countOf.get(id)?.sent ?? 0,
      accepted: countOf.get(id)?.accepted ?? 0,
      earned: earnings
        .filter(({ memberId }) => memberId === id)
        .map(({ amountMinor, currency }) => ({ amountMinor, currency })),
    }))
    .sort((left, right) => right.sent - left.sent || left.name.localeCompare(right.name));
}
