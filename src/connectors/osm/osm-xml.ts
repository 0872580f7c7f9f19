/** The connector `osm-xml`: OpenStreetMap XML → elements with a place and tags. See README.md. */
import { SaxesParser } from 'saxes';
import {
  type Connector,
  type Item,
  type ReadContext,
  UnreadableFeed,
} from '../../kernel/sources/connector.ts';
import type { Draft } from './draft.ts';
import { elementReader } from './elements.ts';
import type { OsmElement } from './model.ts';
import { TooManySorts } from './point-store.ts';
import { type OsmSettings, osmSettings } from './settings.ts';
import { addChild, draftOf } from './xml-draft.ts';

export const osmXml: Connector<OsmElement, OsmSettings> = {
  id: 'osm-xml',
  mediaTypes: [
    'application/osm3s+xml',
    'application/vnd.openstreetmap.data+xml',
    'application/xml',
    'text/xml',
    'application/octet-stream',
  ],
  licence: 'ODbL-1.0',
  settings: osmSettings,
  read,
};

/** Characters handed to the parser at once, so that little waits between two looks at what it found. */
const PIECE = 65_536;
/** Characters of one tag, text or comment; the parser holds it whole. */
const LONGEST_TOKEN = 1_000_000;
const MOST_DEPTH = 10;

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  { settings: { keys } }: ReadContext<OsmSettings>,
): AsyncGenerator<Item<OsmElement>> {
  const elements = elementReader(keys, { where: (line) => `line ${line}` });
  const reader = xmlReader((draft) => {
    const { kind, id, point, at, isDeleted } = draft;
    if (kind === 'node' && point !== null && !isDeleted) elements.keepNode(id, point, at);
    return elements.read(draft);
  });
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += PIECE)
      yield* reader.write(decoder.decode(chunk.subarray(at, at + PIECE), { stream: true }));
  yield* reader.end(decoder.decode());
  const summary = elements.summary();
  if (summary !== null) yield summary;
}

function xmlReader(elementOf: (draft: Draft) => Item<OsmElement> | null) {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let found: Item<OsmElement>[] = [];
  let draft: Draft | null = null;
  let depth = 0;
  let hasRoot = false;
  /** Line on which the outermost element ended. */
  let ended: number | null = null;
  let remark: string | null = null;
  /** Where the last event was, in characters. */
  let last = 0;

  const refuse = (code: string, message: string): never => {
    throw new UnreadableFeed(code, message, { where: `line ${parser.line}` });
  };
  parser.on('error', (error) => {
    // Text outside of the outermost element is noticed where the piece of the file ends, not where it stands.
    if (!hasRoot)
      throw new UnreadableFeed('not-osm', 'The file is no OpenStreetMap XML.', { where: 'line 1' });
    // The text of the error quotes the file, so only its line is told.
    throw new UnreadableFeed('not-well-formed', 'The XML is damaged: export it again.', {
      where: `line ${ended ?? parser.line}`,
      cause: error,
    });
  });
  parser.on('doctype', () => refuse('doctype', 'A DOCTYPE is not accepted: OpenStreetMap XML has none.'));
  parser.on('opentag', ({ name, attributes }) => {
    last = parser.position;
    depth += 1;
    if (depth > MOST_DEPTH) refuse('too-deep', 'The elements are nested too deep.');
    if (depth === 1) {
      if (name !== 'osm') refuse('not-osm', 'The outermost element is not <osm>.');
      hasRoot = true;
    } else if (depth === 2) {
      if (name === 'remark') remark = '';
      if (name !== 'node' && name !== 'way' && name !== 'relation') return;
      draft = draftOf(name, attributes, parser.line);
      if (draft === null) {
        const reason = 'The id is missing or no whole number.';
        found.push({ kind: 'fault', where: `line ${parser.line}`, key: null, code: 'no-id', reason });
      }
    } else if (depth === 3 && draft !== null) addChild(draft, name, attributes);
  });
  parser.on('closetag', () => {
    last = parser.position;
    depth -= 1;
    if (depth === 0) ended = parser.line;
    if (depth !== 1) return;
    if (remark !== null) {
      // Overpass ends an answer that it gave up in good XML, with a word about it (to verify).
      if (/error/i.test(remark))
        refuse('incomplete', 'The server says in <remark> that the answer is not complete.');
      remark = null;
    }
    const item = draft === null ? null : elementOf(draft);
    draft = null;
    if (item !== null) found.push(item);
  });
  parser.on('text', (text) => {
    last = parser.position;
    if (remark !== null) remark += text.slice(0, 1_000);
  });

  /** What was found before an error is handed on before the error, however the bytes were cut into pieces. */
  function* feed(work: () => void): Generator<Item<OsmElement>> {
    found = [];
    let failure: unknown = null;
    try {
      work();
      if (parser.position - last > LONGEST_TOKEN)
        refuse('too-long', 'A tag or text is longer than a million characters.');
    } catch (error) {
      failure = error;
    }
    yield* found;
    if (failure instanceof TooManySorts)
      refuse('out-of-order', 'Nodes, ways and relations alternate: sort the file (nodes, ways, relations).');
    if (failure !== null) throw failure;
  }
  return {
    write: (text: string) => feed(() => parser.write(text)),
    *end(text: string): Generator<Item<OsmElement>> {
      yield* feed(() => parser.write(text));
      if (!hasRoot) refuse('empty', 'The file holds no element.');
      if (depth > 0) refuse('cut-off', 'The file ends before </osm>: it was cut off.');
      yield* feed(() => parser.close());
    },
  };
}
