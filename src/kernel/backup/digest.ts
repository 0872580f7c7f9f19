import { createHash } from 'node:crypto';

/** Counts and digests what goes by. */
export interface Digest {
  add(chunk: Buffer): void;
  result(): { bytes: number; sha256: string };
}

export function createDigest(): Digest {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    add(chunk) {
      hash.update(chunk);
      bytes += chunk.length;
    },
    result: () => ({ bytes, sha256: hash.digest('hex') }),
  };
}
