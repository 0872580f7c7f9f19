/** Calls every live source once and tells where it deviates; nothing is written. */

import { createTileSource } from '../kernel/map/base/tile-source.ts';
import { createAsk } from '../kernel/sources/ask/create-ask.ts';
import { findIntake } from '../kernel/sources/find-intake.ts';
import { trySource } from '../kernel/sources/run/try-source.ts';
import type { Source } from '../kernel/sources/source.ts';
import { readSources } from '../kernel/sources/store.ts';
import { type CommandHouse, inHouse } from './open-house.ts';
import { UsageError } from './usage-error.ts';

export const PROBE_HELP = `  npm run hier -- probe
      Calls the base map and every address of a source once and tells what deviates, of sources that are asked every
      step of a question whose answer is known; writes nothing.`;

interface Probe {
  name: string;
  /** What deviates; empty: nothing. */
  deviations: string[];
  fine: string;
}

/** `open` gives the house that it is about. */
export async function probe(args: string[], open = inHouse): Promise<number> {
  if (args.length > 0) throw new UsageError('Try: npm run hier -- probe.');
  return open(async (house) => {
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
    const name = `${source.name} (${source.id})`;
    if (source.kind === 'query') yield* stepsOf(source, name, house);
    if (source.kind !== 'http') continue;
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

/** Every step of a question whose answer is known. What it asks counts for nothing that the house keeps in mind. */
async function* stepsOf(source: Source, name: string, house: CommandHouse): AsyncGenerator<Probe> {
  try {
    const { asks } = findIntake(house.solutions, source).intake;
    if (asks === undefined) throw new Error(`${source.intake} is not asked: its solution has changed`);
    const signal = AbortSignal.timeout(4 * asks.milliseconds);
    const ask = createAsk(source.address ?? '', house.outside, signal);
    const { steps } = await asks.check(source, ask, house.clock.now());
    for (const step of steps)
      yield { name: `${name}, ${step.name}`, fine: step.fine, deviations: [...step.deviations] };
  } catch (error) {
    yield { name, fine: '', deviations: [error instanceof Error ? error.message : String(error)] };
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
