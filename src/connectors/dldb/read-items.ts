/** Streams the objects of a DLDB export, `{"data": [...]}`, one after the other. */
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { readInPieces } from '../../kernel/sources/read-in-pieces.ts';

/** The largest object of the real files has 60 KB; what is larger is no record and would only fill memory. */
const MOST_BYTES = 1_000_000;
/** Real files are 6 deep. */
const MOST_DEPTH = 32;

/** Yields each member of `data` with where it stands. Throws `UnreadableFeed` for anything but a whole export. */
export function readItems(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ where: string; value: unknown }> {
  return readInPieces(bytes, createParser(), {
    bytes: MOST_BYTES,
    code: 'record-too-large',
    reason: `One record is longer than ${MOST_BYTES} bytes: this is no export of services or offices.`,
  });
}

function createParser() {
  // `keepStack: false`: what was yielded is forgotten.
  const values = new TokenParser({ paths: ['$.data.*', '$.error'], keepStack: false });
  const tokens = new Tokenizer();
  const found: { where: string; value: unknown }[] = [];
  let depth = 0;
  let lastKey = '';
  let hasData = false;
  let hasContent = false;

  values.onValue = ({ value, key, stack }) => {
    if (stack.length === 2) found.push({ where: `$.data[${String(key).slice(0, 100)}]`, value });
    else if (value === true)
      throw new UnreadableFeed('error-flag', 'The export says of itself that it failed ("error": true).', {
        where: '$.error',
      });
  };
  tokens.onToken = (token) => {
    hasContent = true;
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > MOST_DEPTH)
      throw new UnreadableFeed('too-deep', `The file is nested more than ${MOST_DEPTH} deep.`);
    if (depth === 1 && token.token === TokenType.STRING) lastKey = String(token.value);
    else if (depth === 1 && token.token === TokenType.COLON) hasData ||= lastKey === 'data';
    values.write(token);
  };

  return {
    write: (piece: Uint8Array) => faultOf(() => tokens.write(piece)),
    take: () => found.splice(0),
    end() {
      if (!hasContent) throw new UnreadableFeed('empty', 'The file is empty.');
      if (!values.isEnded)
        throw new UnreadableFeed('cut-off', 'The file ends in the middle: fetch or upload it again.');
      if (!hasData)
        throw new UnreadableFeed('no-data', 'The file has no list "data": it is no export of a DLDB.');
    },
  };
}

function faultOf(work: () => void): UnreadableFeed | null {
  try {
    work();
    return null;
  } catch (cause) {
    if (cause instanceof UnreadableFeed) return cause;
    return new UnreadableFeed('not-json', 'The file is not valid JSON: a DLDB export is expected.', {
      cause,
    });
  }
}
