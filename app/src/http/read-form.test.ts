import { describe, expect, it } from "vitest";
import { readForm } from "./read-form.ts";

function sent(body: string, type: string): Request {
  return new Request("http://127.0.0.1:3000/sign-in", {
    method: "POST",
    body,
    headers: { "content-type": type },
  });
}

describe("readForm", () => {
  it("reads a form", async () => {
    const form = await readForm(sent("a=1", "application/x-www-form-urlencoded"), "r1");
    expect(form.get("a")).toBe("1");
  });

  it("reads a field that is named after somebody's column", async () => {
    const form = await readForm(
      sent("column:Sum [EUR] incl. tax=amount", "application/x-www-form-urlencoded"),
      "r1",
    );
    expect(form.get("column:Sum [EUR] incl. tax")).toBe("amount");
  });

  it.each([
    ["an index without end", "a[1000000000]=1", "application/x-www-form-urlencoded"],
    ["a name without end", `${"a.".repeat(300)}=1`, "application/x-www-form-urlencoded"],
    ["fields without end", "a=1&".repeat(2_001), "application/x-www-form-urlencoded"],
    ["JSON", "{}", "application/json"],
    ["plain text", "a=1", "text/plain"],
    ["parts without a boundary", "a=1", "multipart/form-data"],
    ["other parts than promised", "not the parts", "multipart/form-data; boundary=x"],
  ])("refuses %s, by the sender's fault and not ours", async (_, body, type) => {
    const refused: unknown = await readForm(sent(body, type), "r1").catch((reason: unknown) => reason);
    expect(refused).toBeInstanceOf(Response);
    expect(refused).toHaveProperty("status", 422);
    expect(await (refused as Response).json()).toMatchObject({ code: "invalid", requestId: "r1" });
  });
});
