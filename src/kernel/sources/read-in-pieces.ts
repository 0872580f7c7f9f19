import { UnreadableFeed } from './connector.ts';

/** Sixteenth of a megabyte: every step of a reading ends soon, however large the chunks come. */
const PIECE_BYTES = 65_536;

/** A parser that is handed bytes and keeps what it has found until somebody takes it. */
export interface PieceParser<Found> {
  /** null, or why the rest cannot be read. */
  write(piece: Uint8Array): UnreadableFeed | null;
  take(): Found[];
  /** Throws `UnreadableFeed` if the whole was none. */
  end(): void;
}

/** Why nothing that a parser found is longer than this. */
export interface LongestFound {
  bytes: number;
  code: string;
  reason: string;
}

/**
 * Everything that a parser finds in a feed, as soon as it is found: the same, however the bytes were divided. Throws
 * `UnreadableFeed`, also where more bytes than `longest` pass by without anything.
 */
export async function* readInPieces<Found>(
  bytes: AsyncIterable<Uint8Array>,
  parser: PieceParser<Found>,
  longest: LongestFound,
): AsyncGenerator<Found> {
  let since = 0;
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, at + PIECE_BYTES);
      const fault = parser.write(piece);
      const found = parser.take();
      since = found.length > 0 ? 0 : since + piece.length;
      // What was whole before the fault is told first.
      yield* found;
      if (fault !== null) throw fault;
      if (since > longest.bytes) throw new UnreadableFeed(longest.code, longest.reason);
    }
  parser.end();
  yield* parser.take();
}
