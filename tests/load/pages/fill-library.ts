import pg from "pg";

/**
 * Makes a vendor's library of the demo so large: each published item is copied with its version and its words, so that
 * every word of the demo stands in hundreds of items.
 */
export async function fillLibrary(superuserUrl: string, slug: string, items: number): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(
      `with source as (
         select i.*, row_number() over () as place from library.items i join platform.vendors v on v.id = i.vendor_id
         where v.slug = $1 and i.published_at is not null and i.archived_at is null
       ), copies as (
         select s.*, platform.new_id() as copy_id, platform.new_id() as copy_version, n
         from source s join generate_series(1, $2::int) n on 1 + n % (select count(*) from source) = s.place
       ), made as (
         insert into library.items (vendor_id, id, kind, niche, levels, published_version_id, published_at, changed_at, created_at)
         select vendor_id, copy_id, kind, niche, levels, copy_version, published_at - n * interval '1 minute',
           changed_at, created_at from copies
       ), versions as (
         insert into library.versions (vendor_id, id, item_id, number, title, summary, content, published_at)
         select c.vendor_id, c.copy_version, c.copy_id, 1, v.title, v.summary, v.content, c.published_at
         from copies c join library.versions v on v.vendor_id = c.vendor_id and v.id = c.published_version_id
       )
       insert into library.words (vendor_id, lexeme, item_id, weight)
       select c.vendor_id, w.lexeme, c.copy_id, w.weight
       from copies c join library.words w on w.vendor_id = c.vendor_id and w.item_id = c.id`,
      [slug, items],
    );
  } finally {
    await client.end();
  }
}
