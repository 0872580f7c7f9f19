/** Connections: a pool for queries. `listener.ts` holds the one that waits for notifications. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Log, silentLog } from '../start/log.ts';
import { showAddress, withRole } from './address.ts';
import { types } from './types.ts';

export interface ConnectOptions {
  /** Most connections at once; 10 unless told. */
  max?: number;
  /** Act as this role instead of the account's own. */
  role?: 'hier_app' | 'hier_owner';
  log?: Log;
}

/**
 * Kysely over a pool that connects when first asked; end it with `destroy()`.
 * An idle pool does not keep the process alive. For the types of values see `types.ts`.
 */
export function connect(
  url: string,
  { max = 10, role, log = silentLog }: ConnectOptions = {},
): Kysely<unknown> {
  const pool = new pg.Pool({
    connectionString: role === undefined ? url : withRole(url, role),
    application_name: 'hierzulande',
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    keepAlive: true,
    types,
  });
  // Without a listener the loss of an idle connection would end the process; the next query opens a new one.
  pool.on('error', (error) => log.warn(`Lost an idle connection to ${showAddress(url)}: ${error.message}`));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  pools.set(db, pool);
  return db;
}

const pools = new WeakMap<Kysely<unknown>, pg.Pool>();

/** The pool below what `connect` gave, for a library that speaks to PostgreSQL itself and shall share it. */
export function poolOf(db: Kysely<unknown>): pg.Pool {
  const pool = pools.get(db);
  if (pool === undefined) throw new Error('Only what `connect` gave has a pool; a transaction has none');
  return pool;
}

/** How busy the connections of a database are; null for one that was not made by `connect`. */
export function loadOf(db: Kysely<unknown>): { open: number; idle: number; waiting: number } | null {
  const pool = pools.get(db);
  if (pool === undefined) return null;
  return { open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
}
