import { describe, expect, it } from "vitest";
import { type FilePurpose, filePurposes } from "./file-types.ts";
import { ContentProblem, inspectContent } from "./inspect-content.ts";

const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const zeros = (count: number): Buffer => Buffer.alloc(count);

const png = Buffer.concat([
  latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
  zeros(30),
  latin("\0\0\0\0IEND\xaeB`\x82"),
]);
const jpeg = Buffer.concat([latin("\xff\xd8\xff\xe0\0\x10JFIF\0"), zeros(40), latin("\xff\xd9")]);
const gif = latin("GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\0;");
const webp = Buffer.concat([latin("RIFF"), Buffer.from([20, 0, 0, 0]), latin("WEBPVP8 "), zeros(12)]);
const wav = Buffer.concat([latin("RIFF\x2c\0\0\0WAVEfmt "), zeros(60)]);
const pdf = latin("%PDF-1.7\n1 0 obj <<>> endobj\nstartxref\n0\n%%EOF\n");
const mp4 = Buffer.concat([latin("\0\0\0\x18ftypisom\0\0\0\0isommp42"), zeros(40)]);
const m4a = Buffer.concat([latin("\0\0\0\x18ftypM4A \0\0\0\0isommp42"), zeros(40)]);
const webm = latin("\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm");
const matroska = latin(
  "\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x88matroska",
);
const ogg = Buffer.concat([latin("OggS\0\x02"), zeros(20), latin("\x01\x13OpusHead"), zeros(20)]);
const frame = Buffer.concat([latin("\xff\xfb\x90\x00"), zeros(413)]);
const mp3 = Buffer.concat([frame, frame, frame]);
const tagged = Buffer.concat([latin("ID3\x03\0\0\0\0\0\0"), frame]);

/** A package of Office: names in local headers and in the directory at the end; nothing is packed. */
function packageOf(...names: string[]): Buffer {
  const local = names.map((name) => {
    const head = Buffer.alloc(30);
    head.write("PK\x03\x04", "latin1");
    head.writeUInt16LE(name.length, 26);
    return Buffer.concat([head, latin(name)]);
  });
  const directory = names.map((name) => {
    const head = Buffer.alloc(46);
    head.write("PK\x01\x02", "latin1");
    head.writeUInt16LE(name.length, 28);
    return Buffer.concat([head, latin(name)]);
  });
  return Buffer.concat([...local, ...directory, latin("PK\x05\x06"), zeros(18)]);
}
const types = "[Content_Types].xml";

async function typeOf(content: Buffer, purpose: FilePurpose, step = 7): Promise<string> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < content.length; at += step) yield content.subarray(at, at + step);
  }
  const inspected = inspectContent(pieces(), purpose);
  try {
    for await (const _ of inspected.pieces);
    return inspected.type();
  } catch (error) {
    if (error instanceof ContentProblem) return `refused: ${error.reason}`;
    throw error;
  }
}

describe("the content says what a file is", () => {
  it.each<[string, Buffer, FilePurpose, string]>([
    ["png", png, "image", "png"],
    ["jpeg", jpeg, "image", "jpeg"],
    ["gif", gif, "image", "gif"],
    ["webp", webp, "image", "webp"],
    ["wav", wav, "audio", "wav"],
    ["mp3", mp3, "audio", "mp3"],
    ["mp3 with tags", tagged, "audio", "mp3"],
    ["m4a", m4a, "audio", "m4a"],
    ["ogg", ogg, "audio", "ogg"],
    ["mp4", mp4, "video", "mp4"],
    ["webm", webm, "video", "webm"],
    ["pdf", pdf, "document", "pdf"],
    ["docx", packageOf(types, "_rels/.rels", "word/document.xml"), "document", "docx"],
    ["xlsx", packageOf(types, "xl/workbook.xml"), "document", "xlsx"],
    ["pptx", packageOf("_rels/.rels", "ppt/presentation.xml"), "document", "pptx"],
    ["text", latin("Prices from 1 May.\nAsk us.\n"), "document", "txt"],
    [
      "Russian text of old Windows",
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x0a]),
      "document",
      "txt",
    ],
    ["UTF-16 text", Buffer.from("\ufeffПривет, мир", "utf16le"), "document", "txt"],
    ["a table", latin("a;b;c\n1;2;3\n4;5;6\n"), "document", "csv"],
  ])("%s", async (_, content, purpose, type) => {
    expect(await typeOf(content, purpose)).toBe(type);
    expect(await typeOf(content, purpose, 100_000)).toBe(type);
  });
});

describe("what is refused, and as what", () => {
  const html = "<!DOCTYPE html><html><script>alert(1)</script></html>";
  it.each<[string, Buffer, FilePurpose, string]>([
    ["nothing", zeros(0), "image", "empty"],
    [
      "SVG with a script",
      latin('<?xml version="1.0"?><svg xmlns="x"><script>alert(1)</script></svg>'),
      "image",
      "svg",
    ],
    ["SVG behind a comment", latin("<!-- a -->\n<svg onload=alert(1)>"), "image", "svg"],
    ["HTML, whatever it is called", latin(html), "document", "script"],
    ["HTML behind blanks and a mark", latin(`\xef\xbb\xbf \n${html}`), "document", "script"],
    ["HTML in UTF-16", Buffer.from(`\ufeff${html}`, "utf16le"), "document", "script"],
    ["XML", latin('<?xml version="1.0"?><a/>'), "document", "script"],
    ["text with a script far behind", latin(`${"a\n".repeat(80_000)}<script>`), "document", "script"],
    [
      "a GIF that is a page too",
      Buffer.concat([latin("GIF89a/*"), latin(html), latin("*/;")]),
      "image",
      "script",
    ],
    ["a PNG with a page in it", Buffer.concat([png, latin(html), latin("IEND")]), "image", "script"],
    ["a JPEG with a script in pieces", Buffer.concat([jpeg, latin("<ScRiPt >"), jpeg]), "image", "script"],
    [
      "a PDF that is a page too",
      Buffer.concat([latin("%PDF-1.7\n"), latin(html), latin("%%EOF")]),
      "document",
      "script",
    ],
    [
      "a PDF with JavaScript",
      latin("%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>\n%%EOF"),
      "document",
      "script",
    ],
    ["a PDF behind a page", Buffer.concat([latin(html), pdf]), "document", "script"],
    ["a PDF behind other bytes", Buffer.concat([latin("\x00\x01"), pdf]), "document", "unknown_type"],
    ["a macro", packageOf(types, "word/document.xml", "word/vbaProject.bin"), "document", "script"],
    ["an archive", packageOf("a.txt"), "document", "archive"],
    ["an archive that begins as Office", packageOf(types, "a.txt"), "document", "archive"],
    ["an empty archive", Buffer.concat([latin("PK\x05\x06"), zeros(18)]), "document", "archive"],
    ["a program", latin("MZ\x90\0\x03\0"), "document", "unknown_type"],
    ["film of another kind", matroska, "video", "unknown_type"],
    [
      "a page in a tag of sound",
      Buffer.concat([latin("ID3\x03\0\0\0\0\0\0"), latin(html)]),
      "audio",
      "script",
    ],
    ["a picture as a document", png, "document", "other_type"],
    ["a text as a picture", latin("hello"), "image", "other_type"],
    ["half a PNG", png.subarray(0, 40), "image", "truncated"],
    ["half a JPEG", jpeg.subarray(0, 30), "image", "truncated"],
    ["half a GIF", gif.subarray(0, 12), "image", "truncated"],
    ["half a WebP", webp.subarray(0, 24), "image", "truncated"],
    ["half a PDF", pdf.subarray(0, 20), "document", "truncated"],
    ["half a package", packageOf(types, "word/document.xml").subarray(0, 90), "document", "truncated"],
    ["half an MP4", mp4.subarray(0, 20), "video", "truncated"],
    ["the mark of MP3 alone", latin("\xff\xfb\x90\x00abc"), "audio", "unknown_type"],
  ])("%s", async (_, content, purpose, reason) => {
    expect(await typeOf(content, purpose)).toBe(`refused: ${reason}`);
    expect(await typeOf(content, purpose, 100_000)).toBe(`refused: ${reason}`);
  });

  it("looks like nothing else for any purpose", async () => {
    for (const purpose of filePurposes)
      expect(await typeOf(latin("<svg/onload=x>"), purpose)).toMatch(/^refused/);
  });
});
