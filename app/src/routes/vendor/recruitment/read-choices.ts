import type { TenantTx } from "@tributary/db";
import { listStaff, roleMay } from "@tributary/identity";
import { listPrograms, type Program } from "@tributary/programs";
import type { ScopedRequest } from "../../../http/scoped-request.ts";
import { programOf, type RecruitmentSearch } from "./recruitment-filters.ts";

/**
 * The vendor's people by name, with those who have left: what they led stays theirs. What is to be led can be given to
 * those who may work on it.
 */
export async function readStaff({ runtime, scope }: ScopedRequest<unknown>) {
  const staff = await listStaff(runtime.database.platform, scope.vendor.id, { withDisabled: true });
  return {
    all: staff,
    staff: staff
      .filter(({ disabledAt, role }) => !disabledAt && roleMay(role, "opportunity.work"))
      .map(({ userId, name }) => ({ userId, name })),
    /** Names by id, for the rows. */
    names: Object.fromEntries(staff.map(({ userId, name }) => [userId, name])),
  };
}

/** The programs, and the one that is looked at. Every vendor is founded with one. */
export async function readPrograms(
  tx: TenantTx,
  slug: string | undefined,
): Promise<{ programs: readonly Program[]; program: Program }> {
  const programs = await listPrograms(tx);
  const program = programOf(programs, slug);
  if (!program) throw new Error("the vendor has no open program");
  return { programs, program };
}

/** What of the filters is set, for chips and menus. */
export function whatIsSet({ manager, stage, stale, q, tag }: RecruitmentSearch) {
  return {
    manager: manager ?? null,
    stage: stage ?? null,
    stale: stale === "1",
    q: q ?? null,
    tag: tag ?? null,
  };
}

/** What a menu of programs needs. */
export function shownProgram({ slug, name, currency }: Program) {
  return { slug, name, currency };
}
