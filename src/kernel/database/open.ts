/** The one door to the database: embedded, or the operator's own by DATABASE_URL. */
import type { Config } from '../config.ts';
import { type Log, silentLog } from '../start/log.ts';
import type { StartError } from '../start/start-error.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { openExternal } from './open-external.ts';

export interface OpenOptions {
  /** An embedded database has one server at a time; tools use it beside the server or start it for themselves. */
  purpose: 'server' | 'tool';
  log?: Log;
  /** Ends a start that is under way. */
  signal?: AbortSignal;
  /** Called once if the embedded server ends although nobody closed it. */
  onLost?: (error: StartError) => void;
}

export interface Database {
  kind: 'embedded' | 'external';
  /** Acts as `hier_owner`: for `migrate` only. */
  ownerUrl: string;
  /** Acts as `hier_app`: for all else. */
  appUrl: string;
  /** Within 4 s; may be called twice. Close the connections first. */
  close(): Promise<void>;
}

type DatabaseConfig = Pick<Config, 'databaseUrl' | 'databaseOwnerUrl' | 'varFolder'>;

/** Throws a `StartError` whose sentence says what is wrong and how to mend it. */
export async function openDatabase(config: DatabaseConfig, options: OpenOptions): Promise<Database> {
  const { databaseUrl, databaseOwnerUrl, varFolder } = config;
  if (databaseUrl === null) return { kind: 'embedded', ...(await openEmbedded({ ...options, varFolder })) };
  const urls = await openExternal({ databaseUrl, databaseOwnerUrl });
  (options.log ?? silentLog).info('Using the database named by DATABASE_URL');
  return { kind: 'external', ...urls, close: async () => undefined };
}
