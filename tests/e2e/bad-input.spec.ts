import { truncate, writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

// Refusals are answers too, and the browser tells each of them.
test.use({ expectedNoise: /status of (404|413|422)/ });

const workspace = "/v/acme";
const header = "deal,partner,client,status,closed,amount";
const won = "Harbour Lane,Copper Mills,Won,2020-03-01,120";

interface SmallFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

test.beforeEach(({ page }) => signIn(page, "director@acme.example"));

test("a file that is too large is refused before it is sent, and in time when it is sent all the same", async ({
  page,
}, info) => {
  const path = info.outputPath("a year.csv");
  await writeFile(path, `${header}\n`);
  await truncate(path, 200 * 1024 * 1024);
  await page.goto(`${workspace}/imports/new`);
  await page.getByLabel("File").setInputFiles(path);
  await expect(page.getByText("The file is larger than 150 MB")).toBeVisible();
  await upload(page);
  await expect(page).toHaveURL(/imports\/new/);

  const answer = await page.evaluate(async () => {
    const form = document.querySelector("input[type=file]")?.closest("form") as HTMLFormElement;
    const headers = { accept: "application/json" };
    const response = await fetch(form.action, { method: "POST", headers, body: new FormData(form) });
    return { status: response.status, body: await response.json() };
  });
  expect(answer).toEqual({
    status: 413,
    body: { code: "too_large", details: { limitBytes: 150 * 1024 * 1024 } },
  });
});

const refused = [
  [
    "a binary under the name of a table",
    Buffer.from("504b0304140006000800", "hex"),
    "is not a table in text form",
  ],
  ["nothing in it", Buffer.from(""), "The file is empty"],
  ["no header", Buffer.from("1,120.50,2020-03-01\n2,99.10,2020-03-02\n"), "has no column names"],
  ["a header alone", Buffer.from(`${header}\n`), "no rows"],
] as const;

for (const [what, buffer, words] of refused) {
  test(`a file with ${what} is refused in words`, async ({ page }) => {
    await send(page, { name: "deals.csv", mimeType: "text/csv", buffer });
    await expect(page.getByRole("main").getByText(words).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Upload and match columns" })).toBeEnabled();
  });
}

test("columns that nobody knows are left to be matched, and nothing starts without the needed ones", async ({
  page,
}) => {
  await send(page, csv("foo,bar,baz\nx,y,z\n"));
  await page.getByRole("button", { name: "Import now" }).first().click();
  await expect(page.getByText(/needed|required|column/i).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Which column is which" })).toBeVisible();
});

test("Windows-1251 with decimal commas is read as it was meant", async ({ page }) => {
  const text =
    "сделка;партнер;клиент;статус;дата закрытия;сумма\nQ-1;Волна;Рога;Выиграна;01.03.2020;1 054,50\n";
  await send(page, { name: "из 1С.csv", mimeType: "text/csv", buffer: windows1251(text) });
  await page.getByRole("button", { name: "See what would happen" }).click();
  await expect(figure(page, "Imported")).toHaveText("1");
  await expect(page.getByRole("cell", { name: "Рога" }).first()).toBeVisible();
  await expect(page.getByText(/1,054\.50/).first()).toBeVisible();
});

test("bad rows come back with a reason each, and the good ones get in", async ({ page }) => {
  const rows = [
    `B-1,${won}`,
    `B-2,${won.replace("2020-03-01", "2020-02-30")}`,
    `B-3,${won.replace("120", "-120")}`,
    `B-4,${won.replace("120", "9".repeat(17))}`,
    `B-5,${won.replace("Copper", "Cop\u0000per")}`,
    `B-6,${won.replace("Copper Mills", '"=HYPERLINK(""http://x"")"')}`,
  ];
  await send(page, csv([header, ...rows].join("\n")));
  await page.getByRole("button", { name: "See what would happen" }).click();
  await expect(figure(page, "Imported")).toHaveText("1");
  await expect(figure(page, "Rejected")).toHaveText("5");
  for (const reason of [
    "is a day that does not exist",
    "is below zero",
    "is larger than any amount",
    "holds a NUL character",
    "holds a formula",
  ])
    await expect(page.getByText(reason).first()).toBeVisible();
});

test("the same file twice at once gets in once", async ({ page, context }) => {
  const other = await context.newPage();
  const file = csv([header, ...Array.from({ length: 40 }, (_, at) => `T-${at},${won}`)].join("\n"));
  const pages = [page, other];
  await Promise.all(pages.map((one) => send(one, file)));
  await Promise.all(pages.map((one) => one.getByRole("button", { name: "Import now" }).first().click()));
  await Promise.all(pages.map((one) => expect(figure(one, "Read")).toHaveText("40", { timeout: 30_000 })));
  const sums = await Promise.all(
    ["Imported", "Unchanged"].map(async (name) => {
      const texts = await Promise.all(pages.map((one) => figure(one, name).textContent()));
      return texts.reduce((sum, text) => sum + Number(text), 0);
    }),
  );
  expect(sums).toEqual([40, 40]);
});

test("an id that is unknown, of another vendor or no id at all is a page that is not there", async ({
  page,
}) => {
  const unknown = "0195790c-0000-7000-8000-00000000dead";
  const visitor = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(page.url()).origin });
  if (!visitor) throw new Error("no browser");
  const neighbour = await visitor.newPage();
  await signIn(neighbour, "director@globex.example");
  const foreign = { leads: await idOn(neighbour, "leads"), partners: await idOn(neighbour, "partners") };
  await visitor.close();
  const paths = [
    "/v/globex",
    "/v/no-such-vendor",
    "/p/globex~00000000",
    `${workspace}/leads/${foreign.leads}`,
    `${workspace}/partners/${foreign.partners}`,
    `${workspace}/partners/${foreign.partners}/edit`,
    ...["leads", "partners", "imports"].flatMap((room) =>
      [unknown, "1", "no%00id", "%F0%9F%92%A9"].map((id) => `${workspace}/${room}/${id}`),
    ),
    `${workspace}/imports/${unknown}/rejected.csv`,
    `/operator/mail/${unknown}`,
    "/operator/mail/1/body",
    "/no/such/page",
  ];
  for (const path of paths) {
    const answer = await page.request.get(path);
    expect.soft(answer.status(), path).toBe(404);
    expect.soft(await answer.text(), path).not.toMatch(/\bat .*\.(ts|mjs|js):\d+/);
  }
});

async function idOn(page: Page, room: string): Promise<string> {
  await page.goto(`/v/globex/${room}`);
  const href = await page.locator(`a[href^="/v/globex/${room}/0"]`).first().getAttribute("href");
  return href?.split("/").at(-1) ?? "";
}

async function send(page: Page, file: SmallFile): Promise<void> {
  await page.goto(`${workspace}/imports/new`);
  await page.getByLabel("File").setInputFiles(file);
  await upload(page);
}

async function upload(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Upload and match columns" }).click();
}

function csv(text: string): SmallFile {
  return { name: "deals.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** The number of a report by its name. */
function figure(page: Page, name: string): Locator {
  const term = page.getByRole("term").filter({ hasText: new RegExp(`^${name}$`) });
  return term.locator("xpath=following-sibling::dd[1]");
}

/** As Excel and 1C write Russian text. */
function windows1251(text: string): Buffer {
  const bytes = [...text].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
  return Buffer.from(bytes);
}
