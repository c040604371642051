import { type TenantScope, withTenant } from "@tributary/db";
import { findServedFile, recordFile } from "@tributary/files";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import {
  archiveCourse,
  grantCourse,
  lessonShowsFile,
  publishCourse,
  revokeGrant,
  saveLesson,
} from "@tributary/learning";
import { enrollPartner } from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { memberScope, staffScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner, makeVendor } from "../../support/vendors.ts";
import { type LearningWorld, learningWorld, makeCourse, question, takeCourse } from "./learning-world.ts";

const db = testDatabase();
const clock = fixedClock("2026-03-02T10:00:00Z");
let world: LearningWorld;

beforeEach(async () => {
  world = await learningWorld(db, clock);
});

async function uploaded(): Promise<string> {
  const key = `test/${newId()}`;
  const file = { key, bytes: 3, sha256: "0".repeat(64) };
  const facts = { file, name: "a.pdf", contentType: "application/pdf", purpose: "document" } as const;
  return (await world.asEditor((tx) => recordFile(tx, facts, clock))).id;
}

const opens = (scope: TenantScope, fileId: string) =>
  withTenant(
    db.database,
    scope,
    async (tx) => (await findServedFile(tx, fileId, [lessonShowsFile])) !== null,
  );

const write = (courseId: string, lessonId: string, seenVersion: number, fileId: string) => {
  const content = { blocks: [{ id: newId(), type: "file", fileId, name: "Prices" }] };
  return world.asEditor(async (tx) =>
    unwrap(await saveLesson(tx, courseId, { lessonId, seenVersion, title: "Lesson 1", content }, clock)),
  );
};

const publish = (courseId: string) =>
  world.asEditor(async (tx) => unwrap(await publishCourse(tx, { courseId, note: "" }, clock)));

/** A published course that is given to the program, with a file in its lesson. */
async function courseWithFile(): Promise<{ courseId: string; lessonId: string; fileId: string }> {
  const { id: courseId, lessonIds } = await makeCourse(world, clock, { lessons: [[]] });
  const lessonId = lessonIds[0] ?? "";
  const fileId = await uploaded();
  await write(courseId, lessonId, 2, fileId);
  await publish(courseId);
  return { courseId, lessonId, fileId };
}

describe("a file of a lesson", () => {
  it("is opened by learners once it is published, and no longer when the next version leaves it out", async () => {
    const { id: courseId, lessonIds } = await makeCourse(world, clock, { lessons: [[]] });
    const lessonId = lessonIds[0] ?? "";
    const [first, second] = [await uploaded(), await uploaded()];
    const seen = async () => [await opens(world.rep, first), await opens(world.rep, second)];
    await write(courseId, lessonId, 2, first);
    expect(await seen()).toEqual([false, false]);
    await publish(courseId);
    expect(await seen()).toEqual([true, false]);
    await write(courseId, lessonId, 3, second);
    expect(await seen()).toEqual([true, false]);
    await publish(courseId);
    expect(await seen()).toEqual([false, true]);
    expect([await opens(world.editor, first), await opens(world.editor, second)]).toEqual([true, true]);
  });

  it("is not opened by people of a partner without the program, nor of another vendor", async () => {
    const { fileId } = await courseWithFile();
    const apart = await makePartner(db.database, world.vendor, "Apart");
    const theirs = memberScope(world.vendor, { partnerId: apart.id, memberId: apart.memberId });
    expect(await opens(world.rep, fileId)).toBe(true);
    expect(await opens(theirs, fileId)).toBe(false);
    await withTenant(db.database, world.vendor.scope, async (tx) =>
      unwrap(await enrollPartner(tx, { partnerId: apart.id, programId: world.vendor.programId }, clock)),
    );
    expect(await opens(theirs, fileId)).toBe(true);

    const foreign = await makeVendor(db.database);
    const partner = await makePartner(db.database, foreign);
    const stranger = memberScope(foreign, { partnerId: partner.id, memberId: partner.memberId });
    expect([await opens(stranger, fileId), await opens(staffScope(foreign), fileId)]).toEqual([false, false]);
  });

  it("is not opened by a level that the course is not for", async () => {
    const { courseId, fileId } = await courseWithFile();
    const head = memberScope(world.vendor, {
      ...{ partnerId: world.partnerId, memberId: world.memberId, level: "department_head" },
    });
    expect([await opens(world.rep, fileId), await opens(head, fileId)]).toEqual([true, false]);
    const grant = { programId: world.vendor.programId, required: false, dueDays: null, gatesLeads: false };
    const levels = ["rep" as const, "department_head" as const];
    unwrap(await world.asEditor((tx) => grantCourse(tx, courseId, { ...grant, levels })));
    expect(await opens(head, fileId)).toBe(true);
  });

  it("is closed with the grant, but not to whoever has passed; and to everybody when the course is archived", async () => {
    const { courseId, lessonId } = await courseWithFile();
    const fileId = await uploaded();
    const quiz = { id: newId(), type: "quiz", questions: [question("A")] };
    const content = { blocks: [{ id: newId(), type: "file", fileId, name: "Prices" }, quiz] };
    await world.asEditor(async (tx) =>
      unwrap(await saveLesson(tx, courseId, { lessonId, seenVersion: 3, title: "Lesson 1", content }, clock)),
    );
    await publish(courseId);
    const { rows } = await db.superuser.query("select id from learning.grants where course_id = $1", [
      courseId,
    ]);
    const other = await makePartner(db.database, world.vendor, "Other");
    await withTenant(db.database, world.vendor.scope, async (tx) =>
      unwrap(await enrollPartner(tx, { partnerId: other.id, programId: world.vendor.programId }, clock)),
    );
    const late = memberScope(world.vendor, { partnerId: other.id, memberId: other.memberId });
    await takeCourse(world, courseId, "right", clock);
    unwrap(await world.asEditor((tx) => revokeGrant(tx, { courseId, grantId: rows[0].id, at: clock.now() })));
    expect([await opens(world.rep, fileId), await opens(late, fileId)]).toEqual([true, false]);
    unwrap(await world.asEditor((tx) => archiveCourse(tx, { courseId, archived: true }, clock)));
    expect(await opens(world.rep, fileId)).toBe(false);
  });
});

describe("publishing with files", () => {
  it("is refused when one of them was swept meanwhile, and nothing of the version stays", async () => {
    const { courseId, lessonId, fileId } = await courseWithFile();
    const gone = await uploaded();
    await write(courseId, lessonId, 3, gone);
    await db.superuser.query("delete from platform.files where id = $1", [gone]);
    const published = await world.asEditor((tx) => publishCourse(tx, { courseId, note: "" }, clock));
    expect(published).toMatchObject({ ok: false, error: { code: "not_found" } });
    const { rows } = await db.superuser.query(
      "select count(*)::int as count from learning.course_versions where course_id = $1",
      [courseId],
    );
    expect(rows[0].count).toBe(2);
    expect(await opens(world.rep, fileId)).toBe(true);
  });
});
