import { signVendorLink } from "@tributary/identity";
import pg from "pg";

/** Somebody of the demo who is sent questions, and what the links of the mails would be. */
export interface AskedPerson {
  readonly vendorId: string;
  readonly memberId: string;
  /** The page of wishes. */
  readonly wishes: string;
  /** What a mail program posts to. */
  readonly unsubscribe: string;
}

/** Finds somebody of the vendor whose mails were not stopped; `another` passes over one who is taken by a test. */
export async function findAskedPerson(slug: string, another = 0): Promise<AskedPerson> {
  const { rows } = await ask<{ vendorId: string; memberId: string }>(
    `select p.vendor_id as "vendorId", p.member_id as "memberId" from recirculation.preferences as p
     join platform.vendors as v on v.id = p.vendor_id
     where v.slug = $1 and p.stopped_at is null and p.paused_until is null and p.pace = 'normal'
     order by p.member_id offset $2 limit 1`,
    [slug, another],
  );
  const [person] = rows;
  if (!person) throw new Error(`nobody of ${slug} is sent questions`);
  const { vendorId, memberId } = person;
  return {
    vendorId,
    memberId,
    wishes: `/mails/${linkOf("preferences", { vendorId, id: memberId })}`,
    unsubscribe: `/unsubscribe/${linkOf("unsubscribe", { vendorId, id: memberId })}`,
  };
}

/** Signs a link as the product does. */
export function linkOf(
  purpose: Parameters<typeof signVendorLink>[1],
  content: { vendorId: string; id: string },
): string {
  const { APP_SECRET = "" } = JSON.parse(process.env.E2E_ENVIRONMENT ?? "{}") as Record<string, string>;
  return signVendorLink(APP_SECRET, purpose, content);
}

/** How many applications a vendor has. */
export async function countApplications(slug: string): Promise<number> {
  const { rows } = await ask<{ n: number }>(
    `select count(*)::int as n from recruitment.applications as a
     join platform.vendors as v on v.id = a.vendor_id where v.slug = $1`,
    [slug],
  );
  return rows[0]?.n ?? 0;
}

async function ask<Row extends pg.QueryResultRow>(
  question: string,
  values: unknown[],
): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  try {
    return await client.query<Row>(question, values);
  } finally {
    await client.end();
  }
}
