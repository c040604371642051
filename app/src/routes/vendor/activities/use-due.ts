import { dayInZone } from "@tributary/kernel";
import { useWorkspace } from "../frame/use-workspace.ts";

interface Task {
  readonly dueAt: Date | null;
  readonly dueAllDay: boolean;
}

/** When tasks are due, for the person who looks: a whole day is the vendor's, a time of day their own. */
export function useDue() {
  const { timeZone, vendor, now } = useWorkspace();
  return {
    isOverdue: ({ dueAt }: Task): boolean => dueAt !== null && dueAt < now,
    /** As the fields of a form hold it. */
    due: ({ dueAt, dueAllDay }: Task): { day: string; time: string } => {
      if (!dueAt) return { day: "", time: "" };
      return dueAllDay
        ? { day: dayInZone(dueAt, vendor.timeZone), time: "" }
        : { day: dayInZone(dueAt, timeZone), time: timeIn(dueAt, timeZone) };
    },
  };
}

/** The time of day of an instant, `HH:MM`. */
function timeIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}
