import { createHmac } from "node:crypto";
import pg from "pg";
import { withConnection } from "./connect.ts";
import { OutsideProblem } from "./outside-problem.ts";

/** How an outside database was given. */
export interface OutsideOptions {
  readonly databaseUrl: string;
  /** When given, `databaseUrl` names the runtime role, made by whoever runs the server. */
  readonly ownerUrl: string | undefined;
  readonly appSecret: string;
}

/** An outside database that is fit to be migrated and used. */
export interface OutsideDatabase {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly runtimeRole: string;
  /** Of the server, such as `16.9`. */
  readonly version: string;
}

interface Standing {
  user: string;
  database: string;
  version: string;
  number: number;
  mayCreate: boolean;
  mayMakeRoles: boolean;
  isAboveRows: boolean;
}

const oldestServer = 160_000;

/**
 * Looks whether an outside database can be used, and gives the addresses of its two roles. With one address, that of
 * the owner, it makes the runtime role: named after the database, its password drawn from the secret, so that every
 * process of an installation arrives at the same one and nothing has to be stored. Throws an OutsideProblem for
 * everything that a person can mend.
 */
export async function prepareOutsideDatabase(options: OutsideOptions): Promise<OutsideDatabase> {
  const { databaseUrl, ownerUrl, appSecret } = options;
  if (ownerUrl) return checkGivenRoles(databaseUrl, ownerUrl);
  return withConnection(databaseUrl, "DATABASE_URL", async (owner) => {
    const standing = await readStanding(owner);
    refuseUnfit(standing, "DATABASE_URL");
    const runtimeRole = `${standing.database.slice(0, 58)}_app`;
    const runtimeUrl = withUser(databaseUrl, runtimeRole, passwordOf(runtimeRole, appSecret));
    if (!(await canSignIn(runtimeUrl))) await makeRuntimeRole(owner, standing, runtimeUrl);
    await checkRuntime(runtimeUrl, standing.user, "DATABASE_URL");
    return { ownerUrl: databaseUrl, runtimeUrl, runtimeRole, version: standing.version };
  });
}

async function checkGivenRoles(runtimeUrl: string, ownerUrl: string): Promise<OutsideDatabase> {
  const standing = await withConnection(ownerUrl, "DATABASE_OWNER_URL", readStanding);
  refuseUnfit(standing, "DATABASE_OWNER_URL");
  const runtimeRole = await checkRuntime(runtimeUrl, standing.user, "DATABASE_URL");
  return { ownerUrl, runtimeUrl, runtimeRole, version: standing.version };
}

async function readStanding(client: pg.Client): Promise<Standing> {
  const { rows } = await client.query<Standing>(`
    select current_user as user, current_database() as database,
      current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      has_database_privilege(current_database(), 'create') as "mayCreate",
      rolsuper or rolcreaterole as "mayMakeRoles", rolsuper or rolbypassrls as "isAboveRows"
    from pg_roles where rolname = current_user`);
  const [standing] = rows;
  if (!standing) throw new Error("Postgres does not tell who we are");
  return standing;
}

function refuseUnfit({ number, version, user, database, mayCreate }: Standing, variable: string): void {
  if (number < oldestServer) {
    throw new OutsideProblem(`${variable} leads to Postgres ${version}; Tributary needs 16 or newer.`);
  }
  if (!mayCreate) {
    throw new OutsideProblem(
      `The user "${user}" of ${variable} may not create schemas in "${database}". Name the owner of the database there; if "${user}" is what the product is to run as, give the owner as DATABASE_OWNER_URL besides.`,
    );
  }
}

/** What the product runs as must be bound by row security; otherwise one vendor could see another's rows. */
async function checkRuntime(url: string, owner: string, variable: string): Promise<string> {
  return withConnection(url, variable, async (client) => {
    const { user, isAboveRows } = await readStanding(client);
    const { rows } = await client.query<{ isOwner: boolean }>(
      `select pg_has_role(current_user, $1, 'member') as "isOwner"`,
      [owner],
    );
    if (isAboveRows || rows[0]?.isOwner) {
      throw new OutsideProblem(
        `The user "${user}" of ${variable} stands above the rules that keep vendors apart. Use one that is no superuser, no owner of the schema and has no BYPASSRLS.`,
      );
    }
    return user;
  });
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function makeRuntimeRole(owner: pg.Client, standing: Standing, runtimeUrl: string): Promise<void> {
  const role = owner.escapeIdentifier(decodeURIComponent(new URL(runtimeUrl).username));
  const password = owner.escapeLiteral(decodeURIComponent(new URL(runtimeUrl).password));
  if (!standing.mayMakeRoles) {
    throw new OutsideProblem(
      `The user "${standing.user}" may not make the role ${role}. Give it CREATEROLE; or make the role yourself, and give its address as DATABASE_URL and the owner's as DATABASE_OWNER_URL.`,
    );
  }
  try {
    await owner.query(`do $$ begin create role ${role}; exception when duplicate_object then null; end $$`);
    await owner.query(`alter role ${role} login password ${password}`);
    await owner.query(
      `grant connect, temporary on database ${owner.escapeIdentifier(standing.database)} to ${role}`,
    );
  } catch (error) {
    throw new OutsideProblem(`The role ${role} could not be made: ${(error as Error).message}.`);
  }
}

function withUser(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = password;
  return changed.href;
}

function passwordOf(role: string, secret: string): string {
  return createHmac("sha256", secret).update(`the runtime role ${role} of the database`).digest("base64url");
}
