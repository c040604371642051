import { expect, test } from "vitest";
import { wholeAnswer } from "./whole-answer.ts";

test("an answer that breaks off is none", async () => {
  const broken = new ReadableStream({
    start: (stream) => stream.enqueue(new TextEncoder().encode('[{"_1":2},"da')),
    pull: (stream) => stream.error(new TypeError("network error")),
  });
  await expect(wholeAnswer(new Response(broken, { status: 202 }))).rejects.toThrow("network error");
});

test("a whole one stays what it is", async () => {
  const answer = await wholeAnswer(
    new Response('[{"_1":2},"data","x"]', { status: 422, headers: { "content-type": "text/x-script" } }),
  );
  expect([answer.status, answer.headers.get("content-type")]).toEqual([422, "text/x-script"]);
  expect(await answer.text()).toBe('[{"_1":2},"data","x"]');
});

test("one without words may have none", async () => {
  expect((await wholeAnswer(new Response(null, { status: 204 }))).status).toBe(204);
});
