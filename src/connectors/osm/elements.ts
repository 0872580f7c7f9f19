/** Drafts in the order of the file → elements with a place, or why not. */
import type { Item } from '../../kernel/sources/connector.ts';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { Draft } from './draft.ts';
import { meanOf, middleOf, type Point } from './middle.ts';
import type { OsmElement } from './model.ts';
import { pointStore } from './point-store.ts';
import { tagFilter } from './tag-filter.ts';

/** 16 bytes each: 160 MB for a whole Land's towns. A larger file should be cut into districts. */
const MOST_NODES = 10_000_000;
const MOST_WAYS = 2_000_000;
/** Elements whose id is remembered, so that the same one is not handed on twice. */
const MOST_REMEMBERED = 500_000;

type Notes = { code: string; reason: string }[];

/** Relations that lie at one place; routes, borders and the like do not. Without a type, the members decide. */
const PLACES = new Set(['multipolygon', 'site', undefined]);

interface ElementOptions {
  /** How somebody finds `Draft.at` in the file. */
  where: (at: number) => string;
  /** Whether a relation will ask for the way; left out: nobody knows yet, so all are kept. */
  isWayNeeded?: (id: number) => boolean;
}

export function elementReader(keys: readonly string[], { where: placeIn, isWayNeeded }: ElementOptions) {
  const isWanted = tagFilter(keys);
  const nodes = pointStore({ most: MOST_NODES, isWeighted: false });
  const ways = pointStore({ most: MOST_WAYS, isWeighted: true });
  const given = { node: new Set<number>(), way: new Set<number>(), relation: new Set<number>() };

  let leftOut = 0;

  const place = (draft: Draft, notes: Notes): Point | null => {
    if (draft.kind === 'node') return draft.point;
    if (draft.kind === 'way') {
      const middle = middleOfWay(draft, notes);
      if (middle !== null && (isWayNeeded?.(draft.id) ?? true))
        ways.add(draft.id, { ...middle, weight: middle.length });
      return draft.center ?? middle;
    }
    return draft.center ?? middleOfRelation(draft, notes);
  };
  const middleOfWay = ({ refs }: Draft, notes: Notes) => {
    const points: Point[] = [];
    for (const { id, point } of refs) {
      const there = point ?? nodes.find(id);
      if (there !== null) points.push(there);
    }
    if (points.length < refs.length)
      notes.push({
        code: 'missing-nodes',
        reason: 'Some nodes are not in the file; the middle is that of the others.',
      });
    return points.length === 0 ? null : middleOf(points);
  };
  const middleOfRelation = (draft: Draft, notes: Notes) => {
    const outer = outerWays(draft);
    const points = outer.flatMap((id) => ways.find(id) ?? []);
    if (points.length < outer.length)
      notes.push({
        code: 'missing-ways',
        reason: 'Some ways are not in the file; the middle is that of the others.',
      });
    return points.length === 0 ? null : meanOf(points);
  };

  /** What ways lie at. Throws `UnreadableFeed` for too many of them. */
  const keepNode = (id: number, point: Point, at: number): void => {
    if (nodes.add(id, point)) return;
    throw new UnreadableFeed(
      'too-many-nodes',
      'The file has more than ten million nodes that are needed: cut it into smaller ones.',
      { where: placeIn(at) },
    );
  };
  /** Null for what is not wanted. Nodes, ways and relations come in this order. */
  const read = (draft: Draft): Item<OsmElement> | null => {
    if (draft.isDeleted) return null;
    const wanted = isWanted(draft.tags);
    // A way without tags of its own may be the edge of a relation.
    if (!wanted && draft.kind !== 'way') return null;
    if (draft.kind === 'relation' && !isAtOnePlace(draft)) {
      leftOut += 1;
      return null;
    }
    const notes: Notes = [];
    const point = place(draft, notes);
    if (!wanted) return null;
    const key = `${draft.kind}/${draft.id}`;
    const where = placeIn(draft.at);
    // Neither hides a record: one was never in the map, the other was handed on already.
    if (draft.id <= 0)
      return {
        kind: 'note',
        where,
        code: 'no-id',
        reason: 'The element was never uploaded: its id is negative.',
      };
    if (given[draft.kind].has(draft.id)) {
      const reason = `${key} stands twice in the file: the first one was taken.`;
      return { kind: 'note', where, code: 'duplicate-id', reason };
    }
    if (given[draft.kind].size < MOST_REMEMBERED) given[draft.kind].add(draft.id);
    if (point === null) {
      const [code, reason] = REASONS[draft.kind];
      return { kind: 'fault', where, key, code, reason };
    }
    if (draft.isCut)
      notes.push({ code: 'cut', reason: 'The element has more or longer tags or parts than can be.' });
    if ([...draft.tags.values()].some((value) => value.includes('\ufffd')))
      notes.push({ code: 'not-utf-8', reason: 'Some letters are no UTF-8 and could not be read.' });
    const { id, kind } = draft;
    const [lon, lat] = [rounded(point.lon), rounded(point.lat)];
    const value = {
      type: kind,
      id,
      lon,
      lat,
      tags: Object.fromEntries(draft.tags),
      changedAt: draft.changedAt(),
    };
    return { kind: 'value', key, where, value, ...(notes.length > 0 ? { notes } : {}) };
  };
  /** What was skipped without a word, in one fault; null if nothing was. */
  const summary = (): Item<never> | null => {
    const reason = `${leftOut} relations with wanted tags are no places (routes, borders) and were left out.`;
    return leftOut === 0 ? null : { kind: 'note', where: 'whole file', code: 'relations-left-out', reason };
  };
  /** Ids of the ways whose place a relation needs; none if it is not wanted itself. */
  const waysOf = (draft: Draft): number[] =>
    draft.isDeleted || !isWanted(draft.tags) || !isAtOnePlace(draft) ? [] : outerWays(draft);
  return { keepNode, read, summary, isWanted, waysOf };
}

function isAtOnePlace({ tags }: Draft): boolean {
  return PLACES.has(tags.get('type'));
}

function outerWays({ members }: Draft): number[] {
  return members.filter(({ role }) => role === 'outer' || role === '').map(({ id }) => id);
}

/** Seven digits, as OpenStreetMap has them: about a centimetre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

const REASONS: Record<Draft['kind'], [code: string, reason: string]> = {
  node: ['no-coordinates', 'lat and lon are missing or not on earth.'],
  way: ['missing-nodes', 'None of its nodes stands before it in the file: export ways with their nodes.'],
  relation: ['missing-ways', 'None of its outer ways stands before it in the file: export it with its ways.'],
};
