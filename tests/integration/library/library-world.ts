import { type TenantScope, withTenant } from "@tributary/db";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import { contentInput, createItem, publishItem } from "@tributary/library";
import { memberScope } from "../../support/scopes.ts";
import type { testDatabase } from "../../support/test-database.ts";
import { makePartner, type TestVendor } from "../../support/vendors.ts";

type Db = ReturnType<typeof testDatabase>;

/** What a test says of an item; the rest is made up. */
export interface ToldItem {
  readonly content?: { kind: string } & Record<string, unknown>;
  readonly title?: string;
  readonly summary?: string;
  readonly levels?: ("rep" | "group_head" | "department_head")[];
  readonly programIds?: string[];
  readonly at?: string;
}

/** A template unless told otherwise. */
export function draftOf({
  content,
  title = "First message",
  summary = "",
  levels,
  programIds = [],
}: ToldItem) {
  return {
    title,
    summary,
    levels: levels ?? (["rep", "group_head", "department_head"] as const),
    programIds,
    content: contentInput.parse({ kind: "template", message: "Hello", ...content }),
  };
}

/** Makes an item and publishes it; gives its id. */
export async function publish(db: Db, scope: TenantScope, told: ToldItem = {}): Promise<string> {
  const clock = fixedClock(told.at ?? "2026-03-01T10:00:00Z");
  return await withTenant(db.database, scope, async (tx) => {
    const { id } = unwrap(await createItem(tx, { draft: draftOf(told) }, clock));
    unwrap(await publishItem(tx, { itemId: id, seenVersion: 1, note: "" }, clock));
    return id;
  });
}

/** A member of a new partner that is enrolled in the program. */
export async function enrolledMember(
  db: Db,
  vendor: TestVendor,
  level: "rep" | "group_head" | "department_head" = "rep",
  programId: string | null = vendor.programId,
): Promise<TenantScope> {
  const partner = await makePartner(db.database, vendor, `Partner ${newId().slice(-8)}`);
  if (programId)
    await withTenant(db.database, vendor.scope, (tx) =>
      tx
        .insertInto("recruitment.enrollments")
        .values({
          id: newId(),
          partner_id: partner.id,
          program_id: programId,
          code: newId().slice(-8).toUpperCase(),
        })
        .execute(),
    );
  return memberScope(vendor, { partnerId: partner.id, memberId: partner.memberId, level });
}
