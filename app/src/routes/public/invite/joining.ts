import { type AcceptProof, type OpenInvitation, type Person, portalKeyOf } from "@tributary/identity";

/** Whoever is signed in proves themselves by that; anybody else chooses a first password. */
export function proofFor(
  person: Person | null,
  form: { name?: string | undefined; password?: string | undefined; timeZone: string },
  locale: "en" | "ru",
): AcceptProof {
  if (person) return { kind: "session", userId: person.id, email: person.email };
  return {
    kind: "new_account",
    name: form.name ?? "",
    password: form.password ?? "",
    timeZone: form.timeZone,
    locale,
  };
}

/** The place that was joined. Beside another partner of the same vendor its URL names the partner. */
export function pathAfterJoining(person: Person | null, invitation: OpenInvitation): string {
  const { kind, vendor, partnerId, memberId, level } = invitation;
  if (kind === "staff" || !partnerId || !memberId || !level) return `/v/${vendor.slug}`;
  const place = { vendor, partnerId, memberId, level };
  if (!person) return `/p/${vendor.slug}`;
  const others = person.memberPlaces.filter((other) => other.partnerId !== partnerId);
  return `/p/${portalKeyOf({ ...person, memberPlaces: [...others, place] }, place)}`;
}
