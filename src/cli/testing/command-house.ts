/** Commands as somebody types them, on a database of their own that they open themselves. For tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import { withDatabase } from '../../kernel/database/address.ts';
import { openTestPlaces } from '../../kernel/places/test-places.ts';
import { type CommandHouse, inHouse, type LendHouse } from '../open-house.ts';

type Command = (args: string[], lend: LendHouse) => Promise<number>;

export interface CommandTestHouse extends CommandHouse {
  /** Of the test alone; gone with it. */
  scratch: string;
  /** Runs a command and takes what it prints; what it throws is thrown. */
  run(command: Command, ...args: string[]): Promise<Ran>;
  close(): Promise<void>;
}

export interface Ran {
  code: number;
  /** What it printed as its answer, and what as complaints. */
  out: string;
  err: string;
}

/** The house as commands open it themselves, once for all of a file. Call it in `beforeAll`, `close()` in `afterAll`. */
export async function openCommandTestHouse(): Promise<CommandTestHouse> {
  const ground = await openTestPlaces();
  const scratch = mkdtempSync(join(tmpdir(), 'hier-command-'));
  const name = decodeURIComponent(new URL(ground.ownerUrl).pathname.slice(1));
  vi.stubEnv('DATABASE_URL', withDatabase(inject('testCluster').superUrl, name));
  vi.stubEnv('HIER_VAR', join(scratch, 'var'));
  const { promise: opened, resolve: open, reject } = Promise.withResolvers<CommandHouse>();
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const closed = inHouse((house) => {
    open(house);
    return left;
  });
  closed.catch(reject);
  const house = await opened;
  return {
    ...house,
    scratch,
    run: (command, ...args) => taken(() => command(args, (work) => work(house))),
    async close() {
      leave();
      await closed;
      vi.unstubAllEnvs();
      await ground.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

async function taken(work: () => Promise<number>): Promise<Ran> {
  const said: { log: string[]; error: string[] } = { log: [], error: [] };
  const spies = (['log', 'error'] as const).map((way) =>
    vi.spyOn(console, way).mockImplementation((line: unknown) => void said[way].push(String(line))),
  );
  try {
    const code = await work();
    return { code, out: said.log.join('\n'), err: said.error.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
