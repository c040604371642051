import { checkCertificate, takeCourse, useItem, writeCourse, writeItem } from "./support/story-knowing.ts";
import {
  apply,
  approve,
  inviteRep,
  joinAsHead,
  joinAsRep,
  negotiate,
  openFjordline,
  openProgram,
  readStatus,
  sendContract,
  sign,
} from "./support/story-recruiting.ts";
import { answerFromMail, keepFact, readReport, twoWeeksLater } from "./support/story-remembering.ts";
import { readFunnel, readResults, readSegments, sendLead, winLead } from "./support/story-selling.ts";
import { test } from "./support/test.ts";

// The wrong digit of a tax id is refused on purpose.
test.use({ expectedNoise: /422 \(Unprocessable/ });

test("a stranger becomes a partner, whose rep learns, sells and still knows it two weeks later", async ({
  page,
  phone,
  stranger,
}) => {
  // Three people, one after the other.
  test.setTimeout(240_000);
  await test.step("A vendor signs up", () => openFjordline(page));
  const address = await test.step("It opens its program to strangers", () => openProgram(page));
  await test.step("A stranger applies on a phone", () => apply(stranger, address));
  await test.step("The stranger sees where the application is", () => readStatus(page, stranger));
  await test.step("The manager approves it", () => approve(page));
  await test.step("The negotiation goes over the board", () => negotiate(page));
  await test.step("A contract is drafted and sent", () => sendContract(page));
  await test.step("It is signed by the link", () => sign(page, stranger));
  await test.step("The partner's head comes in", () => joinAsHead(page, stranger));
  await test.step("The head invites a rep", () => inviteRep(stranger));
  await test.step("The rep joins on a phone", () => joinAsRep(page, phone));
  await test.step("A course is written and published", () => writeCourse(page));
  await test.step("A message is put into the library", () => writeItem(page));
  await test.step("What the course asks becomes a fact to keep", () => keepFact(page));
  await test.step("The rep passes the course", () => takeCourse(phone));
  await test.step("Anybody can check the certificate", () => checkCertificate(phone, stranger));
  await test.step("The rep finds words for a client", () => useItem(phone));
  await test.step("The rep sends a lead", () => sendLead(phone));
  await test.step("The lead is won", () => winLead(page));
  await test.step("The rep sees the bonus and the place", () => readResults(phone));
  await test.step("Two weeks later a mail asks", () => twoWeeksLater(page));
  await test.step("The rep answers from the mail", () => answerFromMail(page, phone));
  await test.step("The manager sees who remembers", () => readReport(page));
  await test.step("The director sees who is worth it", () => readSegments(page));
  await test.step("The director sees how it began", () => readFunnel(page));
});
