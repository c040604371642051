import { invalid } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { readImportForm } from "./read-import-form.ts";

/** Nothing here comes so far as to be stored. */
const receive = () => Promise.reject(new Error("not to be asked"));

function sent(type: string, ...parts: readonly string[]): Request {
  const body = `${parts.map((part) => `--x\r\n${part}\r\n`).join("")}--x--\r\n`;
  return new Request("http://127.0.0.1:3000/", { method: "POST", body, headers: { "content-type": type } });
}

const whole = "multipart/form-data; boundary=x";
const file = 'Content-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b';
const kind = (value: string) => `Content-Disposition: form-data; name="kind"\r\n\r\n${value}`;

describe("readImportForm", () => {
  it.each([
    ["no boundary", sent("multipart/form-data", kind("sales"), file), "file_refused"],
    ["another boundary", sent("multipart/form-data; boundary=y", kind("sales"), file), "file_refused"],
    [
      "a broken head",
      sent(whole, kind("sales"), 'Content-Disposition: form-data; name="file"'),
      "file_refused",
    ],
    ["another type", sent("application/json"), "invalid"],
    ["no file", sent(whole, kind("sales")), "invalid"],
  ])("refuses %s", async (_, request, code) => {
    expect(await readImportForm(request, receive)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ["without a kind", [file]],
    ["before its kind", [file, kind("sales")]],
    ["of a kind that every object has", [kind("constructor"), file]],
  ])("refuses a file %s, and lets the rest of it go by", async (_, parts) => {
    const read = await readImportForm(sent(whole, ...parts), receive);
    expect(read).toEqual({ ok: false, error: invalid("kind", "required") });
  });
});
