import { type AnsweredQuestion, answerQuestion, findQuestion, recordClick } from "@tributary/recirculation";
import { kindly } from "../../../http/kindly.tsx";
import { type LinkRequest, linkAction, linkLoader } from "../../../http/link-route.ts";
import { answeredPage, closedPage, questionPage } from "./question-page.tsx";

const purpose = "answer";

/** Shows the question with the answer chosen that was clicked. Nothing counts: scanners open every link. */
export const loader = kindly(
  linkLoader({ purpose }, async (request) => {
    const { link, clock, within } = request;
    const question = await within((tx) => findQuestion(tx, link.id, clock));
    if (!question) return closedPage(request, null);
    await noteClick(request);
    if (question.answer) return answeredPage(request, question, { repeated: false });
    return question.closed
      ? closedPage(request, question)
      : questionPage(request, question, chosenIn(request));
  }),
);

/** The button: the first time it counts, afterwards the first answer is shown. */
export const action = kindly(
  linkAction({ purpose }, async (request, form) => {
    const { link, clock, within } = request;
    const shown = form
      .getAll("choice")
      .map(Number)
      .filter((place) => Number.isInteger(place) && place >= 0);
    const result = await within((tx) => answerQuestion(tx, { questionId: link.id, shown }, clock));
    if (result.ok) {
      await noteClick(request);
      return answeredPage(request, result.value.question, result.value satisfies AnsweredQuestion);
    }
    const question = await within((tx) => findQuestion(tx, link.id, clock));
    if (result.error.code !== "invalid" || !question) return closedPage(request, question);
    return questionPage(request, question, [], "choose");
  }),
);

/** Part 0 of a link is no answer, part 1 the first. */
function chosenIn({ link }: LinkRequest): number[] {
  return link.part > 0 ? [link.part - 1] : [];
}

/** A click is a fact about links, not about people: what becomes of it is of no matter to the page. */
async function noteClick({ request, link, clock, within, context }: LinkRequest): Promise<void> {
  const method = request.method === "POST" || request.method === "HEAD" ? request.method : "GET";
  const agent = (request.headers.get("user-agent") ?? "").slice(0, 300);
  const chosen = link.part > 0 ? link.part - 1 : null;
  await within((tx) => recordClick(tx, { questionId: link.id, method, agent, chosen }, clock)).catch((err) =>
    context.runtime.log.warn({ err }, "a click was not noted"),
  );
}
