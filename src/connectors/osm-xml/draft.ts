/** An element while it is being read, and the checks of its attributes. */

export type Kind = 'node' | 'way' | 'relation';

export interface Draft {
  kind: Kind;
  id: number;
  line: number;
  point: { lon: number; lat: number } | null;
  /** `<center>` of a way or relation, as Overpass gives it with "out center". */
  center: { lon: number; lat: number } | null;
  tags: Map<string, string>;
  /** Nodes of a way, with their place where it stands with them ("out geom"). */
  refs: { id: number; point: { lon: number; lat: number } | null }[];
  /** Ways of a relation. */
  members: { id: number; role: string }[];
  changedAt: string | null;
  isDeleted: boolean;
  /** Tags, nodes or members beyond the limits. */
  isCut: boolean;
}

type Attributes = Readonly<Record<string, string>>;

const MOST_TAGS = 500;
const LONGEST_TAG = 4_000;
/** OpenStreetMap allows 2,000 nodes a way and 32,000 members a relation. */
const MOST_REFS = 40_000;

/** Null if the id is no number. */
export function draftOf(kind: Kind, attributes: Attributes, line: number): Draft | null {
  const id = idOf(attributes.id);
  if (id === null) return null;
  return {
    kind,
    id,
    line,
    point: pointOf(attributes),
    center: null,
    tags: new Map(),
    refs: [],
    members: [],
    changedAt: instantOf(attributes.timestamp),
    isDeleted: attributes.visible === 'false' || attributes.action === 'delete',
    isCut: false,
  };
}

/** A child of the element: tag, nd, member, center; others are none of ours. */
export function addChild(draft: Draft, name: string, attributes: Attributes): void {
  if (name === 'tag') {
    const { k, v } = attributes;
    if (k === undefined || v === undefined || k === '' || draft.tags.has(k)) return;
    if (draft.tags.size >= MOST_TAGS || k.length > LONGEST_TAG || v.length > LONGEST_TAG) draft.isCut = true;
    else draft.tags.set(k, v);
  } else if (name === 'nd' && draft.kind === 'way') {
    const id = idOf(attributes.ref);
    if (id === null) return;
    if (draft.refs.length >= MOST_REFS) draft.isCut = true;
    else draft.refs.push({ id, point: pointOf(attributes) });
  } else if (name === 'member' && draft.kind === 'relation') {
    const id = idOf(attributes.ref);
    if (id === null || attributes.type !== 'way') return;
    if (draft.members.length >= MOST_REFS) draft.isCut = true;
    else draft.members.push({ id, role: attributes.role ?? '' });
  } else if (name === 'center') draft.center = pointOf(attributes);
}

/** Null unless both are there, numbers, and on earth. */
function pointOf({ lon, lat }: Attributes): Draft['point'] {
  const point = { lon: degrees(lon), lat: degrees(lat) };
  return Math.abs(point.lon) <= 180 && Math.abs(point.lat) <= 90 ? point : null;
}

function degrees(text: string | undefined): number {
  return text !== undefined && /^-?\d{1,3}(\.\d{1,20})?$/.test(text) ? Number(text) : Number.NaN;
}

function idOf(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

function instantOf(text: string | undefined): string | null {
  if (text === undefined || text.length > 40) return null;
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    // RangeError: not said in a way that can be used, which harms nothing.
    return null;
  }
}
