import { withTenant } from "@tributary/db";
import { cancelImport } from "@tributary/integrations";
import { unwrap } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor } from "../../support/vendors.ts";
import { importing, manyDeals, stored } from "./importing.ts";

const test = testDatabase();
const imports = importing(() => test.database);

const rows = 60;
const batchRows = 7;
const file = manyDeals(rows);
const whole = { read: 60, imported: 52, unchanged: 0, rejected: 8 };

/** What an import leaves that nobody disturbs. */
async function undisturbed() {
  const { scope } = await makeVendor(test.database);
  const done = await imports.import(scope, file);
  expect(done.rows).toEqual(whole);
  return { state: await stored(test.database, scope), outcome: done.outcome };
}

/** Lets the database refuse the batch that would reach a row: all of its transaction is lost, as in a power cut. */
async function breakAt(row: number): Promise<void> {
  await test.owner.query(`
    create or replace function public.power_cut() returns trigger language plpgsql as
      $$ begin raise exception 'power cut'; end $$;
    drop trigger if exists power_cut on integrations.imports;
    create trigger power_cut before update on integrations.imports for each row
      when (old.last_row < ${row} and new.last_row >= ${row}) execute function public.power_cut()`);
}

async function mend(): Promise<void> {
  await test.owner.query("drop trigger if exists power_cut on integrations.imports");
}

async function eventsOf(importId: string): Promise<number> {
  const { rowCount } = await test.superuser.query(
    "select from platform.outbox where name = 'sales.imported' and payload ->> 'import_id' = $1",
    [importId],
  );
  return rowCount ?? 0;
}

describe("an import that is cut off", () => {
  it("before and after the commit of each batch goes on where it was: nothing is lost, nothing is in twice", async () => {
    const expected = await undisturbed();
    const { scope } = await makeVendor(test.database);
    const id = await imports.open(scope, file);
    await imports.start(scope, id);
    const interrupted: string[] = [];
    for (let row = 2; row <= rows + 1; row += batchRows) {
      await breakAt(row);
      await expect(imports.run(scope, id, { batchRows })).rejects.toThrow("power cut");
      await mend();
      const stop = new Error("killed behind a commit");
      const onProgress = () => {
        interrupted.push(`behind the batch of row ${row}`);
        throw stop;
      };
      await expect(imports.run(scope, id, { batchRows, onProgress })).rejects.toThrow(stop);
    }
    const done = await imports.run(scope, id, { batchRows });
    expect(interrupted.length).toBeGreaterThanOrEqual(9);
    expect(done).toMatchObject({ status: "done", rows: whole, outcome: expected.outcome });
    expect(await stored(test.database, scope)).toEqual(expected.state);
    expect((await imports.report(scope, id)).trim().split("\r\n")).toHaveLength(1 + whole.rejected);
    expect(await eventsOf(id)).toBe(1);
  });

  it("between its last row and its end is ended by the next run", async () => {
    const { scope } = await makeVendor(test.database);
    const id = await imports.open(scope, file);
    await imports.start(scope, id);
    await test.owner.query(`
      create or replace function public.power_cut() returns trigger language plpgsql as
        $$ begin raise exception 'power cut'; end $$;
      create trigger power_cut before update on integrations.imports for each row
        when (new.status = 'done') execute function public.power_cut()`);
    await expect(imports.run(scope, id)).rejects.toThrow("power cut");
    expect(await eventsOf(id)).toBe(0);
    await mend();
    expect(await imports.run(scope, id)).toMatchObject({ status: "done", rows: whole });
    expect(await eventsOf(id)).toBe(1);
  });

  it("by a worker that is told to stop goes on later", async () => {
    const { scope } = await makeVendor(test.database);
    const id = await imports.open(scope, file);
    await imports.start(scope, id);
    const stopping = new AbortController();
    const onProgress = () => stopping.abort(new Error("stopping"));
    const run = imports.run(scope, id, { batchRows, onProgress, signal: stopping.signal });
    await expect(run).rejects.toThrow("stopping");
    const done = await imports.run(scope, id, { batchRows });
    expect(done).toMatchObject({ status: "done", rows: whole });
  });

  it("by a person keeps and counts what is in", async () => {
    const { scope } = await makeVendor(test.database);
    const id = await imports.open(scope, file);
    await imports.start(scope, id);
    const cancelling: Promise<unknown>[] = [];
    const onProgress = () => {
      if (cancelling.length > 0) return;
      cancelling.push(
        withTenant(test.database, scope, (tx) => cancelImport(tx, id, imports.clock.now())).then(unwrap),
      );
    };
    const done = await imports.run(scope, id, { batchRows, onProgress });
    await Promise.all(cancelling);
    const { sales, leads } = await stored(test.database, scope);
    expect(done.rows.imported).toBe(sales.length + leads.length);
    expect(done.rows.read).toBeLessThan(rows);
    expect(await imports.run(scope, id)).toMatchObject({ status: "cancelled", rows: done.rows });
  });
});

describe("at once", () => {
  it("two imports of one file make each row once", async () => {
    const expected = await undisturbed();
    const { scope } = await makeVendor(test.database);
    const ids = [await imports.open(scope, file), await imports.open(scope, file)];
    for (const id of ids) await imports.start(scope, id);
    const done = await Promise.all(
      ids.map((id, at) => imports.run(scope, id, { batchRows: batchRows + at })),
    );
    const sum = (count: "imported" | "unchanged" | "rejected") =>
      done.reduce((total, one) => total + one.rows[count], 0);
    expect([sum("imported"), sum("unchanged"), sum("rejected")]).toEqual([52, 52, 16]);
    expect(await stored(test.database, scope)).toEqual(expected.state);
  });

  it("two workers on one import count each row once and end it once", async () => {
    const expected = await undisturbed();
    const { scope } = await makeVendor(test.database);
    const id = await imports.open(scope, file);
    await imports.start(scope, id);
    const runs = [batchRows, 11, batchRows].map((size) => imports.run(scope, id, { batchRows: size }));
    await Promise.all(runs);
    expect(await imports.run(scope, id)).toMatchObject({
      status: "done",
      rows: whole,
      outcome: expected.outcome,
    });
    expect(await stored(test.database, scope)).toEqual(expected.state);
    expect(await eventsOf(id)).toBe(1);
  });

  it("imports of two vendors know nothing of each other", async () => {
    const expected = await undisturbed();
    const vendors = await Promise.all([makeVendor(test.database), makeVendor(test.database)]);
    await Promise.all(vendors.map(({ scope }) => imports.import(scope, file)));
    for (const { scope } of vendors) expect(await stored(test.database, scope)).toEqual(expected.state);
  });
});
