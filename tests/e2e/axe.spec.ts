import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every way in which a page is looked at. What a theme changes is its colours, so only they are read again in the dark. */
const looks = [
  { theme: "light", width: 1440, height: 900, rules: null },
  { theme: "dark", width: 1440, height: 900, rules: ["color-contrast"] },
  { theme: "dark", width: 390, height: 844, rules: ["color-contrast"] },
  { theme: "light", width: 390, height: 844, rules: null },
] as const;

const publicPages = ["/", "/sign-in", "/sign-up", "/forgot", "/invite/made-up", "/reset/made-up", "/nowhere"];

const vendorPages = [
  "",
  "/leads",
  "/leads?status=all&q=nobody",
  "/leads/new",
  "/sales",
  "/partners",
  "/partners/new",
  "/segments",
  "/boards",
  "/bonuses",
  "/imports",
  "/imports/new",
  "/settings",
  "/settings/people",
  "/settings/products",
  "/settings/bonus",
  "/settings/classes",
  "/settings/api-keys",
  "/settings/log",
].map((path) => `/v/acme${path}`);

const portalPages = ["", "/send", "/leads", "/board", "/bonuses", "/team"].map((path) => `/p/acme${path}`);

test.use({ expectedNoise: /status of (404|410)/ });

test("public pages and the operator's can be used by everyone", async ({ page }) => {
  await look(page, [...publicPages, "/operator/mail", "/operator/design"]);
});

test("the workspace can be used by everyone", async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, "director@acme.example");
  const lead = await firstRecord(page, "/v/acme/leads");
  const partner = await firstRecord(page, "/v/acme/partners");
  await look(page, [
    ...vendorPages,
    lead,
    `${lead}?do=decline`,
    partner,
    `${partner}?do=invite`,
    `${partner}?tab=sales`,
    `${partner}/edit`,
    "/profile",
    "/places",
  ]);
});

test("the portal can be used by everyone", async ({ page }) => {
  await signIn(page, "head@northwind.example");
  const lead = await firstRecord(page, "/p/acme/leads");
  await look(page, [...portalPages, lead]);
});

/** Where the first row of a list leads. */
async function firstRecord(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const links = page.getByRole("main").getByRole("link");
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const found = hrefs.find((href) => /\/[0-9a-f-]{36}$/.test(href));
  if (!found) throw new Error(`${list} has no rows`);
  return found;
}

/** Reads each page in every look; all findings are told at once. */
async function look(page: Page, paths: readonly string[]): Promise<void> {
  const findings: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await page.evaluate(axe);
    for (const { theme, width, height, rules } of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      for (const finding of await findingsOf(page, rules))
        findings.push(`${path} ${theme} ${width}: ${finding}`);
    }
  }
  expect(findings).toEqual([]);
}

/** What axe holds against the page as it is, serious and critical, and a page that has to be scrolled sideways. */
async function findingsOf(page: Page, rules: readonly string[] | null): Promise<string[]> {
  const { violations, width, room } = await page.evaluate(async (only) => {
    const { axe: tool } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const { violations } = await tool.run({
      resultTypes: ["violations"],
      iframes: false,
      ...(only && { runOnly: only }),
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return { violations, width: scrollWidth, room: clientWidth };
  }, rules);
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const said = grave.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
  return width > room ? [...said, `wider than the screen by ${width - room} px`] : said;
}
