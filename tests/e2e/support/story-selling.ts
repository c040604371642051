import type { Page } from "@playwright/test";
import { eventually } from "./eventually.ts";
import { expectFits } from "./fits.ts";
import { openRow, room } from "./room.ts";
import { client, company, portal, rep, vendor } from "./story-people.ts";
import { expect } from "./test.ts";

export async function sendLead(phone: Page): Promise<void> {
  await phone.goto(`${portal}/send`);
  await phone.getByLabel("Компания").fill(client);
  await phone.getByLabel("Имя").fill("Олег Ким");
  await phone.getByLabel("Телефон").fill("+7 912 345-67-89");
  await phone.getByLabel("Что нужно клиенту").fill("CRM на 12 человек");
  await phone.getByRole("button", { name: "Передать лид" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: `Лид «${client}» передан` })).toBeVisible();
}

export async function winLead(page: Page): Promise<void> {
  await page.goto(vendor);
  await room(page, "Leads");
  await openRow(page, client);
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("link", { name: "Won", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `${client}: the sale is won` });
  await dialog.getByLabel("Amount of the sale").fill("4,000");
  await dialog.getByRole("button", { name: "Won" }).click();
  await expect(dialog).toBeHidden();
}

export async function readResults(phone: Page): Promise<void> {
  await phone.goto(`${portal}/bonuses`);
  await eventually(phone.getByText("5 % от продажи на 4 000 $"));
  await expectFits(phone);
  await phone.goto(`${portal}/board`);
  await eventually(phone.getByText("Ваше место: 1 из 1"));
}

/** The director sees who is worth it: the client with its segment, the partner with its class. */
export async function readSegments(page: Page): Promise<void> {
  await page.goto(`${vendor}/leads`);
  await room(page, "Segments");
  await page.waitForURL(/\/segments$/);
  await eventually(page.getByRole("link", { name: company.name }));
  await page.getByRole("link", { name: "Clients", exact: true }).click();
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: client }) });
  await expect(row).toContainText("New");
  await expect(row).toContainText("$4,000");
}

/** The report of recruitment tells that the negotiation came to its end, and who came of it is on the board. */
export async function readFunnel(page: Page): Promise<void> {
  await page.goto(`${vendor}/recruitment/funnel`);
  await eventually(page.getByText("1 of 1 that were opened are signed (100%)"));
  await page.goto(`${vendor}/boards`);
  await eventually(page.getByText(`${rep.name} is in front: 1 lead`));
}
