import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes a file piece by piece, so that 100,000 records need no memory. */
export function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  return pipeline(Readable.from(inBlocks(lines)), createWriteStream(path));
}

export function* inBlocks(lines: Iterable<string>): Generator<string> {
  let block = '';
  for (const line of lines) {
    block += line;
    if (block.length < 100_000) continue;
    yield block;
    block = '';
  }
  yield block;
}
