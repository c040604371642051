import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { accentOf } from "@tributary/emails";
import { type Certificate, groupCode } from "@tributary/learning";
import PDFDocument from "pdfkit";
import type { Language } from "../../../i18n/languages.ts";
import { serverTranslator } from "../../../i18n/server-translators.ts";
import { type FontPart, fontRuns } from "./font-runs.ts";

interface DrawnCertificate
  extends Pick<Certificate, "holderName" | "courseTitle" | "issuedAt" | "code" | "scorePercent"> {
  readonly vendorName: string;
  readonly accentHue: number;
}

const parts: readonly FontPart[] = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];
const weights = ["400", "700"] as const;
type Weight = (typeof weights)[number];

/** The files of the font, by weight and part of the alphabet, read once. */
const fonts = new Map<string, Buffer>();
function fontFile(weight: Weight, part: FontPart): Buffer {
  const name = `inter-${part}-${weight}-normal.woff`;
  const known = fonts.get(name);
  if (known) return known;
  const file = readFileSync(createRequire(import.meta.url).resolve(`@fontsource/inter/files/${name}`));
  fonts.set(name, file);
  return file;
}

const page = { width: 841.89, height: 595.28, margin: 56 };

/** Draws a certificate as a PDF of one sheet, in the vendor's accent and the reader's language. */
export async function drawCertificate(
  certificate: DrawnCertificate,
  {
    locale,
    timeZone,
    appUrl,
  }: { readonly locale: Language; readonly timeZone: string; readonly appUrl: string },
): Promise<Buffer> {
  const t = serverTranslator(locale).getFixedT(null, "learn");
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }).format(certificate.issuedAt);
  const code = groupCode(certificate.code);
  const doc = new PDFDocument({
    size: "A4",
    layout: "landscape",
    margin: page.margin,
    info: { Title: `${t("certificate")}: ${certificate.courseTitle}`, Author: certificate.vendorName },
    lang: locale,
  });
  for (const weight of weights) {
    for (const part of parts) doc.registerFont(`${weight}:${part}`, fontFile(weight, part));
  }
  const accent = accentOf(certificate.accentHue);
  doc.rect(0, 0, 14, page.height).fill(accent);
  const write = writer(doc);
  write(certificate.vendorName, { y: 64, size: 16, weight: "700", colour: accent });
  write(t("certificate").toUpperCase(), { y: 150, size: 13, weight: "400", colour: "#6b6660" });
  write(certificate.holderName, { y: 176, size: 40, weight: "700", colour: "#1f1c19" });
  write(t("sheet.passed"), { y: 252, size: 15, weight: "400", colour: "#6b6660" });
  write(certificate.courseTitle, { y: 280, size: 26, weight: "700", colour: "#1f1c19" });
  write(t("sheet.score", { score: String(certificate.scorePercent), day }), {
    ...{ y: 330, size: 15, weight: "400", colour: "#1f1c19" },
  });
  write(code, { y: 470, size: 15, weight: "700", colour: "#1f1c19" });
  write(t("sheet.check", { address: `${appUrl}/verify/${certificate.code}` }), {
    ...{ y: 494, size: 11, weight: "400", colour: "#6b6660" },
  });
  return collect(doc);
}

interface Line {
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

/** Writes a line; what is too long for the sheet is set smaller. */
function writer(doc: PDFKit.PDFDocument): (text: string, line: Line) => void {
  const width = page.width - 2 * page.margin;
  const wide = (text: string, { weight }: Line, size: number): number =>
    fontRuns(text).reduce(
      (sum, run) => sum + doc.font(`${weight}:${run.part}`).fontSize(size).widthOfString(run.text),
      0,
    );
  return (text, line) => {
    const size = Math.min(line.size, (line.size * width) / Math.max(1, wide(text, line, line.size)));
    let x = page.margin + 14;
    doc.fillColor(line.colour);
    for (const run of fontRuns(text)) {
      doc.font(`${line.weight}:${run.part}`).fontSize(size);
      doc.text(run.text, x, line.y, { lineBreak: false });
      x += doc.widthOfString(run.text);
    }
  };
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    doc.on("data", (piece: Buffer) => pieces.push(piece));
    doc.on("end", () => resolve(Buffer.concat(pieces)));
    doc.on("error", reject);
    doc.end();
  });
}
