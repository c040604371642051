import { createElement } from "react";
import { expect, it } from "vitest";
import { renderWhole } from "./render-whole.ts";

const russian = "Условия согласованы, и карточка едет дальше. ";

/** Many short texts, as a page has: each shift lets the letters fall otherwise on the bounds of React's buffer. */
async function render(shift: number): Promise<string> {
  const texts = Array.from({ length: 120 }, (_, at) =>
    createElement("p", { key: at, title: russian }, russian),
  );
  const page = createElement("div", null, "x".repeat(shift), texts);
  const bytes = await renderWhole(page, { nonce: "n", onError: (error) => expect(error).toBeUndefined() });
  return bytes.toString();
}

it("writes letters of several bytes whole, wherever they fall", async () => {
  for (const shift of [0, 1, 2, 3]) {
    const html = await render(shift);
    expect(html).not.toContain("\0");
    expect(html.split(russian)).toHaveLength(2 * 120 + 1);
  }
});
