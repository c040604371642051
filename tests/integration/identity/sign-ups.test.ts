import {
  findSession,
  removeOldSignUps,
  requestSignUp,
  type SignUpInput,
  scopeForStaff,
  signIn,
  signLink,
} from "@tributary/identity";
import { type Clock, fixedClock, ok, systemClock, unwrap } from "@tributary/kernel";
import { openSignedUpVendor } from "@tributary/vendor-setup";
import { expect, it } from "vitest";
import { handleEvents } from "../../support/handle-events.ts";
import { testDatabase } from "../../support/test-database.ts";
import { found, from, password, secret, vendorInput } from "./founding.ts";

const db = testDatabase();
const ip = "192.0.2.40";

function signUpInput(changes: Partial<SignUpInput> = {}): SignUpInput {
  const { password: _, ...input } = vendorInput(changes);
  return input;
}

const ask = (input: SignUpInput, clock: Clock = systemClock) =>
  requestSignUp(db.database, { ...input, ip }, clock);

async function asked(input: SignUpInput, clock: Clock = systemClock): Promise<string> {
  unwrap(await ask(input, clock));
  const { rows } = await db.owner.query<{ id: string }>("select id from identity.sign_ups where email = $1", [
    input.email,
  ]);
  return signLink(secret, "sign_up", rows[0]?.id ?? "");
}

const openWith = (token: string, slug: string, clock: Clock = systemClock) =>
  openSignedUpVendor(db.database, { token, secret, slug, proof: { kind: "password", password } }, clock);

async function lettersTo(email: string): Promise<number> {
  const { rows } = await db.owner.query(
    `select from platform.outbox o join identity.sign_ups s on s.id = (o.payload->>'sign_up_id')::uuid
     where o.name = 'sign_up.requested' and s.email = $1`,
    [email],
  );
  return rows.length;
}

it("says and writes the same for an address that has an account and for one that has none", async () => {
  const known = vendorInput();
  await found(db.database, known);
  const inputs = [signUpInput({ email: known.email }), signUpInput()];
  for (const input of inputs) {
    expect(await ask(input)).toEqual(ok(null));
    expect(await lettersTo(input.email)).toBe(1);
  }
});

it("writes to an account in its own language, to a stranger in that of the form", async () => {
  const known = vendorInput();
  const { userId } = await found(db.database, known);
  await db.owner.query("update identity.users set locale = 'ru' where id = $1", [userId]);
  const inputs = [signUpInput({ email: known.email, locale: "en" }), signUpInput({ locale: "en" })];
  for (const input of inputs) unwrap(await ask(input));
  await handleEvents(db, "identity", systemClock);
  const { rows } = await db.owner.query(
    "select to_address, locale from platform.mails where to_address = any ($1) order by locale",
    [inputs.map(({ email }) => email)],
  );
  expect(rows.map(({ to_address, locale }) => [to_address, locale])).toEqual([
    [inputs[1]?.email, "en"],
    [inputs[0]?.email, "ru"],
  ]);
});

it("opens the vendor for whoever has the mailbox, once, and they can sign in", async () => {
  const input = signUpInput();
  const token = await asked(input);
  const answers = await Promise.all([openWith(token, input.slug), openWith(token, input.slug)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await openWith(token, input.slug)).toMatchObject({ error: { code: "link_expired" } });
  const session = unwrap(await signIn(db.database, from(input.email), systemClock));
  const person = (await findSession(db.database, session.token))?.person;
  expect(person?.name).toBe(input.personName);
  expect(scopeForStaff(person as never, input.slug, "vendor.configure").ok).toBe(true);
});

it("never sets the password of somebody who has an account: they sign in, and nobody else may", async () => {
  const known = vendorInput();
  const { userId } = await found(db.database, known);
  const input = signUpInput({ email: known.email });
  const token = await asked(input);
  expect(await openWith(token, input.slug)).toMatchObject({ error: { code: "unauthenticated" } });
  const as = (email: string) =>
    openSignedUpVendor(
      db.database,
      { token, secret, slug: input.slug, proof: { kind: "session", userId, email } },
      systemClock,
    );
  expect(await as("somebody@else.example")).toMatchObject({ error: { code: "forbidden" } });
  expect(unwrap(await as(known.email)).userId).toBe(userId);
});

it("keeps the link when the slug was taken meanwhile, and takes another", async () => {
  const input = signUpInput();
  const token = await asked(input);
  await found(db.database, vendorInput({ slug: input.slug }));
  expect(await ask(signUpInput({ slug: input.slug }))).toMatchObject({ error: { code: "taken" } });
  const taken = await openWith(token, input.slug);
  expect(taken).toMatchObject({ error: { code: "taken", details: { field: "slug" } } });
  expect((await openWith(token, `${input.slug}-2`)).ok).toBe(true);
});

it("refuses a weak password, and a link that was altered or is a day old", async () => {
  const input = signUpInput();
  const token = await asked(input);
  const weak = { token, secret, slug: input.slug, proof: { kind: "password", password: "short" } } as const;
  expect(await openSignedUpVendor(db.database, weak, systemClock)).toMatchObject({
    error: { code: "invalid" },
  });
  expect(await openWith(`${token}x`, input.slug)).toMatchObject({ error: { code: "link_expired" } });
  const nextDay = fixedClock(new Date(Date.now() + 25 * 60 * 60_000));
  expect(await openWith(token, input.slug, nextDay)).toMatchObject({ error: { code: "link_expired" } });
  expect(await removeOldSignUps(db.database.platform, nextDay)).toBeGreaterThan(0);
  expect(await openWith(token, input.slug)).toMatchObject({ error: { code: "link_expired" } });
});

it("sends one letter for a double click, and another one when asked again later", async () => {
  const input = signUpInput();
  const now = new Date();
  const at = (seconds: number) => fixedClock(new Date(now.getTime() + seconds * 1000));
  await Promise.all([ask(input, at(0)), ask(input, at(1))]);
  expect(await lettersTo(input.email)).toBe(1);
  unwrap(await ask(input, at(90)));
  expect(await lettersTo(input.email)).toBe(2);
});
