import type { Pool } from "pg";

/** A gate that one side of a race waits at until the other opens it. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

/** A closed gate. */
export function closedGate(): Gate {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** Until a statement waits for a lock that another transaction holds: what a sleep would only hope for. */
export async function untilBlocked(superuser: Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await superuser.query(
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rowCount) return;
  }
}
