/** The text of an XML file in pieces, in the encoding that it names. */
import { UnreadableFeed } from '../connector.ts';

/** Within so many bytes the declaration stands, with the encoding in it. */
const WINDOW = 1_024;
/** Bytes decoded in one go. */
const PIECE = 65_536;

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** A byte order mark beats the declaration; without either it is UTF-8. Throws `UnreadableFeed` for an unknown one. */
export async function* textOfXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      if (decoder !== null) {
        yield decoder.decode(piece, { stream: true });
        continue;
      }
      held = held.length === 0 ? piece : Buffer.concat([held, piece]);
      if (held.length < WINDOW) continue;
      decoder = decoderOf(held);
      yield begin(decoder, held);
    }
  if (decoder === null) {
    decoder = decoderOf(held);
    yield begin(decoder, held);
  }
  yield decoder.decode();
}

/** Empty lines before the declaration, which programs of websites leave there, are no reason to refuse a feed. */
function begin(decoder: TextDecoder, held: Uint8Array): string {
  return decoder.decode(held, { stream: true }).replace(/^[ \t\r\n]+/, '');
}

function decoderOf(start: Uint8Array): TextDecoder {
  const marked = MARKS.find(({ bytes }) => bytes.every((byte, at) => start[at] === byte));
  if (marked !== undefined) return new TextDecoder(marked.encoding);
  const declaration = Buffer.from(start.subarray(0, WINDOW)).toString('latin1');
  const named = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,40})["']/.exec(
    declaration,
  )?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8');
  } catch (cause) {
    throw new UnreadableFeed(
      'unknown-encoding',
      'The XML names an encoding that nobody knows: export it as UTF-8.',
      {
        where: 'line 1',
        cause,
      },
    );
  }
}
