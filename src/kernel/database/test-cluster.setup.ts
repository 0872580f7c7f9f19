/** Vitest's global set-up: the cluster is started once a run, before the first test file, and handed to all. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startTestCluster, type TestCluster } from './test-cluster.ts';
import { prepareRoles, TEST_PASSWORD } from './test-roles.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster;
    /** Differs from run to run: templates of an earlier one on the same server are not taken. */
    testRun: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('testRun', randomUUID());
  // Another PostgreSQL of 15 or later, by the address of a superuser: CI runs the same tests on Debian's.
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '') {
    project.provide('testCluster', await serverOfOnesOwn(given));
    return () => removeLeftovers(given);
  }
  const { cluster, stop } = await startTestCluster();
  project.provide('testCluster', cluster);
  return stop;
}

async function serverOfOnesOwn(superUrl: string): Promise<TestCluster> {
  const client = new pg.Client({ connectionString: superUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await prepareRoles(client);
  } finally {
    await client.end();
  }
  return { superUrl, ownerUrl: asUser(superUrl, 'hier_owner'), appUrl: asUser(superUrl, 'hier_app') };
}

function asUser(address: string, user: string): string {
  const url = new URL(address);
  url.username = user;
  url.password = TEST_PASSWORD;
  return url.href;
}

/** What the run made on a server that stays. */
async function removeLeftovers(superUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where datname ~ '^(template_[0-9a-f]{8}_|test_[0-9a-f]{32}$)'",
    );
    for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  } finally {
    await client.end();
  }
}
