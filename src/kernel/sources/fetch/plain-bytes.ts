import type { FetchLimits } from './limits.ts';
import { checkBeginning } from './media-type.ts';
import { createMeter } from './meter.ts';
import { peek } from './peek.ts';
import { SNIFFED_BYTES, sniff } from './sniff.ts';
import { packingsOf, unpack } from './unpack.ts';

export interface PackedFeed {
  /** As they come from outside. */
  bytes: AsyncIterable<Uint8Array>;
  /** The header Content-Encoding. */
  contentEncoding?: string | undefined;
  /** Media type that the sender named; null: nobody did. */
  said: string | null;
  /** Media types of the connector. */
  accepted: readonly string[];
  limits: FetchLimits;
  /** Begins the sentences of faults: "The server a.example". */
  origin: string;
}

/**
 * The bytes of a feed itself: what the transfer packed and what is a gzip file is unpacked, as a stream, counted
 * against the limits on the way, and looked at for what it is. Throws `FetchFault`.
 */
export async function* plainBytes(feed: PackedFeed): AsyncGenerator<Uint8Array> {
  const { limits, origin } = feed;
  const meter = createMeter(limits, origin);
  let bytes: AsyncIterable<Uint8Array> = meter.transferred(feed.bytes);
  const packings = packingsOf(feed.contentEncoding, origin);
  for (const packing of packings.toReversed()) {
    bytes = meter.expanded(unpack(bytes, packing, origin));
  }
  const outer = await peek(bytes, SNIFFED_BYTES);
  const found = sniff(outer.head);
  // Some servers name the packing of a file twice, as its type and as that of the transfer.
  checkBeginning(found, packings.length > 0 ? { ...feed, said: null } : feed);
  if (found !== 'gzip') return yield* meter.expanded(outer.all);
  const inner = await peek(meter.expanded(unpack(outer.all, 'gzip', origin)), SNIFFED_BYTES);
  const innerKind = sniff(inner.head);
  // One layer is a file, two are a mistake: what is in it now is taken as it is.
  if (innerKind !== 'gzip') checkBeginning(innerKind, { ...feed, said: null });
  yield* inner.all;
}
