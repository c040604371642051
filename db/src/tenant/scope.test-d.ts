import { describe, expectTypeOf, it } from "vitest";
import type { Database, PlatformDb } from "../database.ts";
import type { TenantScope, TenantTx } from "./scope.ts";
import type { withTenant } from "./with-tenant.ts";

describe("the types keep vendors apart", () => {
  it("platform tables alone are named without a scope", () => {
    expectTypeOf<Parameters<PlatformDb["selectFrom"]>[0]>().not.toExtend<"leads.leads">();
    // @ts-expect-error a tenant table cannot be named on the platform's handle
    (db: PlatformDb) => db.selectFrom("leads.leads").selectAll();
  });

  it("a scope cannot be written by hand", () => {
    // @ts-expect-error the brand is given by minting alone
    const scope: TenantScope = {
      vendor: {} as TenantScope["vendor"],
      actor: { kind: "job", id: null, name: "" },
      member: null,
    };
    expectTypeOf(scope).toExtend<object>();
  });

  it("a scope is needed to open a tenant's transaction", () => {
    expectTypeOf<Parameters<typeof withTenant>[1]>().toEqualTypeOf<TenantScope>();
    // @ts-expect-error the platform's handle is no tenant transaction
    (db: Database) => ((tx: TenantTx) => tx)(db.platform);
  });

  it("the vendor of a row cannot be written", () => {
    const row = { id: "a", partner_id: "b", name: "c" };
    (tx: TenantTx) => tx.insertInto("recruitment.groups").values(row);
    // @ts-expect-error vendor_id is filled by the scope
    (tx: TenantTx) => tx.insertInto("recruitment.groups").values({ ...row, vendor_id: "x" });
  });
});
