import { describe, expect, it } from "vitest";
import { fillTemplate, sendLink, shownTemplate, variablesIn } from "./fill-template.ts";

describe("a message template", () => {
  const text = "Здравствуйте, {{client_name}}! Это {{ my_name }}. {{client_name}}, удобно ли?";
  it("knows its variables once each", () => {
    expect(variablesIn(text)).toEqual(["client_name", "my_name"]);
    expect(variablesIn("{{}} {{a b}} {client}")).toEqual([]);
  });

  it.each([
    [{ client_name: "Анна", my_name: "Ира" }, "Здравствуйте, Анна! Это Ира. Анна, удобно ли?"],
    [{ my_name: " " }, text],
    [
      { client_name: "$& {{my_name}}" },
      "Здравствуйте, $& {{my_name}}! Это {{ my_name }}. $& {{my_name}}, удобно ли?",
    ],
    [{}, text],
  ])("filled with %j", (values, expected) => {
    expect(fillTemplate(text, values)).toBe(expected);
  });

  it("is shown with its gaps told apart", () => {
    expect(shownTemplate("{{client_name}}, это {{my_name}}.", { my_name: "Ира" })).toEqual([
      { text: "client_name", gap: true },
      { text: ", это Ира.", gap: false },
    ]);
    expect(shownTemplate("", {})).toEqual([]);
  });

  it.each([
    ["whatsapp", "https://wa.me/?text=a%26b%0Ac"],
    ["telegram", "https://t.me/share/url?url=%20&text=a%26b%0Ac"],
    ["email", "mailto:?subject=S%26&body=a%26b%0D%0Ac"],
    ["call", null],
  ])("is handed over to %s", (channel, link) => {
    expect(sendLink(channel, { subject: "S&", message: "a&b\nc" })).toBe(link);
  });
});
