import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { linkInMail, openMail } from "./mailbox.ts";

/** Who looks at a page: a person of the demo, or nobody who has signed in. */
export const visitors = {
  stranger: null,
  director: "director@acme.example",
  head: "head@northwind.example",
} as const;
/** One of `visitors`. */
export type Visitor = keyof typeof visitors;

/** Where a page is to be seen: a path, or a way to find or make one, on a page of the visitor (for a stranger, the director's). */
export interface View {
  readonly who: Visitor;
  readonly path: string | ((page: Page) => Promise<string>);
}

const stranger = (path: View["path"]): View => ({ who: "stranger", path });
const director = (path: View["path"]): View => ({ who: "director", path });
const head = (path: View["path"]): View => ({ who: "head", path });
const id = "[0-9a-f-]{36}";

/**
 * Every page of `app/src/routes.ts` by its file, and where to see it on the demo: at least once, and once more for a
 * state that looks quite different. A page that is missing here fails the walk.
 */
export const everyPage: Readonly<Record<string, readonly View[]>> = {
  "public/layout.tsx": [],
  "public/front.tsx": [stranger("/")],
  "public/sign-in.tsx": [stranger("/sign-in")],
  "public/sign-up.tsx": [stranger("/sign-up"), director("/sign-up")],
  "public/open-vendor.tsx": [stranger(newSignUp), stranger("/sign-up/of-long-ago")],
  "public/forgot.tsx": [stranger("/forgot")],
  "public/reset.tsx": [stranger(newReset), stranger("/reset/of-long-ago")],
  "public/invite.tsx": [stranger(anInvitation), stranger("/invite/of-long-ago")],
  "public/places.tsx": [director("/places")],
  "public/profile.tsx": [director("/profile")],
  "public/missing.tsx": [stranger("/no/such/page")],
  "public/join/program.tsx": [
    stranger("/join/acme/main"),
    stranger("/join/globex/main?lang=ru"),
    stranger("/join/acme/main?sent=1"),
    stranger("/join/acme/no-such-program"),
  ],
  "public/join/status.tsx": [
    stranger(linkOfMail("Your application to Acme is here", "See where it is")),
    stranger(linkOfMail("Your application to Acme: not this time", "See your application")),
    stranger("/application/of-long-ago"),
  ],
  "public/contract/page.tsx": [
    stranger(linkOfMail("To sign: Partner agreement with Acme", "Read and sign")),
    stranger("/contract/of-long-ago"),
  ],
  "public/verify.tsx": [stranger("/verify"), stranger("/verify/no-such-code")],
  "public/recall/answer.tsx": [stranger("/r/of-long-ago")],
  "public/recall/wishes.tsx": [stranger("/mails/of-long-ago")],
  "public/recall/unsubscribe.tsx": [stranger("/unsubscribe/of-long-ago")],

  "vendor/layout.tsx": [director("/v/acme/no/such/page")],
  "vendor/home.tsx": [director("/v/acme")],
  "vendor/day/day.tsx": [director("/v/acme/day")],
  "vendor/recruitment/board.tsx": [director("/v/acme/recruitment")],
  "vendor/recruitment/list.tsx": [director("/v/acme/recruitment/list")],
  "vendor/recruitment/funnel.tsx": [director("/v/acme/recruitment/funnel")],
  "vendor/recruitment/new.tsx": [director("/v/acme/recruitment/new")],
  "vendor/recruitment/record.tsx": [director(linkOn("/v/acme/recruitment/list", `/recruitment/${id}$`))],
  "vendor/recruitment/applications/list.tsx": [director("/v/acme/recruitment/applications")],
  "vendor/recruitment/applications/record.tsx": [
    director(linkOn("/v/acme/recruitment/applications", `/applications/${id}$`)),
    director(
      async (page) =>
        `${await linkOn("/v/acme/recruitment/applications", `/applications/${id}$`)(page)}?do=reject`,
    ),
  ],
  "vendor/recruitment/contracts/list.tsx": [director("/v/acme/recruitment/contracts?status=all")],
  "vendor/recruitment/contracts/new.tsx": [
    director(async (page) => {
      const partner = await linkOn("/v/acme/partners", `/partners/${id}$`)(page);
      return `/v/acme/recruitment/contracts/new?partner=${partner.split("/").at(-1)}`;
    }),
  ],
  "vendor/recruitment/contracts/record.tsx": [
    director(linkOn("/v/acme/recruitment/contracts", `/contracts/${id}$`)),
    director(linkOn("/v/acme/recruitment/contracts?status=signed", `/contracts/${id}$`)),
  ],
  "vendor/recruitment/contracts/print.tsx": [
    director(
      async (page) =>
        `${await linkOn("/v/acme/recruitment/contracts?status=signed", `/contracts/${id}$`)(page)}/print`,
    ),
  ],
  "vendor/recirculation/list.tsx": [director("/v/acme/recirculation")],
  "vendor/recirculation/new.tsx": [director("/v/acme/recirculation/new")],
  "vendor/recirculation/from-course.tsx": [director("/v/acme/recirculation/from-course")],
  "vendor/recirculation/report.tsx": [director("/v/acme/recirculation/report")],
  "vendor/recirculation/programs.tsx": [director("/v/acme/recirculation/programs")],
  "vendor/recirculation/program.tsx": [
    director("/v/acme/recirculation/programs/new"),
    director(linkOn("/v/acme/recirculation/programs", `/programs/${id}$`)),
  ],
  "vendor/recirculation/record.tsx": [director(linkOn("/v/acme/recirculation", `/items/${id}$`))],
  "vendor/recirculation/edit.tsx": [
    director(async (page) => `${await linkOn("/v/acme/recirculation", `/items/${id}$`)(page)}/edit`),
  ],
  "vendor/leads/list.tsx": [director("/v/acme/leads"), director("/v/acme/leads?q=nobody+has+this+name")],
  "vendor/leads/new.tsx": [director("/v/acme/leads/new")],
  "vendor/leads/record.tsx": [director(linkOn("/v/acme/leads", `/leads/${id}$`))],
  "vendor/sales/list.tsx": [director("/v/acme/sales")],
  "vendor/partners/list.tsx": [director("/v/acme/partners")],
  "vendor/views/page.tsx": [
    director("/v/acme/views/leads?kept=status%3Dwon"),
    director("/v/acme/views/sales"),
  ],
  "vendor/partners/new.tsx": [director("/v/acme/partners/new")],
  "vendor/partners/record.tsx": [director(linkOn("/v/acme/partners", `/partners/${id}$`))],
  "vendor/partners/edit.tsx": [
    director(async (page) => `${await linkOn("/v/acme/partners", `/partners/${id}$`)(page)}/edit`),
  ],
  "vendor/segments/partners.tsx": [director("/v/acme/segments")],
  "vendor/clients/segments.tsx": [director("/v/acme/segments/clients")],
  "vendor/clients/record.tsx": [director(linkOn("/v/acme/segments/clients", `/clients/${id}$`))],
  "vendor/boards/board.tsx": [director("/v/acme/boards")],
  "vendor/library/list.tsx": [director("/v/acme/library")],
  "vendor/library/new.tsx": [director("/v/acme/library/new"), director("/v/acme/library/new?kind=case")],
  "vendor/library/record.tsx": [director(linkOn("/v/acme/library", `/library/${id}$`))],
  "vendor/library/edit.tsx": [
    director(async (page) => `${await linkOn("/v/acme/library", `/library/${id}$`)(page)}/edit`),
  ],
  "vendor/learning/list.tsx": [director("/v/acme/learning")],
  "vendor/learning/course.tsx": [director(linkOn("/v/acme/learning", `/learning/${id}$`))],
  "vendor/learning/lesson.tsx": [
    director(async (page) => {
      const course = await linkOn("/v/acme/learning", `/learning/${id}$`)(page);
      return linkOn(course, `/lessons/${id}$`)(page);
    }),
  ],
  "vendor/learning/audience.tsx": [director(partOfCourse("audience"))],
  "vendor/learning/report.tsx": [director(partOfCourse("report"))],
  "vendor/learning/settings.tsx": [director(partOfCourse("settings"))],
  "vendor/bonuses/ledger.tsx": [director("/v/acme/bonuses")],
  "vendor/imports/list.tsx": [director("/v/acme/imports")],
  "vendor/imports/new.tsx": [director("/v/acme/imports/new")],
  "vendor/imports/record.tsx": [director(anImport)],
  "vendor/settings/layout.tsx": [],
  "vendor/settings/vendor.tsx": [director("/v/acme/settings")],
  "vendor/settings/programs/list.tsx": [director("/v/acme/settings/programs")],
  "vendor/settings/programs/program.tsx": [director(linkOn("/v/acme/settings/programs", `/programs/${id}$`))],
  "vendor/settings/public-page.tsx": [director("/v/acme/settings/public-page")],
  "vendor/settings/contracts.tsx": [director("/v/acme/settings/contracts")],
  "vendor/settings/people.tsx": [director("/v/acme/settings/people")],
  "vendor/settings/products.tsx": [director("/v/acme/settings/products")],
  "vendor/settings/bonus.tsx": [director("/v/acme/settings/bonus")],
  "vendor/settings/classes.tsx": [director("/v/acme/settings/classes")],
  "vendor/settings/api-keys.tsx": [director("/v/acme/settings/api-keys")],
  "vendor/settings/log.tsx": [director("/v/acme/settings/log")],

  "portal/layout.tsx": [head("/p/acme/no/such/page")],
  "portal/home.tsx": [head("/p/acme")],
  "portal/send.tsx": [head("/p/acme/send")],
  "portal/leads/list.tsx": [head("/p/acme/leads")],
  "portal/leads/record.tsx": [head(linkOn("/p/acme/leads", `/leads/${id}$`))],
  "portal/library/list.tsx": [head("/p/acme/library")],
  "portal/library/record.tsx": ["case", "price_list", "call_recording", "template", "live_board"].map(
    (kind) => head(linkOn(`/p/acme/library?kind=${kind}`, `/library/${id}$`)),
  ),
  "portal/learn/list.tsx": [head("/p/acme/learn")],
  "portal/learn/course.tsx": [head(linkOn("/p/acme/learn", `/learn/${id}$`))],
  "portal/learn/lesson.tsx": [
    head(async (page) => {
      const course = await linkOn("/p/acme/learn", `/learn/${id}$`)(page);
      return linkOn(course, `/learn/${id}/${id}$`)(page);
    }),
  ],
  "portal/board.tsx": [head("/p/acme/board")],
  "portal/bonuses.tsx": [head("/p/acme/bonuses")],
  "portal/team.tsx": [head("/p/acme/team")],

  "operator/mail/list.tsx": [director("/operator/mail")],
  "operator/mail/record.tsx": [director(linkOn("/operator/mail", `/mail/${id}$`))],
  // The views of the gallery are walked one by one, from its own navigation.
  "operator/design.tsx": [stranger("/operator/design")],
};

/** The pages that the URL map names: every route whose file is a screen, layouts too. */
export function pagesInUrlMap(): string[] {
  const map = readFileSync(join(import.meta.dirname, "../../../app/src/routes.ts"), "utf8");
  // Two addresses may show one screen.
  return [...new Set([...map.matchAll(/"routes\/([^"]+\.tsx)"/g)].map(([, file]) => file as string))];
}

/** The first link on a page that leads to such an address. */
function linkOn(path: string, pattern: string): (page: Page) => Promise<string> {
  return async (page) => {
    await page.goto(path);
    const links = await page
      .getByRole("link")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    const found = links.find((href) => href && new RegExp(pattern).test(href));
    if (!found) throw new Error(`${path} has no link to ${pattern}`);
    return found;
  };
}

/** A page of the first course. */
function partOfCourse(name: string): (page: Page) => Promise<string> {
  return async (page) => `${await linkOn("/v/acme/learning", `/learning/${id}$`)(page)}/${name}`;
}

/** Where the button of a mail of the demo leads, found by its subject among the newest. */
function linkOfMail(subject: string, label: string): (page: Page) => Promise<string> {
  return async (page) => {
    await page.goto("/operator/mail");
    await page.getByRole("link", { name: subject }).first().click();
    await page.waitForURL(new RegExp(`/mail/${id}$`));
    return new URL(await linkInMail(page, label)).pathname;
  };
}

async function newReset(page: Page): Promise<string> {
  const email = "editor@acme.example";
  await page.goto("/forgot");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("main").getByRole("button").click();
  await openMail(page, email, "Choose a new password");
  return new URL(await linkInMail(page, "Choose a new password")).pathname;
}

/** Asked for by a stranger: whoever is signed in has a vendor at once. */
async function newSignUp(page: Page): Promise<string> {
  const email = "founder@meadow.example";
  await page.goto("/operator/mail");
  const asking = await page.context().browser()?.newPage();
  if (!asking) throw new Error("there is no browser for a stranger");
  await asking.goto(new URL("/sign-up", page.url()).href);
  await asking.getByLabel("Name", { exact: true }).fill("Meadow");
  await asking.getByLabel("Your name").fill("Mia Meadow");
  await asking.getByLabel("E-mail").fill(email);
  await asking.getByRole("button", { name: "Send me the link" }).click();
  await asking.getByRole("heading", { name: "Check your mail" }).waitFor();
  await asking.close();
  await openMail(page, email, "Open your vendor");
  return new URL(await linkInMail(page, "Open the vendor")).pathname;
}

async function anInvitation(page: Page): Promise<string> {
  const email = "new-analyst@acme.example";
  await page.goto("/v/acme/settings/people");
  await page.getByLabel("Name").fill("Nora Analyst");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await openMail(page, email, "You are invited to Acme");
  return new URL(await linkInMail(page, "Accept the invitation")).pathname;
}

async function anImport(page: Page): Promise<string> {
  await page.goto("/v/acme/imports/new");
  const mimeType = "text/csv";
  const buffer = Buffer.from("partner,client,date,amount\nNorthwind,Harbour Mills,2020-01-15,120\n");
  await page.getByLabel("File").setInputFiles({ name: "one-deal.csv", mimeType, buffer });
  await page.getByRole("button", { name: "Upload and match columns" }).click();
  await page.waitForURL(new RegExp(`/imports/${id}$`));
  return new URL(page.url()).pathname;
}
