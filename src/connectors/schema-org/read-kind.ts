/** All things of one kind in a file, and notes about what else is in it. */
import type { Item } from '../../kernel/sources/connector.ts';
import type { Note } from './event-dates.ts';
import { type Kind, kindOf } from './kind-of.ts';
import { leftOutBook } from './left-out.ts';
import { lineAt } from './location.ts';
import type { SchemaThing } from './model.ts';
import type { Names } from './names.ts';
import { type Node, nodesAt, textAt } from './node.ts';
import { type FoundThing, readThings } from './read-things.ts';
import { thingOf } from './thing-of.ts';

export interface Wanted<Value> {
  kind: Kind;
  make(
    node: Node,
    thing: SchemaThing,
    context: { names: Names; note: (note: Note) => void },
  ): Value | { fault: Note };
  /** Is shown every thing of the file, whatever it is. */
  see?(node: Node): void;
}

const MOST_REMOTE = 20;
const MOST_NOTES = 20;

export async function* readKind<Value extends object>(
  bytes: AsyncIterable<Uint8Array>,
  wanted: Wanted<Value>,
): AsyncGenerator<{ item: Item<Value>; node: Node | null }> {
  const leftOut = leftOutBook();
  const remote = new Set<string>();
  for await (const found of readThings(bytes)) {
    if (found.kind === 'remote') {
      if (remote.size >= MOST_REMOTE || remote.has(found.address)) continue;
      remote.add(found.address);
      yield { node: null, item: remoteNote(found.where, found.address) };
      continue;
    }
    if (found.node === null) {
      const reason = 'This is no object: each record must be one.';
      yield {
        node: null,
        item: { kind: 'fault', where: found.where, key: null, code: 'not-an-object', reason },
      };
      continue;
    }
    wanted.see?.(found.node);
    const kind = kindOf(found.node.types);
    if (kind !== wanted.kind) leftOut.add(kind, found.where);
    else yield { node: found.node, item: itemOf(found.node, found, wanted) };
  }
  for (const item of leftOut.notes()) yield { node: null, item };
}

function itemOf<Value extends object>(
  node: Node,
  { where, names }: Pick<Extract<FoundThing, { kind: 'thing' }>, 'where' | 'names'>,
  { make }: Wanted<Value>,
): Item<Value> {
  const key = keyOf(node);
  const fault = (code: string, reason: string): Item<Value> => ({
    ...{ kind: 'fault', where, key, code },
    reason: reason.slice(0, 300).toWellFormed(),
  });
  if (key === null)
    return fault(
      'no-id',
      'The record has no name that stays the same: give it an "@id", an identifier or a url.',
    );
  const thing = thingOf(node, key);
  if (thing === null) return fault('no-name', 'The record has no name in any language.');
  const notes = new Map<string, Note>();
  const value = make(node, thing, {
    names,
    note: ({ code, reason }) => {
      if (notes.size < MOST_NOTES)
        notes.set(`${code} ${reason}`, { code, reason: reason.slice(0, 300).toWellFormed() });
    },
  });
  if ('fault' in value) return fault(value.fault.code, value.fault.reason);
  return { kind: 'value', key, where, value, ...(notes.size > 0 && { notes: [...notes.values()] }) };
}

/** The stable name; else what the source itself calls it, or the page that is about it. */
function keyOf(node: Node): string | null {
  if (node.id !== null) return node.id;
  const given = [
    textAt(node, 'identifier'),
    ...nodesAt(node, 'identifier').map((one) => textAt(one, 'value')),
  ];
  const name = given.find((one) => one !== null) ?? lineAt(node, 'url');
  return name === null || name === undefined || name.length > 600 || /[\p{Cc}\p{Cs}]/u.test(name)
    ? null
    : name;
}

function remoteNote(where: string, address: string): Item<never> {
  return {
    ...{ kind: 'note', where: where.slice(0, 200), code: 'remote-context' },
    reason: `The context ${address.slice(0, 150)} lies elsewhere and is never fetched: names without a prefix count as those of schema.org.`,
  };
}
