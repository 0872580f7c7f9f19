/** Damages files as the world does, and as somebody would who means it. Pure: the same random gives the same file. */
import type { Random } from './random.ts';

/** Bytes that a mutated file has at most. */
export const MOST_BYTES = 32_768;
const MOST_OPERATIONS = 6;

/** Numbers, quotes and encodings that break readers. Joined by the words of the format under test. */
const TOKENS = [
  ...[
    '"',
    "'",
    ',',
    ';',
    '\t',
    '|',
    '\r',
    '\n',
    '\r\n',
    '\0',
    '\\',
    ':',
    '=',
    '/',
    '&',
    '<',
    '>',
    ']]>',
    '%00',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '()',
    '{}',
    '[]',
    'null',
    'true',
    '""',
    '\\u0000',
    '\\ud800',
    '\\"',
    '&#0;',
    '&lt;',
  ],
  ...['1e999', '-1e-999', '-0', 'NaN', 'Infinity', '0x7f', '9'.repeat(30), '-2147483649', '9007199254740993'],
  ...['0001-01-01T00:00:00Z', '99999-13-45', '24:00', '275760-09-14', '00010101', '29991231T235959Z'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '<script>alert(1)</script>',
    '\u2028',
    '\u202e',
    '\ufeff',
    'ẞ🏳️‍🌈',
  ],
];
const BYTES = [
  [0xff],
  [0xfe, 0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xc3],
  [0x80],
  [0x00],
];

interface Stir {
  bytes: Buffer;
  random: Random;
  tokens: readonly string[];
}

const OPERATIONS: Record<string, (stir: Stir) => Buffer> = {
  'flip a bit': ({ bytes, random }) => {
    const copy = Buffer.from(bytes);
    const at = random(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
    return copy;
  },
  'insert a byte': (stir) => insert(stir, Buffer.from([stir.random(256)])),
  'insert invalid UTF-8': (stir) => insert(stir, Buffer.from(pick(BYTES, stir.random))),
  'insert a token': (stir) => insert(stir, token(stir)),
  'insert many of a token': (stir) =>
    insert(stir, Buffer.concat(Array<Buffer>(1 + stir.random(1_500)).fill(token(stir)))),
  'insert a long number': (stir) => insert(stir, Buffer.from('9'.repeat(1 + stir.random(6_000)))),
  'insert a long word': (stir) => insert(stir, Buffer.from('ä'.repeat(1 + stir.random(6_000)))),
  'replace by a token': (stir) => replaceWord(stir, token(stir)),
  'replace a digit': ({ bytes, random }) => replaceDigit(bytes, random),
  delete: ({ bytes, random }) => {
    const [from, until] = slice(bytes, random, 200);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(until)]);
  },
  'delete a byte': ({ bytes, random }) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  },
  duplicate: ({ bytes, random }) => repeat(bytes, slice(bytes, random, 400), 2),
  'repeat a block': ({ bytes, random }) => repeat(bytes, slice(bytes, random, 1_000), 2 + random(60)),
  'move a block': (stir) => {
    const [from, until] = slice(stir.bytes, stir.random, 400);
    const rest = Buffer.concat([stir.bytes.subarray(0, from), stir.bytes.subarray(until)]);
    return insert({ ...stir, bytes: rest }, stir.bytes.subarray(from, until));
  },
  'swap two words': (stir) => {
    const words = wordsOf(stir.bytes);
    const other = words[stir.random(words.length)];
    return other === undefined ? stir.bytes : replaceWord(stir, stir.bytes.subarray(...other));
  },
  nest: (stir) => {
    const [open, close] = pick(
      [
        ['[', ']'],
        ['{"a":', '}'],
        ['(', ')'],
        ['<a>', '</a>'],
        ['"', '"'],
      ] as const,
      stir.random,
    );
    const depth = 1 + stir.random(2_000);
    const [from, until] = slice(stir.bytes, stir.random, 400);
    const inside = stir.bytes.subarray(from, until);
    return Buffer.concat([
      stir.bytes.subarray(0, from),
      Buffer.from(open.repeat(depth)),
      inside,
      Buffer.from(stir.random(2) === 0 ? close.repeat(depth) : ''),
      stir.bytes.subarray(until),
    ]);
  },
  truncate: ({ bytes, random }) => bytes.subarray(0, random(bytes.length + 1)),
  behead: ({ bytes, random }) => bytes.subarray(random(bytes.length + 1)),
};

/** `bytes` after one to six operations, and their names. `tokens` are words of the format. */
export function mutate(
  bytes: Uint8Array,
  random: Random,
  tokens: readonly string[] = [],
): { bytes: Buffer; operations: string[] } {
  let current: Buffer = Buffer.from(bytes);
  const operations: string[] = [];
  const names = Object.keys(OPERATIONS);
  for (let left = 1 + random(MOST_OPERATIONS); left > 0 && current.length > 0; left--) {
    const name = pick(names, random);
    current = (OPERATIONS[name]?.({ bytes: current, random, tokens }) ?? current).subarray(0, MOST_BYTES);
    operations.push(name);
  }
  return { bytes: current, operations };
}

/** The bytes in pieces of random length, some of them empty or of one byte. */
export function chunksOf(bytes: Buffer, random: Random): Buffer[] {
  const longest = pick([1, 7, 200, 5_000, MOST_BYTES], random);
  // One byte each only for what is small: a chunk costs more than its bytes.
  const most = Math.max(longest, Math.ceil(bytes.length / 60));
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = random(most + 1);
    chunks.push(Buffer.from(bytes.subarray(at, at + length)));
    at += length;
  }
  return chunks;
}

function pick<T>(all: readonly T[], random: Random): T {
  const one = all[random(all.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

function token({ random, tokens }: Stir): Buffer {
  return Buffer.from(pick(tokens.length > 0 && random(2) === 0 ? tokens : TOKENS, random));
}

function insert({ bytes, random }: Stir, what: Uint8Array): Buffer {
  const at = random(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
}

function slice(bytes: Buffer, random: Random, longest: number): [number, number] {
  const from = random(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random(longest))];
}

function repeat(bytes: Buffer, [from, until]: [number, number], times: number): Buffer {
  const block = bytes.subarray(from, until);
  return Buffer.concat([bytes.subarray(0, from), ...Array<Buffer>(times).fill(block), bytes.subarray(until)]);
}

function wordsOf(bytes: Buffer): [number, number][] {
  return [...bytes.toString('latin1').matchAll(/[\w.+-]+/g)].map(({ index, 0: word }) => [
    index,
    index + word.length,
  ]);
}

function replaceWord({ bytes, random }: Stir, by: Uint8Array): Buffer {
  const words = wordsOf(bytes);
  const [from, until] = words[random(words.length)] ?? [0, 0];
  return Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(until)]);
}

function replaceDigit(bytes: Buffer, random: Random): Buffer {
  const digits = [...bytes.entries()].filter(([, byte]) => byte >= 48 && byte <= 57);
  const copy = Buffer.from(bytes);
  const at = digits[random(digits.length)]?.[0];
  if (at !== undefined) copy[at] = 48 + random(10);
  return copy;
}
