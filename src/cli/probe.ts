/** Calls every live source once and tells where it deviates; nothing is written. */

import { createTileSource } from '../kernel/map/base/tile-source.ts';
import { trySource } from '../kernel/sources/run/try-source.ts';
import { readSources } from '../kernel/sources/store.ts';
import { type CommandHouse, inHouse } from './open-house.ts';
import { UsageError } from './usage-error.ts';

export const PROBE_HELP = `  npm run hier -- probe
      Calls the base map and every address of a source once and tells what deviates; writes nothing.`;

interface Probe {
  name: string;
  /** What deviates; empty: nothing. */
  deviations: string[];
  fine: string;
}

export async function probe(args: string[]): Promise<number> {
  if (args.length > 0) throw new UsageError('Try: npm run hier -- probe.');
  return inHouse(async (house) => {
    let deviating = 0;
    for await (const { name, deviations, fine } of probesOf(house)) {
      if (deviations.length > 0) deviating += 1;
      console.log(
        deviations.length === 0 ? `ok    ${name}: ${fine}` : `FAULT ${name}: ${deviations.join('; ')}`,
      );
    }
    console.log(deviating === 0 ? 'Nothing deviates.' : `${deviating} deviate.`);
    return deviating === 0 ? 0 : 2;
  });
}

async function* probesOf(house: CommandHouse): AsyncGenerator<Probe> {
  if (house.config.baseMap !== null) yield await baseMap(house.config.baseMap.url);
  for (const source of await readSources(house.db)) {
    if (source.kind !== 'http') continue;
    const name = `${source.name} (${source.id})`;
    try {
      const { report, held, bytes } = await trySource(source, house);
      yield {
        name,
        fine: `${report.read} records, ${bytes} bytes`,
        deviations: [
          ...(report.faults > 0 ? [`${report.faults} of ${report.read} records faulty`] : []),
          ...(held === null ? [] : [`${held.records} records instead of ${held.before}`]),
        ],
      };
    } catch (error) {
      yield { name, fine: '', deviations: [error instanceof Error ? error.message : String(error)] };
    }
  }
}

/** A tile in the middle of Germany. */
async function baseMap(url: string): Promise<Probe> {
  try {
    const tile = await createTileSource(url).fetch({ z: 6, x: 33, y: 21 });
    return {
      name: 'base map',
      deviations: [],
      fine: 'body' in tile ? `${tile.body.length} bytes` : 'unchanged',
    };
  } catch (error) {
    return {
      name: 'base map',
      fine: '',
      deviations: [error instanceof Error ? error.message : String(error)],
    };
  }
}
