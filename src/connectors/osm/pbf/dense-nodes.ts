/** Nodes in the dense form: ids, latitudes, longitudes and tags as four long lists of differences. */
import { addTag, type Draft, emptyDraft, pointOnEarth } from '../draft.ts';
import type { Block } from './block.ts';
import { instantOf } from './info.ts';
import { type Cursor, Damage, inner, skip, tag, varint, zigzag } from './wire.ts';

export type KeepNode = (id: number, lon: number, lat: number) => void;

interface Lists {
  ids: Cursor;
  lats: Cursor;
  lons: Cursor;
  /** Key, value, key, value, 0 for each node in turn. */
  tags: Cursor | null;
  times: Cursor | null;
  visible: Cursor | null;
}

/** Every node is told to `keep`; those that have a wanted key are drafts. Throws `Damage`. */
export function* denseNodes(member: Cursor, block: Block, at: number, keep: KeepNode): Generator<Draft> {
  const { ids, lats, lons, tags, times, visible } = listsOf(member);
  const { strings } = block;
  let [id, lat, lon, time] = [0, 0, 0, 0];
  while (ids.at < ids.end) {
    if (lats.at >= lats.end || lons.at >= lons.end)
      throw new Damage('A list of nodes has fewer places than ids.', lats.at);
    id += zigzag(ids);
    lat += zigzag(lats);
    lon += zigzag(lons);
    if (!Number.isSafeInteger(id)) throw new Damage('The id of a node is too large.', ids.at);
    const isDeleted = visible !== null && visible.at < visible.end && varint(visible) === 0;
    if (times !== null && strings.hasKeys) time += timeIn(times);
    const tagsAt = tags?.at ?? 0;
    const isWanted = tags !== null && passTags(tags, block);
    if (isDeleted) continue;
    const [east, north] = [block.lonOf(lon), block.latOf(lat)];
    keep(id, east, north);
    if (!isWanted || tags === null) continue;
    const draft = emptyDraft('node', id, at);
    draft.point = pointOnEarth(east, north);
    const changed = time * block.timeUnit;
    draft.changedAt = () => instantOf(changed);
    addTags(draft, { ...tags, at: tagsAt }, block);
    yield draft;
  }
  if (lats.at < lats.end || lons.at < lons.end || (tags !== null && tags.at < tags.end))
    throw new Damage('A list of nodes has more places or tags than ids.', lats.at);
}

/** Goes to the next node; whether this one has a wanted key. */
function passTags(tags: Cursor, { strings }: Block): boolean {
  let isWanted = false;
  for (;;) {
    if (tags.at >= tags.end) throw new Damage('The tags of a node do not end.', tags.at);
    const key = varint(tags);
    if (key === 0) return isWanted;
    if (strings.isKey(key)) isWanted = true;
    strings.isKey(varint(tags));
  }
}

function addTags(draft: Draft, tags: Cursor, { strings }: Block): void {
  for (let key = varint(tags); key !== 0; key = varint(tags))
    addTag(draft, strings.text(key), strings.text(varint(tags)));
}

function timeIn(times: Cursor): number {
  if (times.at >= times.end) throw new Damage('A list of nodes has fewer times than ids.', times.at);
  return zigzag(times);
}

function listsOf(member: Cursor): Lists {
  const begun = member.at;
  let ids: Cursor | null = null;
  let lats: Cursor | null = null;
  let lons: Cursor | null = null;
  let tags: Cursor | null = null;
  let info: Cursor | null = null;
  while (member.at < member.end) {
    const field = tag(member);
    if (field === 0x0a) ids = once(ids, member);
    else if (field === 0x2a) info = once(info, member);
    else if (field === 0x42) lats = once(lats, member);
    else if (field === 0x4a) lons = once(lons, member);
    else if (field === 0x52) tags = once(tags, member);
    else skip(member, field, [1, 5, 8, 9, 10]);
  }
  if (ids === null || lats === null || lons === null)
    throw new Damage('A list of nodes has no ids or no places.', begun);
  // Where no node has a tag, even the ends of the tags may be left out.
  return { ids, lats, lons, tags: filled(tags), ...infoLists(info) };
}

function infoLists(info: Cursor | null): Pick<Lists, 'times' | 'visible'> {
  let times: Cursor | null = null;
  let visible: Cursor | null = null;
  while (info !== null && info.at < info.end) {
    const field = tag(info);
    if (field === 0x12) times = once(times, info);
    else if (field === 0x32) visible = once(visible, info);
    else skip(info, field, [2, 6]);
  }
  return { times: filled(times), visible: filled(visible) };
}

function filled(list: Cursor | null): Cursor | null {
  return list !== null && list.at < list.end ? list : null;
}

/** A list in two parts is allowed and written by nobody; one of them alone would be other nodes. */
function once(before: Cursor | null, cursor: Cursor): Cursor {
  if (before !== null) throw new Damage('A list of nodes has the same list twice.', cursor.at);
  return inner(cursor);
}
