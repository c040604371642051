// The limit of the bench: node:http and one prepared insert, nothing else.
import { createServer } from "node:http";
import { createRequire } from "node:module";

const pg = createRequire(import.meta.url)("pg");
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
await pool.query(
  "create table if not exists public.bare_leads (id bigserial primary key, client text not null, contact text, need text)",
);

createServer((request, response) => {
  if (request.method === "GET") return response.end("up");
  let text = "";
  request.on("data", (piece) => {
    text += piece;
  });
  return request.on("end", async () => {
    const { client_name, contact_phone, need } = JSON.parse(text);
    const { rows } = await pool.query({
      name: "bare",
      text: "insert into public.bare_leads (client, contact, need) values ($1, $2, $3) returning id",
      values: [client_name, contact_phone, need],
    });
    response.writeHead(201, { "content-type": "application/json" });
    response.end(JSON.stringify({ id: rows[0].id }));
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
