import type { Locator, Page } from "@playwright/test";
import { eventually } from "./eventually.ts";
import { expectFits } from "./fits.ts";
import { room } from "./room.ts";
import { course, item, portal, rep, vendor } from "./story-people.ts";
import { expect } from "./test.ts";

/** A course of one lesson with a text and two questions, written in place, published, and given to the program. */
export async function writeCourse(page: Page): Promise<void> {
  await page.goto(vendor);
  await room(page, "Learning");
  await page.getByLabel("Title of a new course").fill(course.title);
  await page.getByRole("button", { name: "New course" }).click();
  await expect(page.getByRole("heading", { level: 1, name: course.title })).toBeVisible();
  await page.getByLabel("New module").fill("Знакомство");
  await page.getByRole("button", { name: "Add module" }).click();
  await page.getByLabel("Title of a new lesson").fill(course.lesson);
  await page.getByRole("button", { name: "Add lesson" }).click();
  await expect(page.getByRole("heading", { level: 1, name: course.lesson })).toBeVisible();
  await page.getByRole("button", { name: "Text", exact: true }).click();
  await page.getByRole("textbox", { name: "Text of the lesson" }).fill(course.text);
  await page.getByRole("button", { name: "Questions", exact: true }).click();
  await writeQuestion(page.getByRole("group", { name: "Question 1" }));
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: course.title }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Version 1 is out").first()).toBeVisible();
  await page.getByRole("link", { name: "For whom" }).click();
  await page.getByRole("button", { name: "Give the course" }).click();
  await expect(page.getByText("The course was given")).toBeVisible();
}

async function writeQuestion(question: Locator): Promise<void> {
  await question.getByLabel("What do you ask?").fill(course.question);
  for (const [at, text] of [course.right, ...course.wrong].entries())
    await question.getByLabel(`Answer ${at + 1}`, { exact: true }).fill(text);
  await question.getByLabel("Answer 1 is right").check();
  await question.getByLabel("Explanation").fill(course.explanation);
}

export async function writeItem(page: Page): Promise<void> {
  await room(page, "Library");
  await page.getByRole("link", { name: "New item" }).first().click();
  await page.getByRole("link", { name: /^Message template/ }).click();
  await page.getByLabel("Title").fill(item.title);
  await page.getByLabel("Text").fill(item.message);
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: item.title })).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("What members see is what is written here")).toBeVisible();
}

/** On a phone: the course waits on the first page, its question is answered, and it is passed. */
export async function takeCourse(phone: Page): Promise<void> {
  await phone.goto(portal);
  await eventually(phone.getByText(`Вас ждёт курс «${course.title}»`));
  await expectFits(phone);
  await menu(phone, "Обучение");
  await phone.getByRole("link", { name: new RegExp(course.title) }).click();
  await phone.getByRole("button", { name: "Начать" }).click();
  await expect(phone.getByText(course.text)).toBeVisible();
  await expectFits(phone);
  await phone.getByLabel(course.right).check();
  await phone.getByRole("button", { name: "Ответить" }).click();
  await expect(phone.getByText(course.explanation)).toBeVisible();
  await phone.getByRole("button", { name: "Завершить курс" }).click();
  await expect(phone.getByRole("heading", { name: "Курс сдан" })).toBeVisible();
  await expectFits(phone);
}

/** The certificate is a file of its holder's, and anybody can see that it is true. */
export async function checkCertificate(phone: Page, stranger: Page): Promise<void> {
  const [download] = await Promise.all([
    phone.waitForEvent("download"),
    phone.getByRole("link", { name: "Скачать сертификат" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const address = await phone.getByRole("link", { name: "Что увидят другие" }).getAttribute("href");
  await stranger.goto(address ?? "");
  await expect(stranger.getByText("Сертификат действителен")).toBeVisible();
  await expect(stranger.getByText(rep.name)).toBeVisible();
  await expectFits(stranger);
}

/** Found by another form of a word, and filled in for a client. */
export async function useItem(phone: Page): Promise<void> {
  await menu(phone, "Библиотека");
  await phone.getByPlaceholder("Искать в библиотеке").fill(item.search);
  await phone.keyboard.press("Enter");
  await phone.getByRole("link", { name: item.title }).click();
  await phone.getByLabel("Имя клиента").fill("Олег");
  await expect(phone.getByRole("region", { name: "Что будет отправлено" })).toContainText(item.filled);
  await expectFits(phone);
}

async function menu(phone: Page, name: string): Promise<void> {
  await phone.getByRole("navigation", { name: "Главное меню" }).getByRole("link", { name }).click();
  await expect(phone.getByRole("heading", { level: 1, name })).toBeVisible();
}
