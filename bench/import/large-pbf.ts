/** `large-pbf.ts <file>`: reads a PBF where it lies, as an import does, and prints what that took as JSON. */
import { osmPbf } from '../../src/connectors/osm/osm-pbf.ts';
import { HORIZON } from './case.ts';

export interface LargePbf {
  values: number;
  faults: number;
  milliseconds: number;
  /** Seconds of the processor, those of unpacking beside it included. */
  processor: number;
  /** Most memory of the whole process (RSS), in 1024 KB, and every so often on the way there. */
  megabytes: number;
  curve: number[];
}

const EVERY = 50_000;

const [file = ''] = process.argv.slice(2);
const begun = performance.now();
const curve: number[] = [];
let [values, faults] = [0, 0];
const settings = osmPbf.settings.parse({});
for await (const item of osmPbf.read(nothing(), { settings, horizon: HORIZON, file })) {
  if (item.kind === 'fault') faults++;
  if (item.kind !== 'value') continue;
  if (values % EVERY === 0) curve.push(Math.round(process.memoryUsage.rss() / 1024 ** 2));
  values++;
}
const { user, system } = process.cpuUsage();
const large: LargePbf = {
  ...{ values, faults, curve, milliseconds: performance.now() - begun, processor: (user + system) / 1e6 },
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
console.log(JSON.stringify(large));

/** The connector is told where the file is. */
async function* nothing(): AsyncGenerator<Uint8Array> {}
