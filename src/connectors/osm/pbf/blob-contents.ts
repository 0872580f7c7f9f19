/** Blobs one after the other, read and unpacked while the one before is worked on. */
import type { BlobFrame } from './blob-frames.ts';
import type { HeldBytes } from './held-bytes.ts';
import { unpackBlob } from './unpack-blob.ts';

export interface BlobContent {
  frame: BlobFrame;
  bytes: Uint8Array;
}

/** Two at once keep a second processor busy; each may have 32 MiB packed and as much unpacked. */
const AHEAD = 2;

/** Throws `UnreadableFeed`, and the reason of the signal. */
export async function* blobContents(
  held: HeldBytes,
  frames: AsyncIterable<BlobFrame> | Iterable<BlobFrame>,
  signal: AbortSignal | undefined,
): AsyncGenerator<BlobContent> {
  const waiting: Promise<BlobContent>[] = [];
  const load = async (frame: BlobFrame) => {
    const bytes = await unpackBlob(await held.read(frame.begin, frame.size), frame.at);
    return { frame, bytes };
  };
  try {
    for await (const frame of frames) {
      signal?.throwIfAborted();
      const content = load(frame);
      // Told when its turn comes.
      content.catch(() => undefined);
      waiting.push(content);
      const [first] = waiting;
      if (waiting.length <= AHEAD || first === undefined) continue;
      waiting.shift();
      yield await first;
    }
    for (let first = waiting.shift(); first !== undefined; first = waiting.shift()) yield await first;
  } finally {
    // The file is closed next, so nobody may be reading it.
    await Promise.allSettled(waiting);
  }
}
