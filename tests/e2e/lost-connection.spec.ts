import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

// The browser itself says that it is offline, each time.
test.use({ expectedNoise: /ERR_INTERNET_DISCONNECTED/ });

const unreachable = "No answer came: the connection seems to be down";

test("a form of a page keeps what was typed when the connection drops, and goes through when it is back", async ({
  page,
  context,
}) => {
  await signIn(page, "manager@acme.example");
  // What the page looks up for itself has come before the connection goes.
  await page.goto("/v/acme/recruitment/new", { waitUntil: "networkidle" });
  const name = page.getByLabel("Name of the company");
  await name.fill("Lost and Found");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("main")).toContainText(unreachable);
  await expect(name).toHaveValue("Lost and Found");
  // What is looked up meanwhile costs nothing either.
  await page.getByLabel("Site").fill("lost-and-found.example");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lost and Found" })).toBeVisible();
});

test("so does a form that does not leave its page; and the next deed is as before", async ({
  page,
  context,
}) => {
  await signIn(page, "manager@acme.example");
  await page.goto("/v/acme/day");
  await page.getByText("Write a note").first().click();
  const note = page.locator("details[open] textarea");
  const send = page.locator("details[open]").getByRole("button", { name: "Write a note" });
  await note.fill("They call back on Tuesday");
  await context.setOffline(true);
  await send.click();
  await expect(page.locator("details[open]")).toContainText(unreachable);
  await expect(note).toHaveValue("They call back on Tuesday");
  await context.setOffline(false);
  await send.click();
  await expect(page.locator("[data-sonner-toast]")).toContainText("Undo");
  await expect(page.locator("details[open]")).toHaveCount(0);
});

test("two tasks done in one breath are both done, and both can be taken back", async ({ page }) => {
  await signIn(page, "manager@acme.example");
  await page.goto("/v/acme/day");
  const marks = page.getByRole("button", { name: /^Done: / });
  const before = await marks.count();
  expect(before).toBeGreaterThan(1);
  await marks.evaluateAll(clickTwo);
  await expect(marks).toHaveCount(before - 2);
  const undo = page.getByRole("button", { name: "Undo" });
  await expect(undo).toHaveCount(2);
  await undo.evaluateAll(clickTwo);
  await expect(marks).toHaveCount(before);
});

/** Quicker than any answer. */
function clickTwo(all: readonly Element[]): void {
  for (const one of all.slice(0, 2)) (one as HTMLElement).click();
}
