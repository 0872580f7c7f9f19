/** Streams the members of a JSON list; a single object is a list of one. */
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { readInPieces } from '../../kernel/sources/read-in-pieces.ts';

/** A message with its polygons. */
const MOST_BYTES = 4_000_000;
const MOST_DEPTH = 32;

/** Throws `UnreadableFeed` for anything but a whole list or object of JSON. */
export function messagesIn(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ where: string; value: unknown }> {
  return readInPieces(bytes, createParser(), {
    bytes: MOST_BYTES,
    code: 'too-long',
    reason: `One message is longer than ${MOST_BYTES} bytes.`,
  });
}

function createParser() {
  const tokens = new Tokenizer();
  // `keepStack: false`: what was yielded is forgotten.
  const values = new TokenParser({ paths: ['$.*'], keepStack: false });
  const found: { where: string; value: unknown }[] = [];
  const members = new Map<string, unknown>();
  let kind: 'list' | 'object' | null = null;
  let depth = 0;

  values.onValue = ({ value, key }) => {
    if (kind === 'list') found.push({ where: `$[${String(key)}]`, value });
    else members.set(String(key), value);
  };
  tokens.onToken = (token) => {
    if (kind === null) kind = kindOf(token.token);
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > MOST_DEPTH)
      throw new UnreadableFeed('too-deep', `The file is nested more than ${MOST_DEPTH} deep.`);
    values.write(token);
  };
  return {
    write: (piece: Uint8Array) => faultOf(() => tokens.write(piece)),
    take: () => found.splice(0),
    end() {
      if (kind === null) throw new UnreadableFeed('empty', 'The file is empty.');
      if (!values.isEnded)
        throw new UnreadableFeed('cut-off', 'The file ends in the middle: fetch or upload it again.');
      if (kind === 'object') found.push({ where: '$', value: Object.fromEntries(members) });
    },
  };
}

function kindOf(token: TokenType): 'list' | 'object' {
  if (token === TokenType.LEFT_BRACKET) return 'list';
  if (token === TokenType.LEFT_BRACE) return 'object';
  throw new UnreadableFeed('other-format', 'The file is neither a list nor a message.');
}

function faultOf(work: () => void): UnreadableFeed | null {
  try {
    work();
    return null;
  } catch (cause) {
    if (cause instanceof UnreadableFeed) return cause;
    return new UnreadableFeed(
      'not-json',
      'The file is not valid JSON: messages of the warning service are expected.',
      {
        cause,
      },
    );
  }
}
