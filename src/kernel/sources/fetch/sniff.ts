/** What the first bytes give away, whatever their sender calls them. null: nothing that is told apart here. */
export type Sniffed = 'gzip' | 'html' | 'zip' | 'bzip2' | 'xz' | 'zstd' | null;

/** How many bytes `sniff` wants to see; fewer do where there are not more. */
export const SNIFFED_BYTES = 1_024;

const MAGIC: readonly (readonly [Exclude<Sniffed, null>, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];

/** Elements that begin a page and none of our formats. */
const PAGE = /^<(?:!doctype\s+html|(?:html|head|body|script|meta)[\s>/])/i;
/** What may stand before them, with its end. */
const BEFORE = [
  ['<!--', '-->'],
  ['<?xml', '?>'],
] as const;

/** Recognises pages and packed files by their beginning. */
export function sniff(head: Uint8Array): Sniffed {
  for (const [kind, bytes] of MAGIC) {
    // "BZh" alone could begin a text; bzip2 goes on with a digit and the number pi.
    if (kind === 'bzip2' && !(head[4] === 0x31 && head[5] === 0x41)) continue;
    if (bytes.every((byte, at) => head[at] === byte)) return kind;
  }
  return isPage(textOf(head.subarray(0, SNIFFED_BYTES))) ? 'html' : null;
}

/** Walks past spaces, comments and the XML declaration; one step a piece, so that no text makes it slow. */
function isPage(text: string): boolean {
  let rest = text.trimStart();
  for (;;) {
    const skipped = BEFORE.find(([begin]) => rest.startsWith(begin));
    if (skipped === undefined) return PAGE.test(rest);
    const [begin, end] = skipped;
    const at = rest.indexOf(end, begin.length);
    if (at < 0) return false;
    rest = rest.slice(at + end.length).trimStart();
  }
}

function textOf(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  // A byte order mark is left out by the decoder; bytes that are no text become U+FFFD.
  return new TextDecoder(encoding).decode(bytes);
}
