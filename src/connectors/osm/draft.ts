/** An element while it is being read, before anybody knows where it lies. */

export type Kind = 'node' | 'way' | 'relation';

interface Point {
  lon: number;
  lat: number;
}

export interface Draft {
  kind: Kind;
  id: number;
  /** Where it stands in the file: a line, or a byte. */
  at: number;
  point: Point | null;
  /** `<center>` of a way or relation, as Overpass gives it with "out center". */
  center: Point | null;
  tags: Map<string, string>;
  /** Nodes of a way, with their place where it stands with them ("out geom"). */
  refs: { id: number; point: Point | null }[];
  /** Ways of a relation. */
  members: { id: number; role: string }[];
  /** Instant; only asked of what is wanted, for it takes longer than all else. */
  changedAt: () => string | null;
  isDeleted: boolean;
  /** Tags, nodes or members beyond the limits. */
  isCut: boolean;
}

const MOST_TAGS = 500;
const LONGEST_TAG = 4_000;
/** OpenStreetMap allows 2,000 nodes a way and 32,000 members a relation. */
const MOST_PARTS = 40_000;

export function emptyDraft(kind: Kind, id: number, at: number): Draft {
  return {
    ...{ kind, id, at, point: null, center: null, tags: new Map(), refs: [], members: [] },
    ...{ changedAt: () => null, isDeleted: false, isCut: false },
  };
}

/** The first of two tags with one key counts. */
export function addTag(draft: Draft, key: string, value: string): void {
  if (key === '' || draft.tags.has(key)) return;
  if (draft.tags.size >= MOST_TAGS || key.length > LONGEST_TAG || value.length > LONGEST_TAG)
    draft.isCut = true;
  else draft.tags.set(key, value);
}

export function addRef(draft: Draft, ref: Draft['refs'][number]): void {
  if (draft.refs.length >= MOST_PARTS) draft.isCut = true;
  else draft.refs.push(ref);
}

export function addMember(draft: Draft, member: Draft['members'][number]): void {
  if (draft.members.length >= MOST_PARTS) draft.isCut = true;
  else draft.members.push(member);
}

/** Null unless both are numbers and on earth. */
export function pointOnEarth(lon: number, lat: number): Point | null {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat } : null;
}
