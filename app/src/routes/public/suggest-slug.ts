const latin: Readonly<Record<string, string>> = Object.fromEntries(
  "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:sch ъ: ы:y ь: э:e ю:yu я:ya"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

const legalForm =
  /^(?:ооо|оао|зао|пао|ао|ип|llc|ltd|inc|gmbh)(?=[^\p{L}]|$)|(?<=[^\p{L}])(?:llc|ltd|inc|gmbh)\.?$/giu;

/**
 * A vendor's address made of its name: small Latin letters, digits and single hyphens, at most 40. Cyrillic is written
 * in Latin, accents and legal forms are dropped. Empty when nothing of the name can stand in an address.
 */
export function suggestSlug(name: string): string {
  return name
    .toLowerCase()
    .trim()
    .replace(legalForm, " ")
    .replace(/[а-яё]/g, (letter) => latin[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 41)
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}
