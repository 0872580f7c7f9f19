/**
 * Streams a JSON file whose records stand in a list: at the top, below a member of the top object, or as one text
 * behind the other (NDJSON). Memory holds one record, however long the file is.
 */
import { Tokenizer, TokenType } from '@streamparser/json';
import { UnreadableFeed } from '../connector.ts';
import { readInPieces } from '../read-in-pieces.ts';
import { createAssembler } from './assemble-value.ts';

export type JsonPart =
  /** A member of a list of records, or of a list at the top. */
  | { kind: 'record'; where: string; value: unknown }
  /** Any other member of an object at the top. */
  | { kind: 'member'; name: string; value: unknown; where: string }
  /** The object at the top has ended; `hasList`: it held a list of records. */
  | { kind: 'end'; where: string; hasList: boolean };

export interface JsonShape {
  /** Members of the top object whose lists hold the records. */
  lists: ReadonlySet<string>;
  /** Bytes of a record, or of all other members of the top object together. */
  mostBytes?: number;
}

const MOST_BYTES = 4_000_000;
const MOST_DEPTH = 64;
const MOST_MEMBERS = 5_000;

/** Throws `UnreadableFeed` for what is no JSON, is cut off, or is beyond all measure. */
export function readJson(bytes: AsyncIterable<Uint8Array>, shape: JsonShape): AsyncGenerator<JsonPart> {
  const most = shape.mostBytes ?? MOST_BYTES;
  // The limit that counts is kept by the parser, by the place of each token: the same in any chunks.
  return readInPieces(bytes, createParser(shape, most), {
    bytes: 2 * most,
    code: 'record-too-large',
    reason: tooLarge(most),
  });
}

function createParser({ lists }: JsonShape, most: number) {
  const tokens = new Tokenizer({ separator: '' });
  const assembler = createAssembler();
  const found: JsonPart[] = [];
  let depth = 0;
  let texts = 0;
  /** Of the text that is being read. */
  let top: { isList: boolean; name: string | null; hasList: boolean; inList: boolean; index: number } | null =
    null;
  let isAssembling = false;
  let members = 0;
  let [since, read] = [0, 0];

  const path = () => {
    if (top === null) return `text ${texts + 1}`;
    const text = texts === 0 ? '$' : `text ${texts + 1}: $`;
    if (top.isList) return `${text}[${top.index}]`;
    if (top.inList) return `${text}.${top.name ?? ''}[${top.index}]`;
    return top.name === null ? text : `${text}.${top.name.slice(0, 100)}`;
  };
  const fail = (code: string, reason: string) => new UnreadableFeed(code, reason, { where: path() });

  tokens.onToken = (token) => {
    if (token.offset - since > most) throw fail('record-too-large', tooLarge(most));
    const begins = token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET;
    const ends = token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET;
    if (begins) depth += 1;
    if (depth > MOST_DEPTH) throw fail('too-deep', `More than ${MOST_DEPTH} levels inside each other.`);
    const level = depth;
    if (ends) depth -= 1;
    if (isAssembling) assemble(token);
    else if (top === null) beginText(token);
    else step(token, { level, begins, ends });
  };

  type Token = Parameters<typeof tokens.onToken>[0];

  function beginText({ token, offset }: Token): void {
    since = offset;
    members = 0;
    if (token !== TokenType.LEFT_BRACE && token !== TokenType.LEFT_BRACKET)
      throw fail('not-json', 'The file holds no object and no list.');
    const isList = token === TokenType.LEFT_BRACKET;
    top = { isList, name: null, hasList: isList, inList: isList, index: 0 };
  }

  function step(
    token: Token,
    { level, begins, ends }: { level: number; begins: boolean; ends: boolean },
  ): void {
    if (top === null) return;
    const isComma = token.token === TokenType.COMMA;
    if (ends && level === 1) endText(token.offset);
    else if (top.inList) {
      if (ends) {
        // The list of records below a member.
        top.inList = false;
        top.name = null;
      } else if (!isComma) assemble(token);
    } else if (isComma || token.token === TokenType.COLON) return;
    else if (top.name === null) {
      // Names are numbers in no valid JSON: the tokenizer knows values only, so that a name is told by its place.
      if (typeof token.value !== 'string' || begins) throw fail('not-json', 'A member has no name.');
      top.name = token.value;
    } else if (token.token === TokenType.LEFT_BRACKET && lists.has(top.name)) {
      Object.assign(top, { inList: true, hasList: true, index: 0 });
    } else assemble(token);
  }

  function assemble(token: Token): void {
    isAssembling = !assembler.write(token);
    if (isAssembling || top === null) return;
    const value = assembler.take();
    if (top.inList) {
      found.push({ kind: 'record', where: path(), value });
      top.index += 1;
      since = token.offset;
    } else {
      members += 1;
      if (members > MOST_MEMBERS) throw fail('record-too-large', `More than ${MOST_MEMBERS} members.`);
      found.push({ kind: 'member', where: path(), name: top.name ?? '', value });
      top.name = null;
    }
  }

  function endText(offset: number): void {
    const hasList = top?.hasList ?? false;
    if (top !== null) Object.assign(top, { name: null, inList: false, isList: false });
    found.push({ kind: 'end', where: path(), hasList });
    top = null;
    texts += 1;
    since = offset;
  }

  return {
    write: (piece: Uint8Array) =>
      faultOf(() => {
        // U+001E begins each text of a sequence (RFC 7464) and stands in no valid JSON.
        tokens.write(piece.includes(0x1e) ? piece.map((byte) => (byte === 0x1e ? 0x20 : byte)) : piece);
        read += piece.length;
        if (read - since > most) throw fail('record-too-large', tooLarge(most));
      }, path),
    take: () => found.splice(0),
    end() {
      if (depth > 0 || top !== null) throw fail('cut-off', 'The file ends in the middle: fetch it again.');
      const fault = faultOf(() => tokens.end(), path);
      if (fault !== null) throw fault;
      if (texts === 0) throw new UnreadableFeed('empty', 'The file is empty.');
    },
  };
}

function tooLarge(most: number): string {
  return `More than ${most} bytes belong to one record.`;
}

function faultOf(work: () => void, path: () => string): UnreadableFeed | null {
  try {
    work();
    return null;
  } catch (cause) {
    if (cause instanceof UnreadableFeed) return cause;
    const where = path();
    // The tokenizer decodes strictly and passes on what the decoder throws.
    if (cause instanceof TypeError)
      return new UnreadableFeed('not-utf-8', 'Some text is not in UTF-8, as JSON must be.', { where, cause });
    return new UnreadableFeed('not-json', 'The file is no valid JSON from here on.', { where, cause });
  }
}
