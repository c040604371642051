import { newId } from "@tributary/kernel";
import { countApplications, findAskedPerson, linkOf } from "./support/recall-links.ts";
import { expect, test } from "./support/test.ts";

// Links that open nothing are opened on purpose, and the browser says so each time.
test.use({ expectedNoise: /status of (410|422|429)/ });

test("whoever holds a mail says how often they come, without signing in; to open the page changes nothing", async ({
  stranger: page,
}) => {
  const { wishes } = await findAskedPerson("acme");
  await page.goto(wishes);
  await page.reload();
  const standing = page.getByRole("status");
  await expect(standing).toHaveText("Mails come as your program has it, in your working hours.");
  await page.getByRole("button", { name: "Once a week at most" }).click();
  await expect(standing).toHaveText("Saved. One mail comes each week at most.");
  await page.getByRole("button", { name: "For 2 weeks" }).click();
  await expect(standing).toContainText("No mails until");
  await page.getByRole("button", { name: "Send me questions again" }).click();
  await expect(standing).toHaveText("Saved. One mail comes each week at most.");
  await page.getByRole("button", { name: "Stop these mails" }).click();
  await expect(standing).toHaveText("Saved. No mails come.");
  await page.getByRole("button", { name: "Send me questions again" }).click();
  await page.getByRole("button", { name: "As the program has it" }).click();
  await expect(standing).toContainText("Mails come as your program has it");
  await page.reload();
  await expect(standing).toContainText("Mails come as your program has it");
});

test("one click of a mail program stops mails: no cookie, no origin, no page before it; twice is once", async ({
  playwright,
  baseURL,
  stranger: page,
}) => {
  const { unsubscribe, wishes } = await findAskedPerson("acme", 1);
  const mailProgram = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const look = await mailProgram.get(unsubscribe);
  expect(look.status()).toBe(200);
  await page.goto(wishes);
  await expect(page.getByRole("status")).toContainText("Mails come as your program has it");
  for (const _ of [1, 2]) {
    const answer = await mailProgram.post(unsubscribe, { form: { "List-Unsubscribe": "One-Click" } });
    expect(answer.status()).toBe(200);
    expect(answer.headers()["set-cookie"]).toBeUndefined();
    expect(await answer.text()).toContain("No more questions");
  }
  await page.reload();
  await expect(page.getByRole("status")).toHaveText("No mails come.");
  await mailProgram.dispose();
});

test("a link that was altered, is of another purpose or of another vendor opens a kind page and changes nothing", async ({
  playwright,
  baseURL,
  stranger: page,
}) => {
  const acme = await findAskedPerson("acme", 2);
  const globex = await findAskedPerson("globex");
  const foreign = { vendorId: globex.vendorId, id: acme.memberId };
  const token = acme.wishes.split("/").at(-1) ?? "";
  const broken = [
    `/mails/${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`,
    `/mails/${acme.unsubscribe.split("/").at(-1)}`,
    `/mails/${linkOf("preferences", foreign)}`,
    `/unsubscribe/${linkOf("unsubscribe", foreign)}`,
    `/unsubscribe/${token}`,
    `/r/${token}`,
    `/r/${linkOf("answer", foreign)}`,
  ];
  const http = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  for (const path of broken) {
    for (const answer of [
      await http.get(path),
      await http.post(path, { form: { wish: "stop", choice: "0" } }),
    ]) {
      expect(answer.status(), path).toBeLessThan(500);
      expect(answer.headers()["content-type"], path).toContain("text/html");
      expect(await answer.text(), path).toMatch(/<h1/);
    }
  }
  await http.dispose();
  await page.goto(acme.wishes);
  await expect(page.getByRole("status")).toContainText("Mails come as your program has it");
});

test("what a robot fills in is thanked for and kept nowhere; one address applies five times an hour", async ({
  stranger: page,
}) => {
  const program = "/join/globex/main?lang=en";
  await page.goto(program);
  const consentTextId = (await page.locator("input[name=consentTextId]").getAttribute("value")) ?? "";
  const send = (changes: Record<string, string>) =>
    page.request.post(program, {
      form: { ...application, consentTextId, formKey: newId(), ...changes },
      headers: { origin: new URL(page.url()).origin },
      maxRedirects: 0,
    });
  const before = await countApplications("globex");
  const robot = await send({ fax: "https://buy.example" });
  expect(robot.status()).toBe(302);
  expect(robot.headers().location).toContain("sent=1");
  expect(await countApplications("globex")).toBe(before);

  // The same form twice, as a double click sends it, is one application.
  const formKey = newId();
  const twice = await Promise.all([send({ formKey }), send({ formKey })]);
  expect(twice.map((answer) => answer.status())).toEqual([302, 302]);
  expect(await countApplications("globex")).toBe(before + 1);

  const rest: number[] = [];
  for (let at = 0; at < 4; at += 1) rest.push((await send({})).status());
  expect(rest).toEqual([302, 302, 302, 429]);
});

const application = {
  companyName: "Quiet Harbour",
  country: "GB",
  taxId: "GB980780684",
  personName: "Rose Quiet",
  email: "rose@quiet-harbour.example",
  consent: "on",
};
