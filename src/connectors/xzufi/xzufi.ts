/** The connector `xzufi`: services, units, online services and competences of XZuFi 2.1 to 2.3. See README.md. */
import {
  type Connector,
  type Item,
  type ReadContext,
  UnreadableFeed,
} from '../../kernel/sources/connector.ts';
import { type XmlNode, xmlRecords } from '../../kernel/sources/xml/xml-records.ts';
import { kindOfElement } from './kinds.ts';
import type { XzufiObject } from './model.ts';
import { EXPECTED, isXzufi } from './namespace.ts';
import { deletionOf, itemOf } from './read/item-of.ts';
import { type XzufiSettings, xzufiSettings } from './settings.ts';

export const xzufi: Connector<XzufiObject, XzufiSettings> = {
  id: 'xzufi',
  mediaTypes: [
    'application/xml',
    'text/xml',
    'application/xzufi+xml',
    'application/octet-stream',
    'text/plain',
  ],
  settings: xzufiSettings,
  read,
};

/** A unit may be responsible for tens of thousands of pairs of service and area. */
const LIMITS = { nodes: 400_000, characters: 40_000_000 };
/** Objects stand in `schreibe`, in answers to a question one level deeper; a single one may be the whole file. */
const DEEPEST = 5;
const HEADS = new Set(['nachrichtenkopf', 'transaktionID', 'transaktionPosition']);
/** Sorts of elements that a note of their own names. */
const MOST_UNKNOWN = 20;

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  { settings }: ReadContext<XzufiSettings>,
): AsyncGenerator<Item<XzufiObject>> {
  let isPartial = settings.messages === 'delta';
  if (isPartial)
    yield partial('line 1', 'The settings of the source say that its messages tell only changes.');
  const because = (node: XmlNode, reason: string): Item<XzufiObject>[] => {
    if (settings.messages !== 'auto' || isPartial) return [];
    isPartial = true;
    return [partial(`line ${node.line}`, reason)];
  };
  const unknown = new Map<string, { line: number; count: number }>();
  const wrappers = new Set<string>();
  let count = 0;
  for await (const node of xmlRecords(bytes, question(wrappers))) {
    if (node.name === 'transaktionPosition')
      yield* because(node, 'The message is one part of a transaction: what it does not name stays.');
    else if (HEADS.has(node.name)) continue;
    else if (node.name === 'loesche') {
      count += 1;
      yield* because(node, 'The message deletes, so it tells only changes: what it does not name stays.');
      yield deletionOf(node);
    } else {
      const item = itemOf(node, settings);
      if (item !== null) yield item;
      else {
        const known = unknown.get(node.name);
        if (known !== undefined) known.count += 1;
        else if (unknown.size < MOST_UNKNOWN) unknown.set(node.name, { line: node.line, count: 1 });
      }
      count += 1;
    }
  }
  if (count === 0 && wrappers.size > 0)
    throw new UnreadableFeed(
      'no-objects',
      `The message holds no objects: "schreibe" or "loesche" of ${EXPECTED} is expected.`,
    );
  for (const [name, { line, count: times }] of unknown)
    yield {
      ...{ kind: 'note', where: `line ${line}`, code: 'unknown-object' },
      reason: `Objects of the kind "${name.slice(0, 60)}" are not read: ${times} left out.`,
    };
}

function partial(where: string, reason: string): Item<XzufiObject> {
  return { kind: 'partial', where, code: 'changes-only', reason };
}

/** `wrappers` gets the names of unknown elements right below the outermost one. */
function question(wrappers: Set<string>) {
  let around = '';
  return {
    called: EXPECTED,
    limits: LIMITS,
    isRoot: ({ space }: { space: string }) => isXzufi(space),
    isRecord({ name, space }: { name: string; space: string }, depth: number): boolean {
      if (depth === 2) {
        around = name;
        if (name === 'loesche') return true;
        if (name !== 'schreibe' && !HEADS.has(name) && wrappers.size < MOST_UNKNOWN) wrappers.add(name);
      }
      if (depth === 3 && around === 'schreibe') return true;
      return depth <= DEEPEST && isXzufi(space) && kindOfElement(name) !== null;
    },
    isHead: ({ name }: { name: string }, depth: number) => depth === 2 && HEADS.has(name),
  };
}
