import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { dealsFacts, dealsFile } from "./support/deals.ts";
import { eventually } from "./support/eventually.ts";
import { linkInMail, openMail } from "./support/mailbox.ts";
import { room } from "./support/room.ts";
import { signUp } from "./support/sign-up.ts";
import { expect, test } from "./support/test.ts";

const director = { name: "Dana Weber", email: "dana@meridian.example", password: "seven quiet rivers" };
const rep = { name: "Лена Орлова", email: "lena@volga.example", password: "семь тихих рек" };
const company = { name: "Meridian", slug: "meridian" };
const vendor = "/v/meridian";
const portal = "/p/meridian";

test("a vendor imports its sales, and a partner's lead becomes a sale, a bonus and a place on the board", async ({
  page,
  phone,
}) => {
  // Twelve steps of two people, one after the other.
  test.setTimeout(180_000);
  await test.step("A vendor signs up", () => signUp(page, company, director));
  await test.step("It imports its sales, twice", () => importSales(page));
  await test.step("It sees which partners matter", () => readClasses(page));
  const link = await test.step("It adds a partner and invites its rep", () => inviteRep(page));
  await test.step("The rep joins on a phone", () => join(phone, link));
  await test.step("The rep sends a lead", () => sendLead(phone));
  await test.step("The vendor accepts the lead", () => acceptLead(page, phone));
  await test.step("The vendor wins the lead", () => winLead(page));
  await test.step("The rep sees the bonus and the place", () => readResults(phone));
  await test.step("Mails have come in the language of each", () => readMails(page));
  await test.step("The director sees the month", () => readHome(page));
  await test.step("A refund takes everything back", () => refund(page, phone));
});

async function importSales(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Import a file" }).click();
  await uploadDeals(page, "deals-of-2025.csv");
  await expect(page.getByLabel("Стадия", { exact: true })).toHaveValue("status");
  await expect(page.getByLabel("Выиграна", { exact: true })).toHaveValue("won");
  await page.getByLabel("В работе", { exact: true }).selectOption("open");
  await page.getByRole("button", { name: "See what would happen" }).click();
  await expect(page.getByRole("heading", { name: "What would happen" })).toBeVisible();
  await expect(figure(page, "Imported")).toHaveText(String(dealsFacts.imported));
  await expect(figure(page, "Rejected")).toHaveText(String(dealsFacts.rejected));
  await page.getByRole("button", { name: "Import now" }).first().click();
  await expect(figure(page, "Read")).toHaveText(String(dealsFacts.read));
  await expect(figure(page, "Imported")).toHaveText(String(dealsFacts.imported));
  await expect(figure(page, "Won in all")).toHaveText(dealsFacts.wonAmount);
  await expect(figure(page, "Won sales")).toHaveText(String(dealsFacts.won));
  await expect(figure(page, "Lost")).toHaveText(String(dealsFacts.lost));
  await expect(figure(page, "In work")).toHaveText(String(dealsFacts.open));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download rejected rows with reasons" }).click(),
  ]);
  const rejected = await readFile(await download.path(), "utf8");
  expect(rejected).toContain("“Клиент”: is empty; every row needs it");
  expect(rejected).toContain("“Дата закрытия”: is a day that does not exist");
  await page.getByRole("link", { name: "Import another file" }).click();
  await uploadDeals(page, "the-same-again.csv");
  await page.getByRole("button", { name: "Import now" }).first().click();
  await expect(figure(page, "Read")).toHaveText(String(dealsFacts.read));
  await expect(figure(page, "Imported")).toHaveText("0");
  await expect(figure(page, "Unchanged")).toHaveText(String(dealsFacts.imported));
}

async function uploadDeals(page: Page, name: string): Promise<void> {
  await page.getByLabel("File").setInputFiles(dealsFile(name));
  await page.getByRole("button", { name: "Upload and match columns" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("button", { name: "Import now" }).first()).toBeVisible();
}

/** The number of a report by its name. */
function figure(page: Page, name: string): Locator {
  const term = page.getByRole("term").filter({ hasText: new RegExp(`^${name}$`) });
  return term.locator("xpath=following-sibling::dd[1]");
}

async function readClasses(page: Page): Promise<void> {
  await room(page, "Segments");
  await page.getByLabel("As of").fill(dealsFacts.lastDay);
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("1 of 3 partners brings 76.9% of the money")).toBeVisible();
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "Атлас" }) });
  await expect(row.getByRole("cell", { name: "Key" })).toBeVisible();
}

async function inviteRep(page: Page): Promise<string> {
  await room(page, "Partners");
  await page.getByRole("link", { name: "New partner" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Волга Софт");
  await page.getByLabel("Works with us already").check();
  await page.getByRole("button", { name: "Add the partner" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Волга Софт" })).toBeVisible();
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("link", { name: "Invite by mail" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite an employee" });
  await dialog.getByLabel("Name").fill(rep.name);
  await dialog.getByLabel("E-mail").fill(rep.email);
  await dialog.getByLabel("Language of the mail").selectOption("ru");
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog).toBeHidden();
  await openMail(page, rep.email, "Вас приглашают в партнёрский портал «Meridian»");
  return linkInMail(page, "Принять приглашение");
}

async function join(phone: Page, link: string): Promise<void> {
  await phone.goto(link);
  await expect(phone.getByLabel("Ваше имя")).toHaveValue(rep.name);
  await phone.getByLabel("Придумайте пароль").fill(rep.password);
  await phone.getByRole("button", { name: "Присоединиться" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Здравствуйте, Лена" })).toBeVisible();
}

async function sendLead(phone: Page): Promise<void> {
  await phone.getByRole("main").getByRole("link", { name: "Передать лид" }).click();
  await phone.getByLabel("Компания").fill("Ромашка");
  await phone.getByLabel("Имя").fill("Пётр Ильин");
  await phone.getByLabel("Телефон").fill("+7 912 345-67-89");
  await phone.getByLabel("Что нужно клиенту").fill("CRM на 12 человек");
  await phone.getByLabel("О чём договорились").fill("Ждут звонка в четверг");
  await phone.getByRole("button", { name: "Передать лид" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Лид «Ромашка» передан" })).toBeVisible();
  await phone.getByRole("link", { name: "Открыть этот лид" }).click();
  await expect(phone.getByText("Meridian: ещё не смотрели")).toBeVisible();
}

async function acceptLead(page: Page, phone: Page): Promise<void> {
  await page.goto(`${vendor}/leads`);
  await page.getByRole("link", { name: "Ромашка", exact: true }).click();
  await expect(page.getByText("CRM на 12 человек")).toBeVisible();
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByRole("link", { name: "Won", exact: true })).toBeVisible();
  await phone.reload();
  await expect(phone.getByText("Meridian: в работе").first()).toBeVisible();
}

async function winLead(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Won", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Ромашка: the sale is won" });
  await dialog.getByLabel("Amount of the sale").fill("4,000");
  await dialog.getByRole("button", { name: "Won" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`${director.name} won the sale: $4,000`)).toBeVisible();
}

async function readResults(phone: Page): Promise<void> {
  await phone.reload();
  await expect(phone.getByText("Выигран").first()).toBeVisible();
  await phone.goto(`${portal}/bonuses`);
  await eventually(phone.getByText("5 % от продажи на 4 000 $"));
  await expect(phone.getByText("200 $").first()).toBeVisible();
  await phone
    .getByRole("navigation", { name: "Главное меню" })
    .getByRole("link", { name: "Рейтинг" })
    .click();
  await expect(phone.getByRole("heading", { level: 1, name: "Рейтинг" })).toBeVisible();
  await eventually(phone.getByText("Ваше место: 1 из 1"));
  const parts = phone.getByRole("main").getByRole("link", { name: "Бонусы" });
  await parts.click();
  await expect(parts).toHaveAttribute("aria-current", "page");
  await eventually(phone.getByText("200 $").first());
}

async function readMails(page: Page): Promise<void> {
  await openMail(page, director.email, "New lead from Волга Софт: Ромашка");
  await openMail(page, rep.email, "Ваш лид «Ромашка» принят");
  await openMail(page, rep.email, "Сделка по вашему лиду «Ромашка» состоялась");
}

async function readHome(page: Page): Promise<void> {
  await page.goto(vendor);
  await eventually(page.getByText("Partners have brought $4"));
  await expect(figure(page, "Leads")).toHaveText("1");
  await expect(figure(page, "Sales")).toHaveText("1");
  await expect(figure(page, "Active partners")).toHaveText("1");
}

async function refund(page: Page, phone: Page): Promise<void> {
  await room(page, "Sales");
  await page.getByRole("row", { name: "Ромашка" }).hover();
  await page.getByRole("link", { name: "Refund: Ромашка" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Refund $4,000" }).click();
  await expect(page.getByText("The sale of Ромашка is taken back")).toBeVisible();
  await phone.goto(`${portal}/bonuses`);
  await eventually(phone.getByText("Снято: продажу на 4 000 $ вернули"));
  await page.goto(`${vendor}/boards`);
  await eventually(page.getByText("Лена Орлова is in front: 1 lead"));
  await page.getByRole("main").getByRole("link", { name: "Bonuses" }).click();
  await expect(page.getByText("comes onto this board with the first bonus")).toBeVisible();
}
