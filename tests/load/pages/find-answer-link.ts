import { signVendorLink } from "@tributary/identity";
import pg from "pg";

/** The path of a link in a mail of the demo: it answers a question that has not been answered yet. */
export async function findAnswerLink(superuserUrl: string, vendor: string, secret: string): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ vendorId: string; id: string }>(
      `select q.vendor_id as "vendorId", q.id from recirculation.delivery_items q
       join platform.vendors v on v.id = q.vendor_id
       join recirculation.deliveries d on d.vendor_id = q.vendor_id and d.id = q.delivery_id
       where v.slug = $1 and d.answered_at is null and d.expires_at > now() order by d.planned_at desc limit 1`,
      [vendor],
    );
    const [found] = rows;
    if (!found) throw new Error("the demo has no question that is still open");
    return `/r/${signVendorLink(secret, "answer", { ...found, part: 1 })}`;
  } finally {
    await client.end();
  }
}
