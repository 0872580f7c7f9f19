/** The elements of a block that may be wanted, as drafts; all others are passed over. */
import { addMember, addRef, addTag, type Draft, emptyDraft, pointOnEarth } from '../draft.ts';
import { type Block, GROUP, groupsOf, nextMember } from './block.ts';
import { denseNodes, type KeepNode } from './dense-nodes.ts';
import { addInfo } from './info.ts';
import { emptyParts, hasWantedKey, type Parts, readLong, readNode } from './plain-parts.ts';
import { type Cursor, Damage, varint, zigzag } from './wire.ts';

/** Kind of a member of a relation: 0 node, 1 way, 2 relation. */
const WAY = 1;

/** `at` is the byte of the file that people are told. Every node goes to `keep`. Throws `Damage`. */
export function* nodesOf(block: Block, at: number, keep: KeepNode): Generator<Draft> {
  for (const group of groupsOf(block, GROUP.dense))
    for (let one = nextMember(group, GROUP.dense); one !== null; one = nextMember(group, GROUP.dense))
      yield* denseNodes(one, block, at, keep);
  for (const parts of partsIn(block, GROUP.node, readNode)) {
    const draft = draftOf('node', parts, at, block);
    if (draft.isDeleted) continue;
    const [lon, lat] = [block.lonOf(parts.lon), block.latOf(parts.lat)];
    keep(parts.id, lon, lat);
    if (!hasWantedKey(parts, block.strings.isKey)) continue;
    draft.point = pointOnEarth(lon, lat);
    addTags(draft, parts, block);
    yield draft;
  }
}

/** Ways with a wanted key, and those of which `isNeeded` says so. Throws `Damage`. */
export function* waysOf(block: Block, at: number, isNeeded: (id: number) => boolean): Generator<Draft> {
  for (const parts of partsIn(block, GROUP.way, readLong)) {
    if (!hasWantedKey(parts, block.strings.isKey) && !isNeeded(parts.id)) continue;
    const draft = draftOf('way', parts, at, block);
    addTags(draft, parts, block);
    addRefs(draft, parts, block);
    yield draft;
  }
}

/** Relations with a wanted key. Throws `Damage`. */
export function* relationsOf(block: Block, at: number): Generator<Draft> {
  for (const parts of partsIn(block, GROUP.relation, readLong)) {
    if (!hasWantedKey(parts, block.strings.isKey)) continue;
    const draft = draftOf('relation', parts, at, block);
    addTags(draft, parts, block);
    addMembers(draft, parts, block);
    yield draft;
  }
}

/** Yields the same object again and again, filled anew. */
function* partsIn(
  block: Block,
  kind: number,
  read: (member: Cursor, parts: Parts) => void,
): Generator<Parts> {
  const parts = emptyParts(block.bytes);
  for (const group of groupsOf(block, kind))
    for (let one = nextMember(group, kind); one !== null; one = nextMember(group, kind)) {
      read(one, parts);
      yield parts;
    }
}

function draftOf(kind: Draft['kind'], parts: Parts, at: number, block: Block): Draft {
  const draft = emptyDraft(kind, parts.id, at);
  addInfo(draft, parts.info, block);
  return draft;
}

function addTags(draft: Draft, { keys, values }: Parts, { strings }: Block): void {
  while (keys.at < keys.end && values.at < values.end)
    addTag(draft, strings.text(varint(keys)), strings.text(varint(values)));
  if (keys.at < keys.end || values.at < values.end)
    throw new Damage('An element has more keys than values, or fewer.', keys.at);
}

function addRefs(draft: Draft, { eighth: ids, ninth: lats, tenth: lons }: Parts, block: Block): void {
  const isPlaced = lats.at < lats.end;
  let [id, lat, lon] = [0, 0, 0];
  while (ids.at < ids.end) {
    id += zigzag(ids);
    if (!Number.isSafeInteger(id)) throw new Damage('The id of a node is too large.', ids.at);
    if (!isPlaced) addRef(draft, { id, point: null });
    else {
      lat += next(lats);
      lon += next(lons);
      addRef(draft, { id, point: pointOnEarth(block.lonOf(lon), block.latOf(lat)) });
    }
  }
}

function addMembers(draft: Draft, { eighth: roles, ninth: ids, tenth: kinds }: Parts, { strings }: Block) {
  let id = 0;
  while (ids.at < ids.end) {
    id += zigzag(ids);
    if (!Number.isSafeInteger(id)) throw new Damage('The id of a member is too large.', ids.at);
    if (roles.at >= roles.end || kinds.at >= kinds.end)
      throw new Damage('A relation has fewer roles or kinds than members.', ids.at);
    const role = strings.text(varint(roles));
    if (varint(kinds) === WAY) addMember(draft, { id, role });
  }
}

function next(list: Cursor): number {
  if (list.at >= list.end) throw new Damage('A way has fewer places than nodes.', list.at);
  return zigzag(list);
}
