import { describe, expect, it } from "vitest";
import { cleanFileName } from "./file-name.ts";
import type { FileType } from "./file-types.ts";

describe("cleanFileName", () => {
  it.each<[string, FileType, string]>([
    ["Прайс-лист.pdf", "pdf", "Прайс-лист.pdf"],
    ["../../etc/passwd", "pdf", "passwd.pdf"],
    ["..\\..\\a.html", "pdf", "a.pdf"],
    ["C:\\Users\\me\\photo.JPG", "jpeg", "photo.jpg"],
    ["page.html", "png", "page.png"],
    ["report v1.2", "pdf", "report v1.2.pdf"],
    ["a\u0000b\r\nc.png", "png", "a b c.png"],
    ["in\u202egnp.exe", "png", "ingnp.png"],
    [".htaccess", "txt", "htaccess.txt"],
    ["...", "png", "file.png"],
    ["", "png", "file.png"],
    ['a<b>"c|d?.png', "png", "a_b__c_d_.png"],
    ["\ud800.png", "png", "\ufffd.png"],
    ["data.csv", "txt", "data.txt"],
  ])("%j of a %s is %j", (name, type, clean) => {
    expect(cleanFileName(name, type)).toBe(clean);
  });

  it("is never longer than 120 letters", () => {
    expect([...cleanFileName(`${"я".repeat(500)}.pdf`, "pdf")]).toHaveLength(120);
  });
});
