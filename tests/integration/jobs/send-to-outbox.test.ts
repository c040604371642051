import { withTenant } from "@tributary/db";
import { findInvitation, inviteStaff } from "@tributary/identity";
import { localOutbox } from "@tributary/jobs";
import { newId, unwrap } from "@tributary/kernel";
import { queueMail, takeMailNotice } from "@tributary/notifications";
import { describe, expect, it } from "vitest";
import { mailWorld, mailSecret as secret } from "./mail-world.ts";

const world = mailWorld();
const { db } = world;

async function queueBatchMail(template: "lead-won" | "invitation" | "recall-questions"): Promise<void> {
  if (template === "lead-won") return world.queueLeadMail();
  const mail = { dedupeKey: newId(), toAddress: "rep@northwind.example", locale: "en" } as const;
  await withTenant(db.database, world.vendor.scope, (tx) =>
    template === "invitation"
      ? queueMail(tx, { ...mail, template, props: { invitationId: newId(), partnerName: null } })
      : queueMail(tx, { ...mail, template, props: { deliveryId: newId(), memberId: newId() } }),
  );
}

/** What became of each mail, in the order in which they were queued. */
async function endings(): Promise<string[]> {
  const { rows } = await db.owner.query<{ ending: string }>(
    "select concat_ws(' ', template, status, error_code) as ending from platform.mails order by id",
  );
  return rows.map(({ ending }) => ending);
}

describe("into the local outbox", () => {
  it("keeps a mail to be read, with a link that opens the invitation", async () => {
    const { send, clock } = world.sending(localOutbox());
    const invited = { email: "new@acme.example", name: "Nina", role: "manager", locale: "ru" } as const;
    const { invitationId } = unwrap(await inviteStaff(db.database, world.vendor.scope, invited, clock));
    await withTenant(db.database, world.vendor.scope, (tx) =>
      queueMail(tx, {
        template: "invitation",
        dedupeKey: newId(),
        toAddress: invited.email,
        locale: invited.locale,
        props: { invitationId, partnerName: null },
      }),
    );
    await send();
    const { text, html, status } = await world.theMail();
    expect(status).toBe("sent");
    const token = /https:\/\/tributary\.example\/invite\/(\S+)/.exec(text ?? "")?.[1] ?? "";
    expect(html).toContain(token);
    expect(await findInvitation(db.database, { token, secret }, clock)).toMatchObject({
      email: invited.email,
    });
  });

  it("does not send what is over", async () => {
    await withTenant(db.database, world.vendor.scope, (tx) =>
      queueMail(tx, {
        template: "invitation",
        dedupeKey: newId(),
        toAddress: "gone@acme.example",
        locale: "en",
        props: { invitationId: newId(), partnerName: null },
      }),
    );
    await world.sending(localOutbox()).send();
    expect(await world.theMail()).toMatchObject({ status: "suppressed", errorCode: "moot", subject: null });
  });

  it("goes on with the others of a batch when one is over, one is held back and one cannot be written", async () => {
    const { send } = world.sending(localOutbox());
    for (const template of ["lead-won", "invitation", "lead-won", "lead-won", "recall-questions"] as const) {
      await queueBatchMail(template);
    }
    const spoil = (place: number, change: string) =>
      db.owner.query(
        `update platform.mails set ${change} where id = (select id from platform.mails order by id offset ${place} limit 1)`,
      );
    await spoil(2, `props = '{"other":"release"}'`);
    await spoil(3, "to_address = 'gone@northwind.example'");
    await takeMailNotice(db.database.platform, {
      id: newId(),
      reason: "complained",
      addresses: ["gone@northwind.example"],
      providerId: null,
    });
    expect(await send()).toEqual({ found: true, quietMs: 0 });
    expect(await endings()).toEqual([
      "lead-won sent",
      "invitation suppressed moot",
      "lead-won review props_unfit",
      "lead-won suppressed complained",
      "recall-questions suppressed moot",
    ]);
    expect(await send()).toEqual({ found: false, quietMs: 0 });
  });
});
