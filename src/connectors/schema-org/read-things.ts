/** The records of a file, each with the names of its own context. */
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { isFields } from '../../kernel/sources/json/loose-values.ts';
import { readJson } from '../../kernel/sources/json/read-json.ts';
import { type Names, namesOf } from './names.ts';
import { type Node, nodeOf, nodesAt } from './node.ts';

export type FoundThing =
  | { kind: 'thing'; where: string; node: Node | null; names: Names }
  | { kind: 'remote'; where: string; address: string };

/** Members whose lists hold the records; with and without the prefix that everybody takes. */
const LISTS = ['@graph', 'itemListElement', 'dataFeedElement'];
const SHAPE = { lists: new Set([...LISTS, ...LISTS.map((name) => `schema:${name}`)]) };

export async function* readThings(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FoundThing> {
  let names = namesOf(undefined).names;
  let members: Record<string, unknown> = {};
  let hasRecords = false;
  for await (const part of readJson(bytes, SHAPE)) {
    if (part.kind === 'record') {
      hasRecords = true;
      yield* thingOf(part.value, part.where, names);
    } else if (part.kind === 'member') {
      if (part.name !== '@context') {
        // An object without prototype would be needed for any name: only names of a record are kept.
        if (part.name !== '__proto__') members[part.name] = part.value;
        continue;
      }
      // An address alone changes no name.
      if (hasRecords && typeof part.value !== 'string')
        throw new UnreadableFeed(
          'late-context',
          'The file says only after its records what their names mean: write "@context" first.',
          { where: part.where },
        );
      const said = namesOf(part.value);
      names = said.names;
      for (const address of said.remote) yield { kind: 'remote', where: part.where, address };
    } else {
      if (!part.hasList) yield* thingOf('@graph' in members ? members['@graph'] : members, part.where, names);
      [members, hasRecords] = [{}, false];
      names = namesOf(undefined).names;
    }
  }
}

/** An entry of a list or feed holds the record as its `item`. */
function* thingOf(value: unknown, where: string, outer: Names, depth = 0): Generator<FoundThing> {
  let names = outer;
  if (isFields(value) && Object.hasOwn(value, '@context')) {
    const said = namesOf(value['@context']);
    names = said.names;
    for (const address of said.remote) yield { kind: 'remote', where, address };
  }
  const graph = isFields(value) ? value['@graph'] : undefined;
  if (Array.isArray(graph) && depth === 0) {
    // Answers about single things, put together into one list.
    for (const [index, one] of graph.entries()) yield* thingOf(one, `${where}.@graph[${index}]`, names, 1);
    return;
  }
  const node = nodeOf(value, names);
  const inside = node === null ? undefined : nodesAt(node, 'item')[0];
  const isEntry = node?.types.some((type) => type === 'ListItem' || type === 'DataFeedItem') ?? false;
  yield { kind: 'thing', where, names, node: isEntry && inside !== undefined ? inside : node };
}
