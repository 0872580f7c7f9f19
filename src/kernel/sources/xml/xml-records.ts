/** Streams the records of an XML file: whole elements of wanted names, one after the other, each as a small tree. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnreadableFeed } from '../connector.ts';
import { textOfXml } from './text-of-xml.ts';

export interface XmlNode {
  /** Without prefix. */
  name: string;
  /** Its namespace; '' for none. */
  space: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
  /** Its own text, that of its children left out; see `allText`. */
  text: string;
  /** Texts and children in their order. */
  content: readonly (string | XmlNode)[];
  /** Line of its opening tag. */
  line: number;
}

export interface XmlQuestion {
  /** What the file is called in messages ("RSS or Atom"). */
  called: string;
  /** Whether an outermost element is one of the format. */
  isRoot(node: { name: string; space: string }): boolean;
  /** Whether an element is yielded whole; asked from the outermost inwards, also of the outermost itself. */
  isRecord(node: { name: string; space: string }, depth: number): boolean;
  /** Elements right below the outermost one or its only container that are yielded too ("title" of a channel). */
  isHead?(node: { name: string; space: string }, depth: number): boolean;
  /** Elements of which only the opening is yielded, empty, before what is inside: they are too large to be held whole. */
  isOpening?(node: { name: string; space: string }, depth: number): boolean;
  /** What one record may have, where others than the usual limits are wanted. */
  limits?: Partial<RecordLimits>;
}

export interface RecordLimits {
  /** Characters of all texts of a record. */
  characters: number;
  /** Elements of a record. */
  nodes: number;
}

/** Characters handed to the parser at once, so that little waits between two looks at what it found. */
const PIECE = 65_536;
/** Characters of one tag, text or comment; the parser holds it whole. */
const LONGEST_TOKEN = 1_000_000;
const MOST_DEPTH = 60;
const RECORD_LIMITS: RecordLimits = { characters: 4_000_000, nodes: 50_000 };
/** Signs of HTML that feeds write without declaring them. */
const HTML_SIGNS: Readonly<Record<string, string>> = {
  ...{ nbsp: '\u00a0', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß' },
  ...{ ndash: '–', mdash: '—', bdquo: '„', ldquo: '“', rdquo: '”', hellip: '…', euro: '€', shy: '\u00ad' },
};

/** Throws `UnreadableFeed` for what is not well-formed, cut off, another format or beyond all measure. */
export async function* xmlRecords(
  bytes: AsyncIterable<Uint8Array>,
  question: XmlQuestion,
): AsyncGenerator<XmlNode> {
  const reader = createReader(question);
  for await (const text of textOfXml(bytes))
    for (let at = 0; at < text.length; at += PIECE) yield* reader.write(text.slice(at, at + PIECE));
  yield* reader.end();
}

/** Elements of XHTML after which a word ends. */
const BREAKING = /^(p|div|br|ul|ol|li|tr|td|th|h[1-6]|section|article|blockquote|pre)$/i;

/** All text below an element, in its order. */
export function allText(node: XmlNode): string {
  if (node.children.length === 0) return node.text;
  return node.content
    .map((one) => {
      if (typeof one === 'string') return one;
      return BREAKING.test(one.name) ? ` ${allText(one)} ` : allText(one);
    })
    .join('');
}

interface Draft extends XmlNode {
  children: XmlNode[];
  content: (string | XmlNode)[];
  text: string;
}

function createReader({ called, isRoot, isRecord, isHead, isOpening, limits }: XmlQuestion) {
  const most = { ...RECORD_LIMITS, ...limits };
  const parser = new SaxesParser({ xmlns: true, position: true });
  Object.assign(parser.ENTITIES, HTML_SIGNS);
  let found: XmlNode[] = [];
  /** Open elements of the record that is being read, outermost first; empty between records. */
  let open: Draft[] = [];
  let [depth, nodes, length] = [0, 0, 0];
  let hasRoot = false;
  /** Line on which the outermost element ended. */
  let ended: number | null = null;
  /** Where the last event was, in characters. */
  let last = 0;

  const refuse = (code: string, message: string): never => {
    throw new UnreadableFeed(code, message, { where: `line ${parser.line}` });
  };
  parser.on('error', (error) => {
    // Prefixes that nobody declared do no harm: such elements are not ours.
    if (/^[^:]*:\d+:\d+: unbound namespace prefix|unbound namespace prefix/.test(error.message)) return;
    if (!hasRoot)
      throw new UnreadableFeed('not-xml', `The file is no XML: ${called} is expected.`, { where: 'line 1' });
    // The text of the error quotes the file, so only its line is told.
    throw new UnreadableFeed('not-well-formed', 'The XML is damaged: export it again.', {
      where: `line ${ended ?? parser.line}`,
      cause: error,
    });
  });
  parser.on('doctype', () => refuse('doctype', `A DOCTYPE is not accepted: ${called} needs none.`));
  parser.on('opentag', (tag) => {
    last = parser.position;
    depth += 1;
    if (depth > MOST_DEPTH) refuse('too-deep', 'The elements are nested too deep.');
    const draft = draftOf(tag, parser.line);
    if (depth === 1) {
      if (!isRoot(draft)) refuse('other-format', `The outermost element is none of ${called}.`);
      hasRoot = true;
    }
    if (open.length === 0 && isOpening?.(draft, depth)) {
      found.push(draft);
      return;
    }
    if (open.length === 0 && !isRecord(draft, depth) && !isHead?.(draft, depth)) return;
    nodes += 1;
    if (nodes > most.nodes) refuse('too-long', `One record has more than ${most.nodes} elements.`);
    open.at(-1)?.children.push(draft);
    open.at(-1)?.content.push(draft);
    open.push(draft);
  });
  const take = (text: string) => {
    last = parser.position;
    const draft = open.at(-1);
    if (draft === undefined) return;
    length += text.length;
    if (length > most.characters)
      refuse('too-long', `One record has more than ${most.characters} characters.`);
    draft.text += text;
    draft.content.push(text);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    last = parser.position;
    depth -= 1;
    if (depth === 0) ended = parser.line;
    const draft = open.pop();
    if (draft === undefined || open.length > 0) return;
    [nodes, length] = [0, 0];
    found.push(draft);
  });

  /** What was found before an error is handed on before the error, however the bytes were cut into pieces. */
  function* feed(work: () => void): Generator<XmlNode> {
    found = [];
    let failure: { error: unknown } | null = null;
    try {
      work();
      if (parser.position - last > LONGEST_TOKEN)
        refuse('too-long', 'A tag or text is longer than a million characters.');
    } catch (error) {
      failure = { error };
      open = [];
    }
    yield* found;
    if (failure !== null) throw failure.error;
  }
  return {
    write: (text: string) => feed(() => parser.write(text)),
    *end(): Generator<XmlNode> {
      if (!hasRoot && depth === 0 && parser.position === 0) refuse('empty', 'The file is empty.');
      if (depth > 0) refuse('cut-off', 'The file ends before its outermost element: it was cut off.');
      if (!hasRoot) refuse('not-xml', `The file holds no element: ${called} is expected.`);
      yield* feed(() => parser.close());
    },
  };
}

function draftOf({ local, uri, attributes }: SaxesTagNS, line: number): Draft {
  const named = Object.values(attributes).map(({ name, value }) => [name, value] as const);
  return {
    ...{ name: local, space: uri ?? '', children: [], content: [], text: '', line },
    attributes: Object.fromEntries(named),
  };
}
