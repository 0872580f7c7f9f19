import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inBlocks } from './write-lines.ts';

/** Lines of OPL → a file of PBF, by Debian's `osmium-tool`. Throws where it is not there or fails. */
export async function writePbf(path: string, lines: Iterable<string>): Promise<void> {
  const osmium = spawn(
    'osmium',
    [
      'cat',
      '--no-progress',
      '--overwrite',
      '--input-format=opl',
      '--output',
      path,
      '--output-format=pbf',
      '-',
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const ended = once(osmium, 'close');
  await pipeline(Readable.from(inBlocks(lines)), osmium.stdin);
  const [code] = await ended;
  if (code !== 0) throw new Error(`osmium ended with ${String(code)}: apt-get install osmium-tool`);
}
