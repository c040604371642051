import type { Locator, Page } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

// The line is cut on purpose, and the browser says so.
test.use({ expectedNoise: /ERR_INTERNET_DISCONNECTED/ });

test("an editor writes without a line, drags what stands wrong, takes out and back, and loses nothing", async ({
  page,
}) => {
  await signIn(page, "director@acme.example");
  await page.goto("/v/acme/learning");
  await page.getByLabel("Title of a new course").fill("How we drag");
  await page.getByRole("button", { name: "New course" }).click();
  await page.getByLabel("New module").fill("Start");
  await page.getByRole("button", { name: "Add module" }).click();
  await expect(page.getByRole("region", { name: "Start" })).toBeVisible();
  const course = page.url();
  for (const title of ["First", "Second", "Third"]) {
    await page.goto(course);
    await page.getByPlaceholder("Title of a new lesson").fill(title);
    await page.getByRole("button", { name: "Add lesson" }).click();
    await expect(page.getByLabel("Title of the lesson")).toHaveValue(title);
  }

  await writeWithoutLine(page);
  await page.goto(course);
  const rows = page.getByRole("region", { name: "Start" }).getByRole("listitem");
  await saved(page, () => dragBehind(page, grip(rows, "First"), rows.filter({ hasText: "Second" })));
  await expect(rows).toContainText(["Second", "First", "Third"]);
  await saved(page, () => grip(rows, "Third").press("ArrowUp"));
  await expect(rows).toContainText(["Second", "Third", "First"]);
  await expect(grip(rows, "Third")).toBeFocused();
  await page.reload();
  await expect(rows).toContainText(["Second", "Third", "First"]);

  await page.context().setOffline(true);
  const lost = page.waitForEvent("requestfailed", (request) => request.method() === "POST");
  await takeOut(page, "Third");
  await lost;
  await page.context().setOffline(false);
  await expect(page.getByText("No answer came")).toBeVisible();
  await expect(rows).toHaveCount(3);
  await takeOut(page, "Third");
  await expect(rows).toContainText(["Second", "First"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rows).toContainText(["Second", "Third", "First"]);
});

/** A row stands in its new place before the answer has come: whoever reloads sooner may find it where it was. */
async function saved(page: Page, deed: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await deed();
  await answer;
}

async function takeOut(page: Page, lesson: string): Promise<void> {
  await page.getByRole("button", { name: `${lesson}: move or take out` }).click();
  await page.getByRole("menuitem", { name: "Take out" }).click();
}

async function writeWithoutLine(page: Page): Promise<void> {
  const saved = page.getByRole("status").filter({ hasText: /^Saved$/ });
  await page.getByRole("button", { name: "Text", exact: true }).click();
  const words = page.getByRole("textbox", { name: "Text of the lesson" });
  await words.fill("Written with a line");
  await expect(saved).toBeVisible();
  await page.context().setOffline(true);
  await words.fill("Written without a line");
  await expect(page.getByText("Not saved: no connection.")).toBeVisible();
  await page.context().setOffline(false);
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(words).toHaveText("Written without a line");
}

function grip(rows: Locator, name: string): Locator {
  return rows.getByRole("button", { name: `${name}: drag, or move with the arrow keys` });
}

/** By the mouse, in steps, as the browser begins to drag only after a way. */
async function dragBehind(page: Page, handle: Locator, row: Locator): Promise<void> {
  await handle.hover();
  await page.mouse.down();
  const box = await row.boundingBox();
  if (!box) throw new Error("the row is not to be seen");
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + box.height * 0.6, { steps: 5 });
  await page.mouse.move(x, box.y + box.height * 0.8, { steps: 5 });
  await page.mouse.up();
}
