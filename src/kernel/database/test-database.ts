/** A database of its own for a test file: copied from a template that is filled once a run. */
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { withDatabase } from './address.ts';
import { migrate } from './migrate.ts';

/** What a database holds before the test begins. Templates of the same name are prepared once a run. */
export interface TestTemplate {
  name: string;
  /** Fills a fresh, empty database of `hier_owner`. */
  prepare(ownerUrl: string): Promise<void>;
}

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  /** Ends all its connections and drops it. */
  drop(): Promise<void>;
}

/** The migrations of the kernel, no rows. */
export const kernelTemplate: TestTemplate = {
  name: 'kernel',
  prepare: async (ownerUrl) => void (await migrate({ ownerUrl, folders: [] })),
};

/** Nothing at all. */
export const emptyTemplate: TestTemplate = { name: 'empty', prepare: async () => undefined };

/** Call it in `beforeAll`, and `drop()` in `afterAll`. */
export async function createTestDatabase(options: { template?: TestTemplate } = {}): Promise<TestDatabase> {
  const { template = kernelTemplate } = options;
  const cluster = inject('testCluster');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATES]);
    const source = await prepareTemplate(client, template, cluster.ownerUrl);
    await client.query(`create database ${name} template ${source} owner hier_owner`);
  });
  return {
    ownerUrl: withDatabase(cluster.ownerUrl, name),
    appUrl: withDatabase(cluster.appUrl, name),
    drop: () =>
      asSuperuser(
        async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
      ),
  };
}

/** Key of the advisory lock: templates are made one after the other, and never while they are copied. */
const TEMPLATES = 0x74706c;

async function prepareTemplate(client: pg.Client, template: TestTemplate, ownerUrl: string): Promise<string> {
  const run = createHash('sha256').update(inject('testRun')).digest('hex').slice(0, 8);
  const name = `template_${run}_${template.name.replaceAll(/[^a-z0-9]/g, '_')}`;
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount !== 0) return name;
  // Under another name until it is whole: a template whose preparation failed is never copied.
  const making = `${name}_making`;
  await client.query(`drop database if exists ${making} with (force)`);
  await client.query(
    `create database ${making} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C' owner hier_owner`,
  );
  await template.prepare(withDatabase(ownerUrl, making));
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [making]);
  await client.query(`alter database ${making} rename to ${name}`);
  return name;
}

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: inject('testCluster').superUrl,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
