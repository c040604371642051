import { uid as at } from "stdnum/lib/cjs/at/index.js";
import { vat as be } from "stdnum/lib/cjs/be/index.js";
import { vat as bg } from "stdnum/lib/cjs/bg/index.js";
import { vat as cy } from "stdnum/lib/cjs/cy/index.js";
import { dic as cz } from "stdnum/lib/cjs/cz/index.js";
import { vat as de } from "stdnum/lib/cjs/de/index.js";
import { cvr as dk } from "stdnum/lib/cjs/dk/index.js";
import { kmkr as ee } from "stdnum/lib/cjs/ee/index.js";
import { nif as es } from "stdnum/lib/cjs/es/index.js";
import { alv as fi } from "stdnum/lib/cjs/fi/index.js";
import { tva as fr } from "stdnum/lib/cjs/fr/index.js";
import { vat as gr } from "stdnum/lib/cjs/gr/index.js";
import { oib as hr } from "stdnum/lib/cjs/hr/index.js";
import { anum as hu } from "stdnum/lib/cjs/hu/index.js";
import { vat as ie } from "stdnum/lib/cjs/ie/index.js";
import { iva as it } from "stdnum/lib/cjs/it/index.js";
import { pvm as lt } from "stdnum/lib/cjs/lt/index.js";
import { tva as lu } from "stdnum/lib/cjs/lu/index.js";
import { pvn as lv } from "stdnum/lib/cjs/lv/index.js";
import { vat as mt } from "stdnum/lib/cjs/mt/index.js";
import { btw as nl } from "stdnum/lib/cjs/nl/index.js";
import { nip as pl } from "stdnum/lib/cjs/pl/index.js";
import { nif as pt } from "stdnum/lib/cjs/pt/index.js";
import { cif as ro } from "stdnum/lib/cjs/ro/index.js";
import { vat as se } from "stdnum/lib/cjs/se/index.js";
import { ddv as si } from "stdnum/lib/cjs/si/index.js";
import { dph as sk } from "stdnum/lib/cjs/sk/index.js";

/** The VAT number of each country of the EU, by ISO code. Greece writes EL in front. */
const checks = {
  ...{
    at,
    be,
    bg,
    cy,
    cz,
    de,
    dk,
    ee,
    es,
    fi,
    fr,
    gr,
    hr,
    hu,
    ie,
    it,
    lt,
    lu,
    lv,
    mt,
    nl,
    pl,
    pt,
    ro,
    se,
    si,
    sk,
  },
};

/** What stands in front of a country's VAT numbers; null for a country outside the EU. */
export function vatPrefixOf(country: string): string | null {
  if (country === "GR") return "EL";
  return Object.hasOwn(checks, country.toLowerCase()) ? country : null;
}

/**
 * Whether the digits behind the prefix are a VAT number of the country, by that country's own rule. The rules are
 * those of `stdnum`.
 */
export function isVatOf(country: string, bare: string): boolean {
  const check = checks[country.toLowerCase() as keyof typeof checks];
  return check.validate(bare).isValid || check.validate(`${vatPrefixOf(country)}${bare}`).isValid;
}
