/** The real program with feeds of a server on this machine, connected by its own commands. For journeys. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { makeFolder, type RunningHouse, removeFolder, startHouse } from '../../bench/house/running-house.ts';
import { NODE_FLAGS } from '../../scripts/node-flags.mjs';
import { type FeedServer, startFeedServer } from '../../src/kernel/sources/testing/feed-server.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** For `NODE_OPTIONS`, beside `HOUSE_TIME`. */
export const SHIFTED_CLOCK = `--import=${join(import.meta.dirname, 'shifted-clock.mjs')}`;

export interface ConfiguredHouse extends RunningHouse {
  feeds: FeedServer;
  /** `npm run hier -- …`: what it printed. Throws if it ends with another code than expected. */
  hier(args: readonly string[], expected?: number): Promise<string>;
  /** Adds a source to what the place has adopted; returns its id. */
  connect(source: {
    ars: string;
    into: string;
    connector: string;
    path: string;
    name: string;
    licence: string;
    settings?: Record<string, unknown>;
  }): Promise<string>;
  /** Stops the program and starts it anew, on the same data and at the same address, with its clock at that instant. */
  again(time: string): Promise<void>;
  close(): Promise<void>;
}

/** `time`: the instant at which the house's clock starts, instead of now. */
export async function startConfiguredHouse(
  options: { time?: string; env?: Record<string, string> } = {},
): Promise<ConfiguredHouse> {
  const folder = makeFolder();
  const feeds = await startFeedServer();
  const env = {
    BASE_MAP_URL: 'off',
    SOURCES_ALLOW_ORIGINS: feeds.origin,
    ...(options.time && { HOUSE_TIME: options.time, NODE_OPTIONS: SHIFTED_CLOCK }),
    ...options.env,
  };
  let house = await startHouse({ folder, env });
  const { url } = house;

  async function hier(args: readonly string[], expected = 0): Promise<string> {
    const child = spawn(process.execPath, [...NODE_FLAGS, 'scripts/run.mjs', 'src/cli/hier.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env, HIER_VAR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    const [code] = await once(child, 'close');
    if (code !== expected) throw new Error(`hier ${args.join(' ')} ended with ${code}:\n${output}`);
    return output;
  }

  return {
    url,
    pid: house.pid,
    milliseconds: house.milliseconds,
    output: () => house.output(),
    stop: () => house.stop(),
    feeds,
    hier,
    async connect({ ars, into, connector, path, name, licence, settings = {} }) {
      const output = await hier([
        ...['source', 'add', ars, into, connector, feeds.origin + path],
        ...['--name', name, '--licence', licence, '--settings', JSON.stringify(settings)],
      ]);
      const id = /Added source ([0-9a-f-]{36})/.exec(output)?.[1];
      if (id === undefined) throw new Error(`no source was added:\n${output}`);
      return id;
    },
    async again(at) {
      await house.stop();
      Object.assign(env, { HOUSE_TIME: at, NODE_OPTIONS: SHIFTED_CLOCK });
      house = await startHouse({ folder, env, port: Number(new URL(url).port) });
    },
    async close() {
      await house.stop();
      await feeds.close();
      removeFolder(folder);
    },
  };
}
