/** One connection that waits for notifications and comes back by itself. */
import pg from 'pg';
import { type Log, silentLog } from '../start/log.ts';
import { showAddress } from './address.ts';

export interface ListenOptions {
  channels: readonly string[];
  onNotify(channel: string, payload: string): void;
  /** After every reconnection: what was told in between is lost, so caches drop everything. */
  onReconnect(): void;
  log?: Log;
}

export interface Listener {
  close(): Promise<void>;
}

const FIRST_DELAY = 100;
const LONGEST_DELAY = 10_000;
/** Milliseconds between two signs of life; finds connections that died without a word. */
const HEARTBEAT = 30_000;

/** Rejects if the first connection fails; from then on it reconnects, waiting 0.1 s to 10 s in between. */
export async function listen(url: string, options: ListenOptions): Promise<Listener> {
  const { log = silentLog } = options;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let delay = FIRST_DELAY;
  let closed = false;

  async function open(): Promise<void> {
    const opening = new pg.Client({
      connectionString: url,
      application_name: 'hierzulande listen',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    opening.on('error', () => lost(opening));
    opening.on('end', () => lost(opening));
    opening.on('notification', ({ channel, payload }) => options.onNotify(channel, payload ?? ''));
    try {
      await opening.connect();
      for (const channel of options.channels)
        await opening.query(`listen ${opening.escapeIdentifier(channel)}`);
    } catch (error) {
      await opening.end().catch(() => undefined);
      throw error;
    }
    if (closed) return void (await opening.end());
    client = opening;
    delay = FIRST_DELAY;
    beat(opening);
  }

  function lost(which: pg.Client): void {
    if (closed || client !== which) return;
    client = null;
    log.warn(`Lost the connection for notifications to ${showAddress(url)}; connecting again`);
    which.end().catch(() => undefined);
    again();
  }

  function again(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      delay = Math.min(delay * 2, LONGEST_DELAY);
      open().then(() => {
        if (!closed) options.onReconnect();
      }, again);
    }, delay).unref();
  }

  function beat(which: pg.Client): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (client !== which) return;
      which.query('select 1').then(
        () => client === which && !closed && beat(which),
        () => lost(which),
      );
    }, HEARTBEAT).unref();
  }

  await open();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      const open = client;
      client = null;
      await open?.end();
    },
  };
}
