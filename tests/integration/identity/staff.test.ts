import { scopeForJob, updateStaff } from "@tributary/identity";
import { systemClock } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { found, vendorInput } from "./founding.ts";

const db = testDatabase();

describe("the vendor's people", () => {
  it("cannot lose their last director", async () => {
    const { vendorId, userId } = await found(db.database, vendorInput());
    const scope = await scopeForJob(db.database, vendorId);
    for (const change of [{ role: "analyst" }, { disabled: true }] as const) {
      const answer = await updateStaff(db.database, scope, { userId, ...change }, systemClock);
      expect(answer).toMatchObject({ error: { code: "conflict" } });
    }
  });
});
