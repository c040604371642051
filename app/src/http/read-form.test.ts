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
    ["a[1000000000]=1", "application/x-www-form-urlencoded"],
    [`${"a.".repeat(300)}=1`, "application/x-www-form-urlencoded"],
    ["a=1&".repeat(2_001), "application/x-www-form-urlencoded"],
    ["{}", "application/json"],
    ["a=1", "text/plain"],
    ["a=1", "multipart/form-data"],
    ["not the parts that were promised", "multipart/form-data; boundary=x"],
  ])("refuses %s as %s, by the sender's fault and not ours", async (body, type) => {
    await expect(readForm(sent(body, type), "r1")).rejects.toMatchObject({
      init: { status: 422 },
      data: { code: "invalid", requestId: "r1" },
    });
  });
});
