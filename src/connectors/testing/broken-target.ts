/** A connector of lines that is broken in the way that the address of this module names: `?fault=hang`. */
import { z } from 'zod';
import { type Connector, UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { FuzzTarget } from './fuzz-target.ts';

const fault = new URL(import.meta.url).searchParams.get('fault');
const hoard: Buffer[] = [];

const connector: Connector<string, unknown> = {
  id: 'lines',
  mediaTypes: ['text/plain'],
  settings: z.unknown(),
  async *read(bytes) {
    let text = '';
    let chunks = 0;
    for await (const chunk of bytes) {
      text += Buffer.from(chunk).toString('latin1').replaceAll('\0', '');
      chunks++;
    }
    if (!text.startsWith('one')) throw new UnreadableFeed('no-lines', 'The feed must begin with "one".');
    const isDamaged = text !== 'one\ntwo\nthree';
    if (isDamaged && fault === 'throw') throw new TypeError('oh no');
    if (isDamaged && fault === 'die') process.abort();
    if (isDamaged && fault === 'hang') for (;;);
    if (isDamaged && fault === 'hoard') hoard.push(Buffer.alloc(300_000, 1));
    const lines = text.split('\n').filter((line) => line !== '');
    for (const [index, line] of lines.entries()) {
      const where = `line ${fault === 'chunks' ? chunks : index + 1}`;
      const key = fault === 'key' && isDamaged ? '' : line;
      yield { kind: 'value', key, where, value: line };
    }
  },
};

export const target: FuzzTarget<string, unknown> = {
  connector,
  seeds: [{ name: 'three lines', bytes: Buffer.from('one\ntwo\nthree'), settings: {} }],
  value: fault === 'value' ? z.string().max(5) : z.string(),
};
