/**
 * The page's own fonts with their files inside, as style rules. An image of a chart is a document of its own: it sees
 * neither the page's styles nor its fonts. A font that cannot be read is left out, and the image falls back.
 */
export async function pageFonts(): Promise<string> {
  const rules = [...document.styleSheets].flatMap(readableRules);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  return (await Promise.all(faces.map(selfContained))).join("\n");
}

function readableRules(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    // A sheet of another origin may not be read.
    return [];
  }
}

async function selfContained(face: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src"))?.[1];
  if (!address) return "";
  try {
    const response = await fetch(new URL(address, face.parentStyleSheet?.href ?? document.baseURI));
    const content = await dataUrlOf(await response.blob());
    return face.cssText.replace(address, content);
  } catch {
    return "";
  }
}

function dataUrlOf(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("the font cannot be read"));
    reader.readAsDataURL(content);
  });
}
