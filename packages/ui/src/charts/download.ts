import { pageFonts } from "./page-fonts.ts";

const scale = 2;

/** Hands a file to the browser. */
export function download(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  // The click only starts the download; the address must live until the browser has read it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * A chart as PNG, twice its size, on the ground it stands on, with its title on top. Null when there is no drawing (a heat
 * map is a table) or the browser cannot draw it.
 */
export async function pngOf(figure: HTMLElement, title: string): Promise<Blob | null> {
  const drawing = figure.querySelector<SVGSVGElement>("svg.recharts-surface");
  if (!drawing) return null;
  const { width, height } = drawing.getBoundingClientRect();
  const style = getComputedStyle(figure);
  const image = await load(selfContained(drawing, { width, height, fonts: await pageFonts() }));
  const canvas = document.createElement("canvas");
  const head = 44;
  const edge = 20;
  canvas.width = (width + edge * 2) * scale;
  canvas.height = (height + head + edge) * scale;
  const pen = canvas.getContext("2d");
  if (!image || !pen) return null;
  pen.scale(scale, scale);
  pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = style.color;
  pen.font = `550 14px ${style.fontFamily}`;
  pen.fillText(title, edge, 28, width);
  pen.drawImage(image, edge, head, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** An image knows nothing of the page's styles, so what a colour variable stands for is written into each shape. */
function selfContained(
  drawing: SVGSVGElement,
  { width, height, fonts }: { width: number; height: number; fonts: string },
): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll<SVGElement>("*")];
  for (const [index, shape] of [...drawing.querySelectorAll<SVGElement>("*")].entries()) {
    const style = getComputedStyle(shape);
    const target = copies[index];
    for (const name of ["fill", "stroke", "font-size", "font-weight", "font-family"]) {
      target?.style.setProperty(name, style.getPropertyValue(name));
    }
  }
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  // What the pointer leaves on the chart is no part of it.
  copy.querySelector(".recharts-tooltip-cursor")?.remove();
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = fonts;
  copy.prepend(style);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

async function load(source: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = source;
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  }
}
