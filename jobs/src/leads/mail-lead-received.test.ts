import type { StaffMember } from "@tributary/identity";
import { expect, it } from "vitest";
import { decideAudience } from "./mail-lead-received.ts";

function person(userId: string, role: StaffMember["role"]): StaffMember {
  return { userId, role, name: userId, email: `${userId}@acme.example`, locale: "en", disabledAt: null };
}

const staff = [
  person("dana", "director"),
  person("max", "manager"),
  person("eva", "editor"),
  person("ann", "analyst"),
];

it.each([
  ["its manager", "max", ["max"], "partner_manager"],
  ["a manager with another role", "eva", ["eva"], "partner_manager"],
  ["nobody", null, ["dana", "max"], "all_managers"],
  ["somebody who has left", "gone", ["dana", "max"], "all_managers"],
] as const)("a partner of %s", (_, managerUserId, expected, audience) => {
  const decided = decideAudience(staff, managerUserId);
  expect(decided.people.map(({ userId }) => userId)).toEqual(expected);
  expect(decided.audience).toBe(audience);
});
