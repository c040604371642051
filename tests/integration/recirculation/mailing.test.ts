import { localOutbox, type SendDeps, sendDueMails } from "@tributary/jobs";
import { addDays, dayInZone, fixedClock, systemClock, unwrap, weekdayOf } from "@tributary/kernel";
import { createLogger } from "@tributary/kernel/log";
import { answerQuestion, archiveItem, keepWish } from "@tributary/recirculation";
import { afterEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner } from "../../support/vendors.ts";
import { giveAccount, makeRecallWorld, questionsFor, type RecallWorld, rightPlace } from "./recall-world.ts";

const db = testDatabase();
/** Queued mails bear the database's time, so what is planned here is planned near it: on the Monday before. */
const today = dayInZone(systemClock.now(), "UTC");
const monday = addDays(today, 1 - weekdayOf(today) - 7);

afterEach(async () => {
  await db.owner.query("delete from platform.mails");
});

/** A world with some people whose mail of that Monday waits to be sent. */
async function planned(people = 1): Promise<RecallWorld & { readonly memberIds: readonly string[] }> {
  const world = await makeRecallWorld(db.database);
  const memberIds = [world.partner.memberId];
  while (memberIds.length < people) {
    const { memberId } = await makePartner(db.database, world.vendor, `Partner ${memberIds.length}`);
    await giveAccount(db.database, world.vendor, memberId);
    memberIds.push(memberId);
  }
  for (const at of [`${addDays(monday, -4)}T10:00:00Z`, `${monday}T10:00:00Z`]) await world.tick(at);
  return { ...world, memberIds };
}

function sender(sideBySide = 50) {
  const clock = fixedClock(new Date(Date.now() + 1_000));
  const deps: SendDeps = {
    database: db.database,
    platform: db.database.platform,
    clock,
    transport: { ...localOutbox(), sideBySide },
    log: createLogger("test", "silent"),
    appUrl: "https://tributary.example",
    secret: "a secret of this test, long enough",
  };
  return { deps, clock };
}

async function endings(world: RecallWorld): Promise<string[]> {
  const { rows } = await db.owner.query<{ ending: string }>(
    "select concat_ws(' ', status, error_code) as ending from platform.mails where vendor_id = $1 order by id",
    [world.vendor.id],
  );
  return rows.map(({ ending }) => ending);
}

describe("mails that were planned", () => {
  it("go out once each, with their own questions, however many senders take them in batches", async () => {
    const world = await planned(12);
    const { deps } = sender(4);
    const work = async (): Promise<void> => {
      while ((await sendDueMails(deps)).found);
    };
    await Promise.all([work(), work(), work()]);
    const { rows } = await db.owner.query<{ memberId: string; text: string; tries: number }>(
      "select props ->> 'memberId' as \"memberId\", body_text as text, attempts as tries from platform.mails where status = 'sent'",
    );
    expect(rows.map(({ tries }) => tries)).toEqual(Array(12).fill(1));
    expect(rows.map(({ memberId }) => memberId).sort()).toEqual([...world.memberIds].sort());
    for (const { memberId, text } of rows) {
      const asked = await questionsFor(world, memberId);
      expect(asked).toHaveLength(2);
      // Three answers each, and the first question with nothing chosen.
      const links = text.match(/https:\/\/tributary\.example\/r\/\S+/g) ?? [];
      expect(new Set(links).size).toBe(7);
      const ids = links.map((link) =>
        Buffer.from(link.slice(-66), "base64url").toString("hex").slice(32, 64),
      );
      expect(new Set(ids)).toEqual(new Set(asked.map(({ id }) => id.replaceAll("-", ""))));
    }
  });

  it("stay unsent when they were answered or stopped meanwhile, or their reader left: each by itself", async () => {
    const world = await planned(4);
    const [answered = "", gone = "", stopped = ""] = world.memberIds;
    for (const question of await questionsFor(world, answered)) {
      const given = { questionId: question.id, shown: [rightPlace(question)] };
      unwrap(await world.within((tx) => answerQuestion(tx, given, world.clock)));
    }
    await world.within((tx) =>
      tx
        .updateTable("recruitment.members")
        .set({ disabled_at: world.clock.now() })
        .where("vendor_id", "=", world.vendor.id)
        .where("id", "=", gone)
        .execute(),
    );
    await world.within((tx) => keepWish(tx, { memberId: stopped, wish: { wish: "stop" } }, world.clock));
    await sendDueMails(sender().deps);
    const { rows } = await db.owner.query<{ member: string }>(
      "select props ->> 'memberId' as member from platform.mails where status = 'sent'",
    );
    expect(rows).toEqual([{ member: world.memberIds[3] }]);
    expect((await endings(world)).filter((ending) => ending === "suppressed moot")).toHaveLength(3);
  });

  it("say nothing of a fact that was archived meanwhile", async () => {
    const world = await planned();
    const [gone, kept] = await questionsFor(world);
    await world.within((tx) => archiveItem(tx, { itemId: gone?.item_id ?? "", archived: true }, world.clock));
    await sendDueMails(sender().deps);
    const { rows } = await db.owner.query<{ text: string }>("select body_text as text from platform.mails");
    const prompts = rows[0]?.text.match(/Fact \d, asked/g);
    const at = world.itemIds.indexOf(kept?.item_id ?? "");
    expect(prompts).toEqual([`Fact ${at}, asked`]);
  });

  it("wait by themselves when their vendor's tables cannot be read, and do not keep others", async () => {
    const broken = await planned(2);
    const whole = await planned(2);
    const { deps, clock } = sender();
    await db.owner.query(
      `create policy unreadable on recirculation.deliveries as restrictive
       using (1 / (case vendor_id when '${broken.vendor.id}' then 0 else 1 end) = 1)`,
    );
    await sendDueMails(deps);
    expect(await endings(broken)).toEqual(["sending", "sending"]);
    expect(await endings(whole)).toEqual(["sent", "sent"]);
    await db.owner.query("drop policy unreadable on recirculation.deliveries");
    clock.set(new Date(clock.now().getTime() + 5 * 60_000));
    await sendDueMails(deps);
    expect(await endings(broken)).toEqual(["sent", "sent"]);
  });

  it("that a killed sender had in its hands are sent again under their keys, or left to a person where there are none", async () => {
    const world = await planned(3);
    const { deps, clock } = sender();
    const handed: string[] = [];
    const killed = {
      ...deps,
      transport: {
        ...deps.transport,
        send: async ({ key }: { key: string }) => {
          handed.push(key);
          // The process ends here: nothing is written down any more.
          throw new Error("killed");
        },
      },
    };
    await expect(sendDueMails(killed)).rejects.toThrow("killed");
    expect(await endings(world)).toEqual(["sending", "sending", "sending"]);
    clock.set(new Date(clock.now().getTime() + 5 * 60_000));
    const keyless = { ...deps.transport, onceByKey: false, sideBySide: 1 };
    await sendDueMails({ ...deps, transport: keyless });
    expect(await endings(world)).toEqual(["review end_unknown", "sending", "sending"]);
    const again: string[] = [];
    const keyed = {
      ...deps.transport,
      send: async ({ key }: { key: string }) => {
        again.push(key);
        return { kind: "sent", providerId: null } as const;
      },
    };
    await sendDueMails({ ...deps, transport: keyed });
    expect((await endings(world)).sort()).toEqual(["review end_unknown", "sent", "sent"]);
    expect(handed).toEqual(expect.arrayContaining(again));
    expect(new Set(again).size).toBe(2);
  });
});
