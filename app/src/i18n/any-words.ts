import type { TFunction } from "i18next";
import type { en } from "./en/index.ts";

type Namespace = keyof typeof en;

/** A translator that may be asked for any word, as `namespace:key`: for titles of routes, which the root shows. */
export type AnyWords = TFunction<["common", ...Namespace[]]>;
