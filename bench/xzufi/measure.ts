/** `measure.ts <way> <file>`: reads the dump once in a process of its own, prints what that took as JSON. */
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { xzufiSettings } from '../../src/connectors/xzufi/settings.ts';
import { xzufi } from '../../src/connectors/xzufi/xzufi.ts';
import { HORIZON } from '../import/case.ts';

export interface Measured {
  objects: number;
  faults: number;
  milliseconds: number;
  /** Of the processor: scatters less than the clock where others work too. */
  processor: number;
  /** Most memory of the whole process (RSS), in 1024 KB. */
  megabytes: number;
}

const [way, file = ''] = process.argv.slice(2);
const bytes = createReadStream(file);
const begun = performance.now();
const idle = process.cpuUsage();
const { objects, faults } = way === 'parser' ? await byParser() : await byConnector();
const { user, system } = process.cpuUsage(idle);
const measured: Measured = {
  ...{ objects, faults },
  milliseconds: performance.now() - begun,
  processor: (user + system) / 1_000,
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
console.log(JSON.stringify(measured));

/** Counts elements and makes nothing of them: what no reader of XML in this language can be faster than. */
async function byParser(): Promise<{ objects: number; faults: number }> {
  let count = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'xzufi:schreibe') count += 1;
  });
  const decoder = new TextDecoder();
  for await (const chunk of bytes) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
  return { objects: count, faults: 0 };
}

async function byConnector(): Promise<{ objects: number; faults: number }> {
  let [values, bad] = [0, 0];
  for await (const item of xzufi.read(bytes, { settings: xzufiSettings.parse({}), horizon: HORIZON }))
    if (item.kind === 'value') values += 1;
    else if (item.kind === 'fault') bad += 1;
  return { objects: values, faults: bad };
}
