import { openDatabase, withTenant } from "@tributary/db";
import { createApiKey, scopeForJob } from "@tributary/identity";
import { newId, systemClock, unwrap } from "@tributary/kernel";
import { defaultProgram } from "@tributary/programs";
import { createPartner, enrollPartner, partnerInput } from "@tributary/recruitment";
import { benchDatabase, reportBench } from "../support/bench-setup.ts";
import { openBenchVendor } from "../support/bench-vendor.ts";
import { fire } from "./web/fire.ts";
import { freePort, serve, serveProduct } from "./web/serve.ts";

const connections = 16;
const seconds = 10;

/** What one lead is sent with: as a CRM would. */
function leadBody(partnerId: string): () => string {
  let sent = 0;
  return () => {
    sent += 1;
    return JSON.stringify({
      partner_id: partnerId,
      client_name: `Client ${sent} of the bench`,
      contact_name: "Anna Petrova",
      contact_phone: "+7 900 000 00 00",
      need: "Wants to move forty people from spreadsheets before the season begins.",
      external_id: newId(),
    });
  };
}

const { folder, runtimeUrl, superuserUrl, stop } = await benchDatabase();
const database = openDatabase({ url: runtimeUrl });
try {
  const vendorId = await openBenchVendor(database);
  const scope = await scopeForJob(database, vendorId);
  const { key } = unwrap(await createApiKey(database, scope, { name: "bench", role: "manager" }));
  const partnerId = await withTenant(database, scope, async (tx) => {
    const partner = unwrap(await createPartner(tx, partnerInput.parse({ name: "Northwind" }), systemClock));
    const program = await defaultProgram(tx);
    unwrap(await enrollPartner(tx, { partnerId: partner.id, programId: program?.id ?? "" }, systemClock));
    return partner.id;
  });
  const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
  const body = leadBody(partnerId);

  const port = await freePort();
  const bare = await serve("tests/load/lead-intake/bare-server.mjs", port, "/", {
    PORT: String(port),
    DATABASE_URL: superuserUrl,
  });
  const limit = await fire({ url: bare.url, method: "POST", headers, body }, connections, seconds);
  await bare.stop();

  const product = await serveProduct(runtimeUrl, folder);
  const measured = await fire(
    { url: `${product.url}/api/v1/leads`, method: "POST", headers, body },
    connections,
    seconds,
  );
  await product.stop();

  await reportBench("lead-intake", [
    {
      server: "bare node:http, one insert",
      "requests/s": Math.round(limit.perSecond),
      "p99 ms": limit.p99,
      "% of bare": 100,
    },
    {
      server: "POST /api/v1/leads",
      "requests/s": Math.round(measured.perSecond),
      "p99 ms": measured.p99,
      "% of bare": (100 * measured.perSecond) / limit.perSecond,
    },
  ]);
} finally {
  await database.close();
  await stop();
}
