import type { Page } from "@playwright/test";
import { linkInMail, openMail } from "./support/mailbox.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

// What is refused on purpose: a form without consent, a link that was changed, one that was replaced.
test.use({ expectedNoise: /status of (403|409|410|422)/ });

/** A name that would complain in the console, which fails the test, if any page took it for markup. */
const company = `Волга <img src=x onerror="console.error('run')"> Софт`;
const person = { name: "Пётр Ильин", email: "petr@volga-soft.example" };
const joinPage = "/join/acme/main";

test("a stranger applies on a phone, is approved, signs, and has a partner ID and an invitation", async ({
  page,
  phone,
  request,
}) => {
  test.setTimeout(180_000);
  await test.step("A form without consent is refused and keeps what was typed", () => applyWithout(phone));
  await test.step("With consent it is taken", () => apply(phone));
  await test.step("A mail leads to where the application is", () => readStatus(page, phone));
  await test.step("A manager approves it", () => approve(page));
  const link = await test.step("A contract goes to the signer", () => sendContract(page));
  await test.step("Looking signs nothing, and nobody else can sign", () => tryToSign(phone, request, link));
  await test.step("The signer signs and has the partner ID", () => sign(phone, link));
  await test.step("Both have the copy, and the signer is invited", () => readMails(page));
});

async function applyWithout(phone: Page): Promise<void> {
  await phone.goto(joinPage);
  await phone.getByLabel("Название компании").fill(company);
  await phone.getByLabel("Налоговый номер").fill("7707083893");
  await phone.getByLabel("Сайт").fill("volga-soft.example");
  await phone.getByLabel("Ваше имя").fill(person.name);
  await phone.getByLabel("Электронная почта").fill(person.email);
  await phone.getByLabel("Почему вы хотите").fill("Клиенты спрашивают.");
  await phone.getByRole("button", { name: "Отправить заявку" }).click();
  await expect(phone.getByText("Без согласия мы не вправе хранить заявку").first()).toBeVisible();
  await expect(phone.getByLabel("Название компании")).toHaveValue(company);
  await expect(phone.getByLabel("Почему вы хотите")).toHaveValue("Клиенты спрашивают.");
}

async function apply(phone: Page): Promise<void> {
  await phone.getByRole("checkbox").check();
  await phone.getByRole("button", { name: "Отправить заявку" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Заявка отправлена" })).toBeVisible();
  await expect(phone).not.toHaveURL(/volga|petr/);
}

async function readStatus(page: Page, phone: Page): Promise<void> {
  await openMail(page, person.email, "Ваша заявка в «Acme» получена");
  await phone.goto(await linkInMail(page, "Посмотреть, где заявка"));
  await expect(phone.getByRole("heading", { level: 1 })).toContainText("Волга <img");
  await expect(phone.getByText("Она ждёт своей очереди")).toBeVisible();
}

async function approve(page: Page): Promise<void> {
  await signIn(page, "manager@acme.example");
  await page.goto("/v/acme/recruitment/applications?q=7707083893");
  await page.getByRole("link", { name: "Волга" }).first().click();
  await page.getByRole("link", { name: "Approve", exact: true }).click();
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(page.getByText("Approved by Viktor Lindqvist")).toBeVisible();
}

async function sendContract(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Open the partner" }).click();
  await page.getByRole("link", { name: "Draft the contract" }).click();
  await expect(page.getByLabel("E-mail of the signer")).toHaveValue(person.email);
  await page.getByRole("button", { name: "Draft the contract" }).click();
  await page.getByRole("link", { name: "Send to sign" }).click();
  await page.getByRole("button", { name: "Send to sign" }).click();
  await expect(page.getByText("Waiting for signature").first()).toBeVisible();
  await openMail(page, person.email, "На подпись: «Partner agreement» с «Acme»");
  return linkInMail(page, "Прочитать и подписать");
}

async function tryToSign(phone: Page, request: Page["request"], link: string): Promise<void> {
  for (const method of ["GET", "HEAD"]) {
    const answer = await request.fetch(link, { method, headers: { "user-agent": "mail scanner" } });
    expect(answer.status()).toBe(200);
  }
  const form = { intent: "accept", fullName: "Somebody Else", agree: "on" };
  const foreign = await request.post(link, { form, headers: { origin: "https://evil.example" } });
  expect(foreign.status()).toBe(403);
  const hosted = await request.get(joinPage, { headers: { host: "evil.example" } });
  expect(await hosted.text()).not.toContain("evil.example");
  const altered = link.slice(0, -1) + (link.endsWith("A") ? "B" : "A");
  await phone.goto(altered);
  await expect(phone.getByRole("heading", { name: "Ссылка не работает" })).toBeVisible();
  await phone.goto(link);
  await expect(phone.getByRole("button", { name: "Принять и подписать" })).toBeVisible();
}

async function sign(phone: Page, link: string): Promise<void> {
  await phone.getByLabel("Ваше полное имя").fill("Пётр");
  await phone.getByRole("button", { name: "Принять и подписать" }).click();
  await expect(phone.getByText("Впишите полное имя").first()).toBeVisible();
  await phone.getByLabel("Ваше полное имя").fill(person.name);
  await phone.getByRole("checkbox").check();
  await phone.getByRole("button", { name: "Принять и подписать" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Подписано" })).toBeVisible();
  await expect(phone.getByText("Запись о подписи")).toBeVisible();
  await expect(phone.getByText(/^[A-Z0-9]{6}$/)).toBeVisible();
  await phone.goto(link);
  await expect(phone.getByRole("heading", { level: 1, name: "Подписано" })).toBeVisible();
}

async function readMails(page: Page): Promise<void> {
  await openMail(page, person.email, "Вас приглашают в партнёрский портал «Acme»");
  await openMail(page, person.email, "Подписано: «Partner agreement»");
  await openMail(page, "manager@acme.example", "Софт has signed");
}
