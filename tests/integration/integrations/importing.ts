import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, type TenantScope, withTenant } from "@tributary/db";
import { type FileStore, localFileStore } from "@tributary/files";
import {
  describeImport,
  type Import,
  type ImportKind,
  type MappingInput,
  openImport,
  type Preview,
  type RunOptions,
  receiveUpload,
  rejectedReport,
  runImport,
  setMapping,
  startDryRun,
  startImport,
} from "@tributary/integrations";
import { type Clock, fixedClock, unwrap } from "@tributary/kernel";
import { sql } from "kysely";
import { afterAll, beforeAll } from "vitest";

/** Everything that is done with an import, in a line each. */
export interface Importing {
  readonly files: FileStore;
  readonly clock: Clock;
  /** Takes a file and opens its import; gives the id. */
  open(scope: TenantScope, content: string | Buffer, kind?: ImportKind): Promise<string>;
  /** The mapping that is not guessed, then the start. */
  start(scope: TenantScope, id: string, mapping?: MappingInput): Promise<void>;
  run(scope: TenantScope, id: string, options?: RunOptions): Promise<Import>;
  /** From the bytes to the end. */
  import(scope: TenantScope, content: string | Buffer, kind?: ImportKind): Promise<Import>;
  dryRun(scope: TenantScope, id: string): Promise<Preview>;
  report(scope: TenantScope, id: string, locale?: "en" | "ru"): Promise<string>;
}

/** A folder of its own and a clock that stands still, for one test file. */
export function importing(databaseOf: () => Database): Importing {
  const clock = fixedClock("2018-01-15T12:00:00Z");
  const made: { folder?: string; files?: FileStore } = {};
  beforeAll(async () => {
    made.folder = await mkdtemp(join(tmpdir(), "tributary-imports-"));
    made.files = localFileStore(made.folder);
  });
  afterAll(() => rm(made.folder ?? "", { recursive: true }));
  const filesOf = (): FileStore => {
    if (!made.files) throw new Error("the folder is there from the first test on");
    return made.files;
  };
  const self: Importing = {
    clock,
    get files() {
      return filesOf();
    },
    open: async (scope, content, kind = "sales") => {
      const stream = pieces(Buffer.from(content));
      const upload = unwrap(await receiveUpload(filesOf(), { stream, name: "deals.csv", kind }));
      return (await withTenant(databaseOf(), scope, (tx) => openImport(tx, upload, clock))).id;
    },
    start: async (scope, id, mapping) => {
      if (mapping) unwrap(await withTenant(databaseOf(), scope, (tx) => setMapping(tx, id, mapping)));
      unwrap(await withTenant(databaseOf(), scope, (tx) => startImport(tx, id)));
    },
    run: async (scope, id, options) => {
      const done = await runImport(
        { database: databaseOf(), files: filesOf(), clock },
        scope.vendor.id,
        id,
        options,
      );
      if (!done) throw new Error("there is no such import");
      return done;
    },
    import: async (scope, content, kind) => {
      const id = await self.open(scope, content, kind);
      await self.start(scope, id);
      return self.run(scope, id);
    },
    dryRun: async (scope, id) => {
      unwrap(await withTenant(databaseOf(), scope, (tx) => startDryRun(tx, id)));
      await self.run(scope, id);
      const described = await withTenant(databaseOf(), scope, (tx) => describeImport(tx, id));
      if (!described?.preview) throw new Error(`the dry run left nothing: ${described?.status}`);
      return described.preview;
    },
    report: async (scope, id, locale = "en") => {
      const { pieces: written } = unwrap(await rejectedReport(databaseOf(), scope, id, locale));
      let text = "";
      for await (const piece of written) text += piece;
      return text;
    },
  };
  return self;
}

async function* pieces(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 1_000) yield content.subarray(at, at + 1_000);
}

/** All that an import may have written, without the ids and moments that differ from run to run. */
export async function stored(database: Database, scope: TenantScope) {
  return withTenant(database, scope, async (tx) => {
    const { rows: sales } = await sql<Record<string, unknown>>`
      select s.external_id, p.name as partner, c.name as client, r.name as product, s.kind, s.amount_minor, s.sold_on,
        s.lead_id is not null as of_lead
      from leads.sales s join recruitment.partners p on p.id = s.partner_id join leads.clients c on c.id = s.client_id
      left join programs.products r on r.id = s.product_id
      where s.vendor_id = ${scope.vendor.id} order by s.external_id, s.amount_minor`.execute(tx);
    const { rows: leads } = await sql<Record<string, unknown>>`
      select l.external_id, p.name as partner, l.client_name, l.status, l.amount_minor, l.source,
        (select string_agg(m.to_status, ' ' order by m.id) from leads.lead_moves m where m.lead_id = l.id) as moves
      from leads.leads l join recruitment.partners p on p.id = l.partner_id
      where l.vendor_id = ${scope.vendor.id} order by l.external_id`.execute(tx);
    const { rows: days } = await sql<Record<string, unknown>>`
      select sum(revenue_minor) as revenue, sum(sales) as sales, sum(leads_submitted) as leads
      from analytics.partner_days where vendor_id = ${scope.vendor.id}`.execute(tx);
    const { rows: counts } = await sql<Record<string, number>>`
      select (select count(*) from recruitment.partners) as partners, (select count(*) from leads.clients) as clients,
        (select count(*) from programs.products) as products, (select count(*) from recruitment.members) as members,
        (select count(distinct code) from recruitment.enrollments) as codes`.execute(tx);
    return { sales, leads, days: days[0], counts: counts[0] };
  });
}

const header = "deal_id,partner,client,stage,created,closed,amount,product";

/** A small file of deals; the lines are `id,partner,client,stage,created,closed,amount,product`. */
export function deals(...lines: string[]): string {
  return `${[header, ...lines].join("\n")}\n`;
}

/** Many deals of all kinds, every seventh of them bad. */
export function manyDeals(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const stage = ["Won", "Lost", "Engaging"][at % 3];
    const day = `2017-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
    const client = at % 7 === 6 ? "" : `Client ${at % 11}`;
    return `D${at},Partner ${at % 4},${client},${stage},2016-12-01,${day},${100 + at},Product ${at % 3}`;
  });
  return deals(...lines);
}
