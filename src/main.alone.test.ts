/** The real program, started and ended as people and machines do it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { freePort, makeFolder, removeFolder, startHouse } from '../bench/house/running-house.ts';
import { NODE_FLAGS } from '../scripts/node-flags.mjs';

const folders: string[] = [];
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) removeFolder(folder);
});

function folderOfOwn(): string {
  const folder = makeFolder();
  folders.push(folder);
  return folder;
}

/** Starts the program where it must fail; answers its exit code and what it said on standard error. */
async function failing(
  env: Record<string, string>,
): Promise<{ code: number | null; said: string; seconds: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...NODE_FLAGS, 'scripts/run.mjs', 'src/main.ts'], {
    env: { ...process.env, PORT: String(await freePort()), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child, 'exit');
  return { code: child.exitCode, said, seconds: (performance.now() - begun) / 1000 };
}

/** Processes whose command line names a folder. */
function processesNaming(text: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command.includes(text) ? [`${pid} ${command}`] : [];
      } catch {
        return []; // ended meanwhile
      }
    });
}

/** Where the database of a data folder lives. */
function clusterOf(folder: string): string {
  const pointer = join(folder, 'postgres-location');
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : folder;
}

describe('the program', () => {
  it('starts twice in one folder, answers, ends within 5 s at Ctrl-C, and leaves nobody behind', {
    timeout: 90_000,
  }, async () => {
    const folder = folderOfOwn();
    for (const _turn of ['first', 'again']) {
      const house = await startHouse({ folder });
      expect(house.output()).toMatch(/11,299 municipalities/);
      expect((await fetch(`${house.url}/010615168107-wacken`)).status).toBe(200);
      const begun = performance.now();
      await house.stop();
      expect(performance.now() - begun).toBeLessThan(5_000);
      expect(processesNaming(clusterOf(folder))).toEqual([]);
    }
  });

  it('recovers after a kill in the middle of its first start and while it runs', {
    timeout: 120_000,
  }, async () => {
    const folder = folderOfOwn();
    const child = spawn(process.execPath, [...NODE_FLAGS, 'scripts/run.mjs', 'src/main.ts'], {
      env: { ...process.env, HIER_VAR: folder, PORT: String(await freePort()) },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(child);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    await vi.waitUntil(() => said.includes('Loading the municipalities'), { timeout: 60_000, interval: 5 });
    child.kill('SIGKILL');
    await once(child, 'exit');

    const second = await startHouse({ folder });
    expect((await fetch(`${second.url}/api/places/053150000000/here`)).status).toBe(200);
    process.kill(second.pid, 'SIGKILL');
    const third = await startHouse({ folder });
    expect((await fetch(`${third.url}/api/places/053150000000/here`)).status).toBe(200);
    await third.stop();
    expect(processesNaming(clusterOf(folder))).toEqual([]);
  });

  it('uses the PostgreSQL of DATABASE_URL instead of its own', { timeout: 60_000 }, async () => {
    const folder = folderOfOwn();
    const superUrl = inject('testCluster').superUrl;
    const client = new pg.Client({ connectionString: superUrl });
    await client.connect();
    await client.query('create database started_by_test');
    try {
      const url = new URL(superUrl);
      url.pathname = '/started_by_test';
      const house = await startHouse({ folder, env: { DATABASE_URL: url.href } });
      expect((await fetch(`${house.url}/api/places/053150000000/here`)).status).toBe(200);
      expect(house.output()).not.toContain(url.password);
      await house.stop();
    } finally {
      await client.query('drop database started_by_test with (force)');
      await client.end();
    }
  });
});

describe('a start that cannot be', () => {
  it('says that the port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = address !== null && typeof address !== 'string' ? address.port : 0;
    const { code, said, seconds } = await failing({ PORT: String(port), HIER_VAR: folderOfOwn() });
    server.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} of 127.0.0.1 is in use by another program`);
    expect(said).not.toMatch(/\n\s+at /);
    // Before a database is made, which takes longer than that; most of it is the start of the process.
    expect(seconds).toBeLessThan(15);
  });

  it('says that the folder cannot be written', async () => {
    const file = join(folderOfOwn(), 'a-file');
    writeFileSync(file, '');
    const { code, said } = await failing({ HIER_VAR: join(file, 'var') });
    expect(code).toBe(1);
    expect(said).toContain('cannot be written');
  });

  it('says that the database does not answer, without its password', async () => {
    const port = await freePort();
    const { code, said, seconds } = await failing({
      DATABASE_URL: `postgres://hier:very-secret@127.0.0.1:${port}/hier`,
      HIER_VAR: folderOfOwn(),
    });
    expect(code).toBe(1);
    expect(said).toContain(`127.0.0.1:${port}`);
    expect(said).not.toContain('very-secret');
    expect(said).not.toMatch(/\n\s+at /);
    expect(seconds).toBeLessThan(15);
  });

  it('says which setting is wrong, and what would do', async () => {
    const { code, said } = await failing({ PORT: 'eighty' });
    expect(code).toBe(1);
    expect(said).toContain('PORT "eighty" cannot be used');
  });
});
