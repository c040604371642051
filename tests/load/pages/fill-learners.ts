import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

/** A question of a lesson, and people who have not answered it. */
export interface Class {
  /** The lesson's place in the portal. */
  readonly path: string;
  /** The form that answers its first question. */
  readonly answer: string;
  /** Sessions of reps who have not begun the course. */
  readonly tokens: readonly string[];
}

/** Gives the partner of a person of the demo so many more reps, each signed in, and finds a lesson that asks them something. */
export async function fillLearners(
  superuserUrl: string,
  { vendor, colleague, reps }: { vendor: string; colleague: string; reps: number },
): Promise<Class> {
  const tokens = Array.from({ length: reps }, () => randomBytes(32).toString("base64url"));
  const hashes = tokens.map((token) => createHash("sha256").update(token).digest("base64url"));
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(
      `with place as (
         select m.vendor_id, m.partner_id from recruitment.members m
         join identity.users u on u.id = m.user_id join platform.vendors v on v.id = m.vendor_id
         where u.email = $2 and v.slug = $1
       ), people as (
         insert into identity.users (id, email, name)
         select platform.new_id(), 'rep-' || n || '@bench.example', 'Rep ' || n
         from generate_series(1, cardinality($3::text[])) n returning id, email, name
       ), members as (
         insert into recruitment.members (vendor_id, id, partner_id, user_id, name, name_key, email)
         select place.vendor_id, platform.new_id(), place.partner_id, p.id, p.name, lower(p.name), p.email
         from people p, place
       )
       insert into identity.sessions (id, user_id, expires_at, ends_at)
       select ($3::text[])[row_number() over ()], id, now() + interval '1 day', now() + interval '1 day' from people`,
      [vendor, colleague, hashes],
    );
    const { rows } = await client.query<{ course: string; lesson: string; version: string; option: string }>(
      `select c.id as course, lesson->>'id' as lesson, q.id as version, q.options->0->>'id' as option
       from learning.courses c join platform.vendors v on v.id = c.vendor_id
       join learning.course_versions p on p.vendor_id = c.vendor_id and p.id = c.published_version_id
       cross join lateral jsonb_path_query(p.outline, '$.modules[*].lessons[*] ? (@.questions.size() > 0)') as lesson
       join learning.question_versions q on q.vendor_id = c.vendor_id
         and q.id = (lesson->'questions'->0->>'versionId')::uuid
       join learning.grants g on g.vendor_id = c.vendor_id and g.course_id = c.id and g.revoked_at is null
         and 'rep' = any(g.levels)
       join recruitment.enrollments e on e.vendor_id = c.vendor_id and e.program_id = g.program_id and e.ended_at is null
       join recruitment.members m on m.vendor_id = c.vendor_id and m.partner_id = e.partner_id and m.email = $2
       where v.slug = $1 and c.archived_at is null order by c.id, lesson limit 1`,
      [vendor, colleague],
    );
    const [found] = rows;
    if (!found) throw new Error("the demo has no lesson that asks anything");
    return {
      path: `/p/${vendor}/learn/${found.course}/${found.lesson}`,
      answer: new URLSearchParams({
        ...{ intent: "answer", questionVersionId: found.version, chosen: found.option },
      }).toString(),
      tokens,
    };
  } finally {
    await client.end();
  }
}
