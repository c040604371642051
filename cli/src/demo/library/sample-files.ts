import { crc32, deflateSync } from "node:zlib";

/** A page of text as a PDF: few enough bytes to read, whole enough for every viewer. Latin letters alone. */
export function samplePdf(title: string, lines: readonly string[]): Buffer {
  const escaped = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`);
  const shown = lines.map((line) => `0 -22 Td (${escaped(line)}) Tj`).join("\n");
  const text = `BT /F1 24 Tf 64 740 Td (${escaped(title)}) Tj /F1 13 Tf 0 -16 Td\n${shown}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    "latin1",
  );
}

/** Two groups of bars, before and after, as a PNG. */
export function samplePng(before: readonly number[], after: readonly number[]): Buffer {
  const [width, height] = [640, 320];
  const bar = Math.floor((width - 80) / (before.length * 3));
  const colourAt = (x: number, y: number): readonly [number, number, number] => {
    const column = Math.floor((x - 40) / bar);
    const [pair, side] = [Math.floor(column / 3), column % 3];
    const value = x < 40 || side === 2 ? undefined : (side === 0 ? before : after)[pair];
    const isBar = value !== undefined && y < height - 30 && y > height - 30 - value * 2.6;
    if (isBar) return side === 0 ? [196, 200, 212] : [84, 92, 214];
    return y === height - 30 ? [150, 154, 166] : [250, 250, 252];
  };
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(colourAt(x, y), y * (width * 3 + 1) + 1 + x * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const rate = 8_000;

/** Two voices that answer each other, as tones: a few seconds of WAV, 8 bits at 8 kHz. */
export function sampleWav(turns: readonly number[]): Buffer {
  const samples = Buffer.concat(
    turns.map((hertz) =>
      Buffer.from(
        Array.from({ length: rate }, (_, at) => {
          const swell = Math.sin((Math.PI * at) / rate) * (0.6 + 0.4 * Math.sin((at / rate) * 50));
          return 128 + Math.round(50 * swell * Math.sin((2 * Math.PI * hertz * at) / rate));
        }),
      ),
    ),
  );
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
