import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { quoted } from '../../kernel/sources/clean-text.ts';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';

/** What is found in a file, in its order. Everything inside is as the file has it, unchecked. */
export type Part = { kind: 'feature'; where: string; feature: unknown } | { kind: 'crs'; crs: unknown };

/** Bytes looked at in one go, so that the rest of the house gets its turn. */
const PIECE = 65_536;
/** Bytes of one feature, or of anything else between two. */
const LARGEST = 4_000_000;
const DEEPEST = 64;
/** Begins each text of a GeoJSON text sequence (RFC 8142); stands in no valid JSON. */
const RECORD_SEPARATOR = 0x1e;

/** Members that are kept; all others pass by without staying in memory. */
const PATHS = ['$.features.*', '$.type', '$.crs', '$.id', '$.properties', '$.geometry'];

/**
 * Features of a collection, of a single feature, or of many texts one behind the other, in batches. Throws
 * `UnreadableFeed` for what is no GeoJSON, is cut off, or has a feature beyond all measure.
 */
export async function* partsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Part[]> {
  const reader = createPartReader();
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const { parts, failure } = reader.read(chunk.subarray(at, at + PIECE));
      if (parts.length > 0) yield parts;
      if (failure !== null) throw failure;
    }
  }
  const { parts, failure } = reader.end();
  if (parts.length > 0) yield parts;
  if (failure !== null) throw failure;
}

interface Reading {
  parts: Part[];
  failure: UnreadableFeed | null;
}

function createPartReader(): { read(piece: Uint8Array): Reading; end(): Reading } {
  const tokenizer = new Tokenizer({ separator: '' });
  const assembler = new TokenParser({ paths: PATHS, separator: '', keepStack: false });
  let parts: Part[] = [];
  let depth = 0;
  /** Texts and features so far. */
  let texts = 0;
  let features = 0;
  /** Members of the text that is being read, if it is a single feature. */
  let members: Record<string, unknown> = {};
  let hasFeatures = false;
  /** Where in the file the last part ended, and how much was read. */
  let [lastPart, read] = [0, 0];
  const where = () => (hasFeatures ? `$.features[${features}]` : `feature ${texts + 1}`);

  assembler.onValue = ({ value, key, parent, stack }) => {
    if (stack.length === 2) {
      if (!Array.isArray(parent))
        throw new UnreadableFeed('not-geojson', 'The member "features" must be a list.');
      hasFeatures = true;
      parts.push({ kind: 'feature', where: `$.features[${features}]`, feature: value });
      features++;
    } else if (key === 'crs') parts.push({ kind: 'crs', crs: value });
    else members[String(key)] = value;
  };

  tokenizer.onToken = (token) => {
    if (token.offset - lastPart > LARGEST) throw tooLarge(where());
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth++;
    if (depth > DEEPEST)
      throw new UnreadableFeed('too-deep', `More than ${DEEPEST} levels inside each other.`, {
        where: where(),
      });
    if (depth === 0 || (depth === 1 && token.token === TokenType.LEFT_BRACKET)) throw notGeojson(undefined);
    const before = parts.length;
    assembler.write(token);
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth--;
    if (depth === 0) endText();
    if (parts.length > before || depth === 0) lastPart = token.offset;
  };

  function endText(): void {
    const { type, ...rest } = members;
    if (type === 'Feature') parts.push({ kind: 'feature', where: where(), feature: { type, ...rest } });
    else if (type !== 'FeatureCollection') throw notGeojson(type);
    texts++;
    members = {};
    hasFeatures = false;
    features = 0;
  }

  /** What was found before a failure comes before it. */
  function attempt(work: () => void): Reading {
    let failure: UnreadableFeed | null = null;
    try {
      work();
    } catch (error) {
      failure = error instanceof UnreadableFeed ? error : unreadable(error, where());
    }
    const found = parts;
    parts = [];
    return { parts: found, failure };
  }

  return {
    read: (piece) =>
      attempt(() => {
        tokenizer.write(withoutSeparators(piece));
        read += piece.length;
        if (read - lastPart > LARGEST) throw tooLarge(where());
      }),
    end: () =>
      attempt(() => {
        if (depth > 0)
          throw new UnreadableFeed('cut-off', 'The file ends in the middle: fetch it again.', {
            where: where(),
          });
        tokenizer.end();
        if (texts === 0) throw new UnreadableFeed('empty', 'The file is empty.');
      }),
  };
}

function withoutSeparators(piece: Uint8Array): Uint8Array {
  return piece.includes(RECORD_SEPARATOR)
    ? piece.map((byte) => (byte === RECORD_SEPARATOR ? 0x20 : byte))
    : piece;
}

function notGeojson(type: unknown): UnreadableFeed {
  const found = typeof type === 'string' ? `its type is ${quoted(type)}` : 'it has no type';
  return new UnreadableFeed(
    'not-geojson',
    `The file must hold a FeatureCollection or Features, but ${found}. Ask for GeoJSON, for example by f=geojson or outputFormat=application/json.`,
  );
}

function tooLarge(where: string): UnreadableFeed {
  return new UnreadableFeed(
    'feature-too-large',
    `More than ${LARGEST} bytes belong to one feature: simplify its shape.`,
    { where },
  );
}

function unreadable(error: unknown, where: string): UnreadableFeed {
  // The tokenizer decodes strictly and passes on what the decoder throws.
  if (error instanceof TypeError)
    return new UnreadableFeed('not-utf-8', 'Some text is not in UTF-8, as GeoJSON must be.', {
      where,
      cause: error,
    });
  return new UnreadableFeed('bad-json', 'The file is no valid JSON from here on.', { where, cause: error });
}
