import { createServer } from "node:http";
import { PassThrough, Readable } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { createRequestHandler } from "@remix-run/node";
import { RemixServer, useLoaderData } from "@remix-run/react";
import pg from "pg";
import { createElement as h } from "react";
import { renderToPipeableStream } from "react-dom/server";

// The limit of the bench: a Remix page that reads fifty rows and shows them, without anything of ours.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
await pool.query(
  "create table if not exists public.bare_rows (id int primary key, name text, region text, n int)",
);
await pool.query(`insert into public.bare_rows select i, 'Partner ' || i, 'Region ' || i % 7, i * 17
  from generate_series(1, 50) as i on conflict do nothing`);

async function loader() {
  const { rows } = await pool.query({
    name: "rows",
    text: "select id, name, region, n from public.bare_rows order by id",
  });
  return { rows };
}

function Page() {
  const { rows } = useLoaderData();
  const cells = (row) => [row.name, row.region, String(row.n)].map((cell) => h("td", { key: cell }, cell));
  const body = rows.map((row) => h("tr", { key: row.id }, cells(row)));
  return h("html", null, h("body", null, h("table", null, h("tbody", null, body))));
}

function render(request, status, headers, context) {
  return new Promise((resolve, reject) => {
    const stream = renderToPipeableStream(h(RemixServer, { context, url: request.url }), {
      onShellReady: () => {
        const body = new PassThrough();
        headers.set("content-type", "text/html");
        resolve(new Response(Readable.toWeb(body), { headers, status }));
        stream.pipe(body);
      },
      onShellError: reject,
    });
  });
}

const build = {
  entry: { module: { default: render } },
  routes: { root: { id: "root", path: "", module: { default: Page, loader } } },
  assets: {
    entry: { module: "/entry.js", imports: [] },
    routes: { root: { id: "root", path: "", module: "/root.js", hasLoader: true } },
    url: "/manifest.js",
    version: "bare",
  },
  publicPath: "/",
  assetsBuildDirectory: "",
  future: { v3_singleFetch: true },
  isSpaMode: false,
};

const handle = createRequestHandler(build, "production");
createServer(getRequestListener((request) => handle(request))).listen(Number(process.env.PORT), "127.0.0.1");
