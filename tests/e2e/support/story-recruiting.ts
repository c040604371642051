import type { Page } from "@playwright/test";
import { eventually } from "./eventually.ts";
import { expectFits } from "./fits.ts";
import { linkInMail, openMail } from "./mailbox.ts";
import { openRow, room } from "./room.ts";
import { signUp } from "./sign-up.ts";
import { company, director, head, portal, rep, vendor } from "./story-people.ts";
import { expect } from "./test.ts";

export async function openFjordline(page: Page): Promise<void> {
  await signUp(page, { name: "Fjordline", slug: "fjordline" }, director);
}

/** The page for strangers is opened, and a template is made of what it begins with. Gives the address of the page. */
export async function openProgram(page: Page): Promise<string> {
  await room(page, "Settings");
  await page.getByRole("link", { name: "Public page" }).click();
  await page.getByLabel("Open to everybody").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const look = page.getByRole("link", { name: "Look at it" });
  await expect(look).toBeVisible();
  const address = await look.getAttribute("href");
  await page.getByRole("link", { name: "Contract templates" }).click();
  await page.getByRole("link", { name: "Begin with our text" }).click();
  await page.getByRole("button", { name: "Save the template" }).click();
  await expect(page.getByText("Template saved")).toBeVisible();
  return address ?? "";
}

/** A wrong digit is told at its field, and nothing that was typed is lost. */
export async function apply(stranger: Page, address: string): Promise<void> {
  await stranger.goto(address);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Станьте партнёром «Fjordline»");
  await expectFits(stranger);
  await stranger.getByLabel("Название компании").fill(company.name);
  await stranger.getByLabel("Налоговый номер").fill(company.wrongTaxId);
  await stranger.getByLabel("Сайт").fill("orion.example");
  await stranger.getByLabel("Регион или город").fill("Москва");
  await stranger.getByLabel("Ваше имя").fill(head.name);
  await stranger.getByLabel("Электронная почта").fill(head.email);
  await stranger.getByLabel("Почему вы хотите работать с нами?").fill("Внедряем CRM у застройщиков");
  await stranger.getByRole("checkbox").check();
  const send = stranger.getByRole("button", { name: "Отправить заявку" });
  await send.click();
  await expect(stranger.getByLabel("Налоговый номер")).toHaveAttribute("aria-invalid", "true");
  await stranger.getByLabel("Налоговый номер").fill(company.taxId);
  await send.click();
  await expect(stranger.getByRole("heading", { level: 1, name: "Заявка отправлена" })).toBeVisible();
}

export async function readStatus(page: Page, stranger: Page): Promise<void> {
  await openMail(page, head.email, "Ваша заявка в «Fjordline» получена");
  await stranger.goto(await linkInMail(page, "Посмотреть, где заявка"));
  await expect(stranger.getByText("Она ждёт своей очереди")).toBeVisible();
  await expectFits(stranger);
}

export async function approve(page: Page): Promise<void> {
  await page.goto(vendor);
  await room(page, "Applications");
  await openRow(page, company.name);
  await page.getByRole("link", { name: "Approve", exact: true }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText(`${company.name} is approved`)).toBeVisible();
}

/** The card goes from stage to stage by keys, and stands there for everybody. */
export async function negotiate(page: Page): Promise<void> {
  await room(page, "Recruitment");
  await page.getByRole("button", { name: `Move ${company.name}` }).focus();
  for (const key of ["Space", "ArrowRight", "Space"]) await page.keyboard.press(key);
  await expect(page.getByText(`${company.name}: First talk`)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("region", { name: "First talk, 1" })).toContainText(company.name);
}

export async function sendContract(page: Page): Promise<void> {
  await openRow(page, company.name);
  await page.getByRole("link", { name: "Draft the contract" }).click();
  await page.getByRole("button", { name: "Draft the contract" }).click();
  await expect(page.getByText(`tax ID ${company.taxId}`)).toBeVisible();
  await page.getByRole("link", { name: "Send to sign" }).click();
  await page.getByRole("button", { name: "Send to sign" }).click();
  await expect(page.getByText(`Sent to ${head.email}`)).toBeVisible();
}

export async function sign(page: Page, stranger: Page): Promise<void> {
  await openMail(page, head.email, "На подпись: «Partner agreement» с «Fjordline»");
  await stranger.goto(await linkInMail(page, "Прочитать и подписать"));
  await expectFits(stranger);
  await stranger.getByLabel("Ваше полное имя").fill(head.name);
  await stranger.getByRole("checkbox").check();
  await stranger.getByRole("button", { name: "Принять и подписать" }).click();
  await expect(stranger.getByText("Ваш ID партнёра")).toBeVisible();
  await page.goto(`${vendor}/recruitment/list?status=signed`);
  await openRow(page, company.name);
  await expect(page.getByText("The partner signed the contract").first()).toBeVisible();
}

/** The head comes in by the mail that the signature has sent. */
export async function joinAsHead(page: Page, stranger: Page): Promise<void> {
  await openMail(page, head.email, "Вас приглашают в партнёрский портал «Fjordline»");
  await join(stranger, await linkInMail(page, "Принять приглашение"), head);
}

export async function inviteRep(headOnPhone: Page): Promise<void> {
  await headOnPhone.getByRole("link", { name: /^Моя команда/ }).click();
  await headOnPhone.getByText("Пригласить сотрудника").click();
  await headOnPhone.getByLabel("Имя").fill(rep.name);
  await headOnPhone.getByLabel("Электронная почта").fill(rep.email);
  await headOnPhone.getByRole("button", { name: "Отправить приглашение" }).click();
  await expect(headOnPhone.getByText(`Приглашение для ${rep.email} уже в пути`)).toBeVisible();
  await eventually(headOnPhone.getByText(rep.name));
  await expectFits(headOnPhone);
}

export async function joinAsRep(page: Page, phone: Page): Promise<void> {
  await openMail(page, rep.email, "Вас приглашают в партнёрский портал «Fjordline»");
  await join(phone, await linkInMail(page, "Принять приглашение"), rep);
  expect(phone.url()).toContain(portal);
}

async function join(phone: Page, link: string, { name, password }: typeof head | typeof rep): Promise<void> {
  await phone.goto(link);
  await expect(phone.getByLabel("Ваше имя")).toHaveValue(name);
  await phone.getByLabel("Придумайте пароль").fill(password);
  await phone.getByRole("button", { name: "Присоединиться" }).click();
  const [first] = name.split(" ");
  await expect(phone.getByRole("heading", { level: 1, name: `Здравствуйте, ${first}` })).toBeVisible();
  await expectFits(phone);
}
