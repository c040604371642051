import { dayInZone } from "@tributary/kernel";
import { expect, it } from "vitest";
import { answerBy } from "./answer-by.ts";

it.each([
  ["a Monday", "2026-03-02T12:00:00Z", "UTC", "2026-03-04"],
  ["a Thursday", "2026-03-05T12:00:00Z", "UTC", "2026-03-09"],
  ["a Saturday", "2026-03-07T12:00:00Z", "UTC", "2026-03-10"],
  ["a Sunday night that is Monday there", "2026-03-08T22:30:00Z", "Europe/Moscow", "2026-03-11"],
  ["the night when the clocks change", "2026-03-27T12:00:00Z", "Europe/Berlin", "2026-03-31"],
])("an application of %s is answered two working days later", (_, at, zone, day) => {
  expect(dayInZone(answerBy(new Date(at), zone), zone)).toBe(day);
});
