/**
 * A file in five passes, so that only what is needed is kept: relations → ways that they need → nodes that ways need →
 * ways in the middle of their nodes → relations in the middle of their ways. After the first, each reads only the
 * blobs that hold its kind.
 */
import { type Item, UnreadableFeed } from '../../../kernel/sources/connector.ts';
import { type Draft, type Kind, pointOnEarth } from '../draft.ts';
import { elementReader } from '../elements.ts';
import type { OsmElement } from '../model.ts';
import { blobContents } from './blob-contents.ts';
import { type BlobFrame, blobFrames } from './blob-frames.ts';
import { type Block, blockOf, kindsOf } from './block.ts';
import { nodesOf, relationsOf, waysOf } from './drafts-of-block.ts';
import { damagedAt } from './faults.ts';
import { checkHeader } from './file-header.ts';
import type { HeldBytes } from './held-bytes.ts';
import { idSet } from './id-set.ts';

/** As many as `elements.ts` keeps; in XML all nodes of the file count, here those that are needed. */
const MOST_NODES = 10_000_000;
const MOST_WAYS = 2_000_000;

export interface PbfToRead {
  held: HeldBytes;
  /** As in `tagFilter`. */
  keys: readonly string[];
  /** There may be no ways or no relations. */
  endsEarly: boolean;
  signal?: AbortSignal | undefined;
}

/** Throws `UnreadableFeed`, and the reason of the signal. */
export async function* elementsOfPbf(pbf: PbfToRead): AsyncGenerator<Item<OsmElement>> {
  const { held, keys, endsEarly, signal } = pbf;
  const nodes = idSet(MOST_NODES, 'ten million nodes');
  const ways = idSet(MOST_WAYS, 'two million ways at the edges of relations');
  const where = (at: number) => `blob at byte ${at}`;
  const elements = elementReader(keys, { where, isWayNeeded: ways.has });
  const names = keys.map((key) => Buffer.from(key.replace(/=.*/s, '')));
  const frames: Record<Kind, BlobFrame[]> = { node: [], way: [], relation: [] };

  async function* pass(
    some: AsyncIterable<BlobFrame> | Iterable<BlobFrame>,
    draftsOf: (block: Block, frame: BlobFrame) => Iterable<Draft>,
  ): AsyncGenerator<Draft> {
    for await (const { frame, bytes } of blobContents(held, some, signal))
      try {
        if (frame.type === 'OSMHeader') checkHeader(bytes, frame.at);
        else yield* draftsOf(blockOf(bytes, names), frame);
      } catch (error) {
        throw damagedAt(frame.at, error);
      }
  }
  async function* read(drafts: AsyncIterable<Draft>): AsyncGenerator<Item<OsmElement>> {
    for await (const draft of drafts) {
      const item = elements.read(draft);
      if (item !== null) yield item;
    }
  }
  async function* neededWays(): AsyncGenerator<Draft> {
    for await (const way of pass(frames.way, (block, { at }) => waysOf(block, at, ways.has)))
      if (elements.isWanted(way.tags) || ways.has(way.id)) yield way;
  }

  const lookThrough = (block: Block, frame: BlobFrame) => {
    for (const kind of kindsOf(block)) frames[kind].push(frame);
    return relationsOf(block, frame.at);
  };
  for await (const relation of pass(blobFrames(held), lookThrough))
    for (const id of elements.waysOf(relation)) ways.add(id);
  const doubt = doubtOf(frames, held.size);
  ways.close();
  for await (const { isDeleted, refs } of neededWays())
    if (!isDeleted) for (const { id, point } of refs) if (point === null) nodes.add(id);
  nodes.close();
  yield* read(
    pass(frames.node, (block, { at }) =>
      nodesOf(block, at, (id, lon, lat) => {
        const point = nodes.has(id) ? pointOnEarth(lon, lat) : null;
        if (point !== null) elements.keepNode(id, point, at);
      }),
    ),
  );
  yield* read(neededWays());
  yield* read(pass(frames.relation, (block, { at }) => relationsOf(block, at)));
  if (doubt !== null && !endsEarly) yield doubt;
  const summary = elements.summary();
  if (summary !== null) yield summary;
}

/**
 * No file says how long it is, so one that was cut between two blobs reads well. Nodes come first and relations last:
 * where these are missing, nobody knows what else is, and nothing is taken away. Throws for a file without anything.
 */
function doubtOf(frames: Readonly<Record<Kind, readonly BlobFrame[]>>, size: number): Item<never> | null {
  const missing = (['node', 'way', 'relation'] as const).filter((kind) => frames[kind].length === 0);
  const where = `byte ${size}`;
  if (missing.length === 3) throw new UnreadableFeed('empty', 'The file holds no element.', { where });
  const last = missing.at(-1);
  if (last === undefined || last === 'node') return null;
  const reason = `The file ends without a ${last}: it may be cut off, so nothing is taken away. If it is meant so, say it in the settings.`;
  return { kind: 'fault', key: null, where, code: 'ends-early', reason };
}
