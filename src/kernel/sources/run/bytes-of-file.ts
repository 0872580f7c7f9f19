import { createReadStream } from 'node:fs';

/** Opened when somebody reads, so that nothing stays open where a format reads the file itself. */
export async function* bytesOfFile(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}
