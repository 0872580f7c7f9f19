/** A PostgreSQL of the operator's own, named by DATABASE_URL: checked, and given the two roles where permitted. */
import pg from 'pg';
import { StartError } from '../start/start-error.ts';
import { showAddress, withRole } from './address.ts';
import { explainConnectionError } from './connection-error.ts';
import { requireVersion } from './server-version.ts';

export interface ExternalOptions {
  databaseUrl: string;
  /** Account for migrations; null: the same. */
  databaseOwnerUrl: string | null;
}

type Role = 'hier_owner' | 'hier_app';

const TIMEOUT = 5_000;

/** Addresses whose sessions act as `hier_owner` and `hier_app`. Throws a `StartError`. */
export async function openExternal(options: ExternalOptions): Promise<{ ownerUrl: string; appUrl: string }> {
  const { databaseUrl } = options;
  const ownerUrl = options.databaseOwnerUrl ?? databaseUrl;
  const ownerVariable = options.databaseOwnerUrl === null ? 'DATABASE_URL' : 'DATABASE_OWNER_URL';
  await withClient(ownerUrl, ownerVariable, async (client) => {
    await checkVersion(client, ownerUrl);
    await prepareRole(client, 'hier_owner', ownerUrl);
    await prepareRole(client, 'hier_app', ownerUrl);
    await mayAct(client, 'hier_owner', ownerUrl);
    await prepareDatabase(client, ownerUrl);
  });
  await withClient(databaseUrl, 'DATABASE_URL', async (client) => {
    await checkVersion(client, databaseUrl);
    await mayAct(client, 'hier_app', databaseUrl);
  });
  return { ownerUrl: withRole(ownerUrl, 'hier_owner'), appUrl: withRole(databaseUrl, 'hier_app') };
}

async function withClient(
  url: string,
  variable: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'hierzulande start',
    connectionTimeoutMillis: TIMEOUT,
    query_timeout: TIMEOUT,
  });
  // A lost connection also fails the running query; this listener only keeps it from ending the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } catch (error) {
    throw error instanceof StartError ? error : explainConnectionError(url, variable, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkVersion(client: pg.Client, url: string): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  requireVersion(rows[0]?.server_version_num ?? '', showAddress(url));
}

/** Makes the role if it lacks and the account may; an account that made it may act as it. */
async function prepareRole(client: pg.Client, role: Role, url: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount !== 0) return;
  try {
    await client.query(`create role ${role}`);
    await client.query(`grant ${role} to current_user`);
  } catch (error) {
    // Two that start at once: the other one made it.
    if (isState(error, '42710') || isState(error, '23505')) return;
    if (isState(error, '42501')) throw await rolesMissing(client, url, error);
    throw error;
  }
}

/** Tried, not looked up: what a member may do differs between versions. */
async function mayAct(client: pg.Client, role: Role, url: string): Promise<void> {
  try {
    await client.query(`set role ${role}`);
  } catch (error) {
    if (isState(error, '42501') || isState(error, '22023')) throw await rolesMissing(client, url, error);
    throw error;
  }
  await client.query('reset role');
}

/** `hier_owner` makes the schemas, `hier_app` compares feeds in temporary tables (usually everybody may). */
async function prepareDatabase(client: pg.Client, url: string): Promise<void> {
  const may = `select has_database_privilege('hier_owner', current_database(), 'create')
    and has_database_privilege('hier_app', current_database(), 'temporary') as may`;
  const allowed = async () => (await client.query<{ may: boolean }>(may)).rows[0]?.may === true;
  if (await allowed()) return;
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
  // Without the right to grant this is an error or a mere warning: what counts is the result.
  const name = rows[0]?.name;
  await client.query(`grant create on database ${name} to hier_owner`).catch(() => undefined);
  await client.query(`grant temporary on database ${name} to hier_app`).catch(() => undefined);
  if (!(await allowed())) throw await rolesMissing(client, url, null);
}

async function rolesMissing(client: pg.Client, url: string, cause: unknown): Promise<StartError> {
  const { rows } = await client.query<{ account: string; database: string }>(
    'select quote_ident(session_user) as account, quote_ident(current_database()) as database',
  );
  const { account, database } = rows[0] ?? { account: '…', database: '…' };
  const statements = [
    'create role hier_owner;',
    'create role hier_app;',
    `grant hier_owner, hier_app to ${account};`,
    `grant create on database ${database} to hier_owner;`,
    `grant temporary on database ${database} to hier_app;`,
  ].join(' ');
  return new StartError(
    'database-roles',
    `The account at ${showAddress(url)} may not act as the roles hier_owner and hier_app; as superuser, run what lacks of this: ${statements}`,
    { cause },
  );
}

function isState(error: unknown, state: string): boolean {
  return error instanceof Error && 'code' in error && error.code === state;
}
