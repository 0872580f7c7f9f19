/** The elements of a block that may be wanted, as drafts; all others are passed over. */
import { addMember, addRef, addTag, type Draft, emptyDraft, pointOnEarth } from '../draft.ts';
import { type Block, GROUP, membersOf } from './block.ts';
import { denseNodes, type KeepNode } from './dense-nodes.ts';
import { infoOf } from './info.ts';
import { hasWantedKey, type LongParts, longParts, nodeParts, type Parts } from './plain-parts.ts';
import { type Cursor, Damage, varint, zigzag } from './wire.ts';

/** Kind of a member of a relation: 0 node, 1 way, 2 relation. */
const WAY = 1;

/** `at` is the byte of the file that people are told. Every node goes to `keep`. Throws `Damage`. */
export function* nodesOf(block: Block, at: number, keep: KeepNode): Generator<Draft> {
  for (const group of block.groups)
    for (const { field, member } of membersOf(group)) {
      if (field === GROUP.dense) yield* denseNodes(member, block, at, keep);
      if (field !== GROUP.node) continue;
      const parts = nodeParts(member);
      const [lon, lat] = [block.lonOf(parts.lon), block.latOf(parts.lat)];
      const { changedAt, isDeleted } = infoOf(parts.info, block);
      if (isDeleted) continue;
      keep(parts.id, lon, lat);
      if (!hasWantedKey(parts, block.strings.isKey)) continue;
      const draft = emptyDraft('node', parts.id, at);
      draft.point = pointOnEarth(lon, lat);
      draft.changedAt = changedAt;
      addTags(draft, parts, block);
      yield draft;
    }
}

/** Ways with a wanted key, and those of which `isNeeded` says so. Throws `Damage`. */
export function* waysOf(block: Block, at: number, isNeeded: (id: number) => boolean): Generator<Draft> {
  for (const parts of longPartsIn(block, GROUP.way)) {
    const isWanted = hasWantedKey(parts, block.strings.isKey);
    if (!isWanted && !isNeeded(parts.id)) continue;
    const draft = emptyDraft('way', parts.id, at);
    Object.assign(draft, infoOf(parts.info, block));
    addTags(draft, parts, block);
    addRefs(draft, parts, block);
    yield draft;
  }
}

/** Relations with a wanted key. Throws `Damage`. */
export function* relationsOf(block: Block, at: number): Generator<Draft> {
  for (const parts of longPartsIn(block, GROUP.relation)) {
    if (!hasWantedKey(parts, block.strings.isKey)) continue;
    const draft = emptyDraft('relation', parts.id, at);
    Object.assign(draft, infoOf(parts.info, block));
    addTags(draft, parts, block);
    addMembers(draft, parts, block);
    yield draft;
  }
}

function* longPartsIn(block: Block, kind: number): Generator<LongParts> {
  for (const group of block.groups)
    for (const { field, member } of membersOf(group)) if (field === kind) yield longParts(member);
}

function addTags(draft: Draft, { keys, values }: Parts, { strings }: Block): void {
  if (keys === null && values === null) return;
  if (keys === null || values === null) throw new Damage('An element has keys or values alone.', 0);
  const [key, value] = [{ ...keys }, { ...values }];
  while (key.at < key.end && value.at < value.end)
    addTag(draft, strings.text(varint(key)), strings.text(varint(value)));
  if (key.at < key.end || value.at < value.end)
    throw new Damage('An element has more keys than values, or fewer.', key.at);
}

function addRefs(draft: Draft, { eighth: ids, ninth: lats, tenth: lons }: LongParts, block: Block): void {
  if (ids === null) return;
  const isPlaced = lats !== null && lons !== null && lats.at < lats.end;
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

function addMembers(
  draft: Draft,
  { eighth: roles, ninth: ids, tenth: kinds }: LongParts,
  { strings }: Block,
) {
  if (ids === null) return;
  if (roles === null || kinds === null) throw new Damage('A relation says no roles or kinds.', ids.at);
  let id = 0;
  while (ids.at < ids.end) {
    id += zigzag(ids);
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
