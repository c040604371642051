import { expect, it } from "vitest";
import { decideTimes, decideTomorrow, timeIn } from "./decide-times.ts";

const zones = { vendor: "Europe/Berlin", person: "Europe/Moscow" };
const now = new Date("2026-03-05T22:30:00Z");
const nothing = { happenedOn: null, dueOn: null, dueTime: null };

it.each([
  ["now", null, "2026-03-05T22:30:00.000Z"],
  ["today", "2026-03-05", "2026-03-05T22:30:00.000Z"],
  ["at noon of an earlier day of the vendor's", "2026-03-04", "2026-03-04T11:00:00.000Z"],
])("a call happened %s", (_, happenedOn, at) => {
  const times = decideTimes({ ...nothing, kind: "call", happenedOn }, zones, now);
  expect(times).toMatchObject({ ok: true, value: { dueAt: null, doneAt: new Date(at) } });
});

it("nothing happened tomorrow, though it is tomorrow already where the person is", () => {
  const times = decideTimes({ ...nothing, kind: "meeting", happenedOn: "2026-03-06" }, zones, now);
  expect(times).toMatchObject({
    error: { details: { fields: [{ field: "happenedOn", problem: "day_future" }] } },
  });
});

it.each([
  ["the end of its day, by the vendor's calendar", null, "2026-03-06T22:59:59.999Z", true],
  ["its time, by the person's clock", "15:00", "2026-03-06T12:00:00.000Z", false],
])("a task is due by %s", (_, dueTime, at, dueAllDay) => {
  const times = decideTimes({ ...nothing, kind: "task", dueOn: "2026-03-06", dueTime }, zones, now);
  expect(times).toEqual({ ok: true, value: { dueAt: new Date(at), dueAllDay, doneAt: null } });
});

it("a task without a day is asked for one", () => {
  expect(decideTimes({ ...nothing, kind: "task" }, zones, now)).toMatchObject({
    error: { details: { fields: [{ field: "dueOn", problem: "required" }] } },
  });
});

it.each([
  ["overdue for a week, of a day", "2026-02-26T22:59:59.999Z", true, "2026-03-06T22:59:59.999Z"],
  ["overdue for a week, at a time", "2026-02-26T12:00:00Z", false, "2026-03-07T12:00:00.000Z"],
  ["before summer time begins", "2026-03-28T12:00:00Z", false, "2026-03-07T12:00:00.000Z"],
])("a task that is %s comes tomorrow", (_, dueAt, dueAllDay, expected) => {
  const put = decideTomorrow({ dueAt: new Date(dueAt), dueAllDay }, zones, now);
  expect(put.toISOString()).toBe(expected);
});

it("keeps the time of day when the clocks change overnight", () => {
  const berlin = { vendor: "Europe/Berlin", person: "Europe/Berlin" };
  const task = { dueAt: new Date("2026-03-28T09:00:00Z"), dueAllDay: false };
  const put = decideTomorrow(task, berlin, new Date("2026-03-28T10:00:00Z"));
  expect([put.toISOString(), timeIn(put, "Europe/Berlin")]).toEqual(["2026-03-29T08:00:00.000Z", "10:00"]);
});
