import { normaliseName } from "@tributary/kernel";

/**
 * A product's name as it is compared: case, punctuation and blanks do not count, so "GTXPro" is "GTX Pro". Plus and
 * hash stay, as "A+" and "C#" are other products than "A" and "C".
 */
export function productKey(name: string): string {
  const normal = normaliseName(name);
  return normal.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, "") || normal;
}
