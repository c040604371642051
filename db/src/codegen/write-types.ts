import type { Column, Table } from "./read-catalog.ts";

const typeOf: Record<string, string> = {
  uuid: "string",
  text: "string",
  "character varying": "string",
  boolean: "boolean",
  smallint: "number",
  integer: "number",
  bigint: "number",
  date: "string",
  numeric: "string",
  "double precision": "number",
  "timestamp with time zone": "Timestamp",
  jsonb: "Json",
  bytea: "Buffer",
  "text[]": "string[]",
  "uuid[]": "string[]",
  "date[]": "(string | null)[]",
  "bigint[]": "number[]",
  "integer[]": "number[]",
  "smallint[]": "number[]",
};

const aliasOf: Record<string, string> = {
  Timestamp: "type Timestamp = ColumnType<Date, Date | string, Date | string>;",
  DefaultTimestamp: "type DefaultTimestamp = ColumnType<Date, Date | string | undefined, Date | string>;",
  Json: "/** Read as a value, written as JSON text. */\ntype Json = ColumnType<unknown, string, string>;",
  DefaultJson: "type DefaultJson = ColumnType<unknown, string | undefined, string>;",
};

function columnType(column: Column, tenant: boolean): string {
  const base = column.words ? column.words.map((word) => `"${word}"`).join(" | ") : typeOf[column.type];
  if (!base) throw new Error(`no TypeScript type is known for ${column.type}`);
  const full = column.nullable ? `${base} | null` : base;
  if (column.generated || (tenant && column.name === "vendor_id")) return `ColumnType<${full}, never, never>`;
  if (!column.hasDefault) return full;
  // `Generated` does not see through a ColumnType, so these two have a twin of their own.
  return base === "Timestamp" || base === "Json"
    ? full.replace(base, `Default${base}`)
    : `Generated<${full}>`;
}

function interfaceName(table: string): string {
  return table
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

function writeMap(name: string, purpose: string, tables: readonly Table[], tenant: boolean): string {
  const interfaces = tables.map((table) => {
    const columns = table.columns.map((column) => `  ${column.name}: ${columnType(column, tenant)};`);
    return `interface ${interfaceName(table.name)} {\n${columns.join("\n")}\n}`;
  });
  const entries = tables.map((table) => `  "${table.name}": ${interfaceName(table.name)};`);
  const body = `${interfaces.join("\n\n")}\n\n/** ${purpose} */\nexport interface ${name} {\n${entries.join("\n")}\n}\n`;
  const imports = ["ColumnType", "Generated"].filter(
    (word) => body.includes(`${word}<`) || word === "ColumnType",
  );
  const aliases = Object.entries(aliasOf).flatMap(([alias, text]) =>
    new RegExp(`\\b${alias}\\b`).test(body) ? [text] : [],
  );
  return [
    "// Generated from the database by `pnpm --filter @tributary/db codegen`. Do not edit.",
    `import type { ${imports.join(", ")} } from "kysely";\n`,
    `${aliases.join("\n")}\n\n${body}`,
  ].join("\n");
}

/** Writes the two table maps: what belongs to no vendor, and what is reached only inside a scope. */
export function writeTypes(tables: readonly Table[]): { platform: string; tenant: string } {
  const platform = tables.filter((table) => !table.tenant);
  const tenant = tables.filter((table) => table.tenant);
  return {
    platform: writeMap("PlatformTables", "Tables that belong to no vendor.", platform, false),
    tenant: writeMap("TenantTables", "Tables of a vendor, reached only inside a scope.", tenant, true),
  };
}
