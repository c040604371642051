import type { TenantTx } from "@tributary/db";
import { type RawBuilder, sql } from "kysely";

/** One word of a search: its stems in both languages, and, for the last one, the beginning of a word being typed. */
export interface SearchTerm {
  readonly stems: readonly string[];
  readonly beginning: string | null;
}

const mostTerms = 8;

/** Takes a search apart, as the texts were. Words that mean nothing in one of the languages (and, и) are left out, unless nothing else is left. */
export async function readTerms(tx: TenantTx, words: string): Promise<SearchTerm[]> {
  const { rows } = await sql<{ stems: string[] }>`
    select array_agg(distinct w.lexeme) as stems
    from (
      select v.lexeme, unnest(v.positions) as position, c.config
      from (values ('russian'::regconfig), ('english'::regconfig)) c (config)
      cross join lateral unnest(to_tsvector(c.config, translate(${words}, 'ёЁ', 'еЕ'))) v
    ) w
    group by w.position having count(distinct w.config) = 2 order by w.position limit ${mostTerms}`.execute(
    tx,
  );
  const last = /([\p{L}\p{N}]+)\s*$/u.exec(words)?.[1]?.toLowerCase().replaceAll("ё", "е") ?? null;
  const terms: SearchTerm[] = rows.map(({ stems }) => ({
    stems: [...new Set(stems.flatMap((stem) => [stem, withoutPassingVowel(stem)]))],
    beginning: null,
  }));
  // The last word may not be finished: its stems stand for it, and so does every word that begins as it does.
  const lastTerm = terms.at(-1);
  if (!last || last.length < 2) return terms;
  if (lastTerm?.stems.some((stem) => stem.startsWith(last.slice(0, 2))))
    return [...terms.slice(0, -1), { ...lastTerm, beginning: last }];
  return terms.length > 0 ? terms : [{ stems: [], beginning: last }];
}

/** As `library.words_of` writes it: a vowel that comes and goes (звонок, звонка) keeps no forms of a word apart. */
function withoutPassingVowel(stem: string): string {
  return stem.replace(/([бвгджзклмнпрстфхцчшщ])[ое]([кц])$/, "$1$2");
}

/** Items that have all the words, with a score: each term adds the heaviest place where one of its stems stands. */
export function itemsWith(
  tx: TenantTx,
  table: "library.words" | "library.draft_words",
  terms: readonly SearchTerm[],
): RawBuilder<{ item_id: string; score: number }> {
  const vendorId = tx.scope.vendor.id;
  const found = terms.map(({ stems, beginning }, at) => {
    const same = sql`select item_id, ${sql.lit(at)} as term, weight from ${sql.table(table)}
      where vendor_id = ${vendorId} and lexeme = any(${[...stems]})`;
    if (beginning === null) return same;
    return sql`${same} union all select item_id, ${sql.lit(at)} as term, weight from ${sql.table(table)}
      where vendor_id = ${vendorId} and lexeme >= ${beginning} and lexeme < ${`${beginning}\u{10ffff}`}`;
  });
  return sql`(
    select t.item_id, sum(t.best)::integer as score
    from (
      select h.item_id, h.term, max(h.weight) as best
      from (${sql.join(found, sql` union all `)}) h
      group by h.item_id, h.term
    ) t
    group by t.item_id having count(*) = ${sql.lit(terms.length)})`;
}
