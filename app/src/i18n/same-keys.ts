type PluralEnding = "zero" | "one" | "two" | "few" | "many" | "other";

type BaseOf<Key extends string> = Key extends `${infer Base}_${PluralEnding}` ? Base : Key;

type PlainKeys<Words> = {
  [Key in keyof Words & string]: Key extends `${string}_${PluralEnding}` ? never : Key;
}[keyof Words & string];

type PluralBases<Words> = {
  [Key in keyof Words & string]: Key extends `${string}_${PluralEnding}` ? BaseOf<Key> : never;
}[keyof Words & string];

/**
 * The words of another language for the same keys: every plain key, and for every word with plurals the four forms
 * that Russian has. A missing or misspelt key does not compile.
 */
export type SameKeys<Words> = {
  readonly [Key in PlainKeys<Words>]: Words[Key] extends string ? string : SameKeys<Words[Key]>;
} & {
  readonly [Key in `${PluralBases<Words>}_${"one" | "few" | "many" | "other"}`]: string;
};
