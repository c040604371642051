import type { Page } from "@playwright/test";
import { runCommand } from "./command-line.ts";
import { eventually } from "./eventually.ts";
import { expectFits } from "./fits.ts";
import { openMail } from "./mailbox.ts";
import { room } from "./room.ts";
import { company, course, rep, vendor } from "./story-people.ts";
import { expect } from "./test.ts";

/** What one says of a colleague's claim, in the language of the question. */
const agrees = "Да, верно";
const differs = "Нет, неверно";

/** The question of the course becomes a fact that comes back: two clicks. */
export async function keepFact(page: Page): Promise<void> {
  await page.goto(vendor);
  await room(page, "Recirculation");
  await page.getByRole("link", { name: "Make from a course" }).first().click();
  await page.getByRole("link", { name: new RegExp(course.title) }).click();
  await page.getByRole("checkbox", { name: new RegExp(course.question) }).check();
  await page.getByRole("button", { name: "Make facts" }).click();
  await expect(page.getByRole("link", { name: new RegExp(course.question) })).toBeVisible();
}

/** Two weeks pass. The same moment again sends nothing more. */
export async function twoWeeksLater(page: Page): Promise<void> {
  const now = workingHour(new Date(Date.now() + 14 * 24 * 60 * 60 * 1000)).toISOString();
  const tick = () => runCommand("recirculation", "tick", "--vendor", "fjordline", "--now", now);
  const first = await tick();
  expect(first).toMatchObject({ sent: expect.any(Number) });
  expect(first).not.toMatchObject({ sent: 0 });
  expect(await tick()).toMatchObject({ sent: 0 });
  await openMail(page, rep.email, course.question);
}

/** Noon in Berlin and about, on that day or the next working day: when people may be written to. */
function workingHour(day: Date): Date {
  const weekday = day.getUTCDay();
  const days = weekday === 0 ? 1 : weekday === 6 ? 2 : 0;
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + days, 10));
}

/**
 * The link of an answer opens the question with it chosen; only the button counts, and only once. The course asked in
 * plain words, the mail asks whether a colleague is right: its first answer is that they are.
 */
export async function answerFromMail(page: Page, phone: Page): Promise<void> {
  const mail = page.frameLocator("iframe");
  const claim = await mail.getByText(course.question).first().textContent();
  const isRight = claim?.includes(course.right) ?? false;
  const option = mail.getByRole("link", { name: isRight ? agrees : differs });
  const link = (await option.getAttribute("href")) ?? "";
  await phone.goto(link);
  await phone.reload();
  await expect(phone.getByLabel(isRight ? agrees : differs)).toBeChecked();
  await expectFits(phone);
  await phone.getByRole("button", { name: "Проверить ответ" }).click();
  await expect(phone.getByRole("status")).toContainText("Верно");
  await phone.goto(link);
  await expect(phone.getByText(course.explanation)).toBeVisible();
}

export async function readReport(page: Page): Promise<void> {
  await runCommand("recirculation", "tick", "--vendor", "fjordline");
  await page.goto(`${vendor}/leads`);
  await room(page, "Recirculation");
  await page.getByRole("link", { name: "Report", exact: true }).click();
  await page.waitForURL(/\/report$/);
  await eventually(page.getByText("100% of the answers were right at the first try"));
  await page.getByRole("link", { name: company.name }).click();
  await expect(page.getByRole("heading", { name: `Who remembers at ${company.name}` })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: rep.name })).toContainText("1 of 1");
}
