import { createLogger } from "@tributary/kernel/log";
import { expect, it } from "vitest";
import { createFailureLog } from "./failure-log.ts";

it("tells a failure at once, then every half minute how often it came", () => {
  const log = createLogger("test", "silent");
  const lines: object[] = [];
  let now = 0;
  const failed = createFailureLog(
    Object.assign(log, { error: (facts: object) => lines.push(facts) }),
    () => now,
  );
  const refused = Object.assign(new Error("no"), { code: "ECONNREFUSED" });
  for (now = 0; now < 60_000; now += 1_000) failed("relay")(refused);
  failed("relay")(new Error("another"));
  failed("sender")(refused);
  expect(lines).toMatchObject([
    { failing: "relay", again: 0 },
    { failing: "relay", again: 29 },
    { failing: "relay", again: 0 },
    { failing: "sender", again: 0 },
  ]);
});
