import type { Route } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

// The browser itself says that it is offline, each time.
test.use({ expectedNoise: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });

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

test("a lead whose answer got lost is one lead, though its page was left and it is sent again", async ({
  page,
}) => {
  await signIn(page, "rep@northwind.example");
  await page.goto("/p/acme/send", { waitUntil: "networkidle" });
  const client = page.getByLabel("Company");
  await client.fill("Answer Lost Ltd");
  await page.getByLabel("Phone").fill("+44 20 7946 0018");
  await page.route("**/send.data*", loseAnswer);
  await page.getByRole("button", { name: "Send lead" }).click();
  await expect(page.getByRole("main")).toContainText(unreachable);
  await page.unroute("**/send.data*", loseAnswer);
  await page.goto("/p/acme/send");
  await expect(client).toHaveValue("Answer Lost Ltd");
  await page.getByRole("button", { name: "Send lead" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Answer Lost Ltd");
  await page.goto("/p/acme/leads?q=Answer+Lost");
  await expect(page.getByRole("link", { name: /^Answer Lost Ltd/ })).toHaveCount(1);
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

/** It comes to the server and is done; what the server says to it never arrives. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort();
}

/** Quicker than any answer. */
function clickTwo(all: readonly Element[]): void {
  for (const one of all.slice(0, 2)) (one as HTMLElement).click();
}
