/** A dump is read and written in flat memory: in a process of its own, whose highest memory is its own too. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { MOST_MEGABYTES } from '../testing/memory-limit.ts';

const MEGABYTES = 50;

/** Writes an endless message and reads it at once; answers characters, objects and memory (RSS, in 1024 KB). */
async function readApart(): Promise<{ characters: number; objects: number; megabytes: number }> {
  const here = (path: string) => JSON.stringify(new URL(path, import.meta.url));
  const script = `
    import { writeXzufi } from ${here('./write/write-message.ts')};
    import { xzufi } from ${here('./xzufi.ts')};
    import { highestMemory } from ${here('../../kernel/sources/testing/highest-memory.ts')};
    const text = Array.from({ length: 40 }, (_, n) => ({ type: 'paragraph', text: 'Erfundener Satz & Zahl ' + n }));
    const none = { secondaryKeys: [], changedAt: null, validity: [] };
    function* units() {
      for (let n = 0; !isDone; n++)
        yield { type: 'unit', key: 'S1:' + n, ...none, names: { de: 'Amt ' + n }, parent: null, about: { de: text, en: text },
          addresses: [], contact: { phone: null, fax: null, email: null, url: null }, hours: {}, accessibility: {},
          competences: Array.from({ length: 40 }, (_, m) => ({ service: 'S1:' + m, areas: [], validity: [],
            role: { code: '01', name: null } })) };
    }
    let [characters, objects, isDone] = [0, 0, false];
    async function* bytes() {
      for await (const piece of writeXzufi(units(), { id: '1', createdAt: 'x', sender: 's', product: 'p' })) {
        characters += piece.length;
        isDone = characters > ${MEGABYTES * 1_000_000};
        yield Buffer.from(piece);
      }
    }
    const settings = xzufi.settings.parse({});
    for await (const item of xzufi.read(bytes(), { settings })) if (item.kind === 'value') objects++;
    console.log(JSON.stringify({ characters, objects, megabytes: highestMemory() / 1024 ** 2 }));`;
  const child = spawn(process.execPath, ['--max-semi-space-size=8', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await once(child, 'close');
  return JSON.parse(output);
}

test('50 MB are written and read in less memory than any connector may take', {
  timeout: 120_000,
}, async () => {
  const { characters, objects, megabytes } = await readApart();
  expect(characters).toBeGreaterThan(MEGABYTES * 1_000_000);
  expect(objects).toBeGreaterThan(2_000);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
});
