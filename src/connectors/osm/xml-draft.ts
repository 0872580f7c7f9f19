/** Elements of XML and their attributes → drafts. */
import { addMember, addRef, addTag, type Draft, emptyDraft, type Kind, pointOnEarth } from './draft.ts';

type Attributes = Readonly<Record<string, string>>;

/** Null if the id is no number. */
export function draftOf(kind: Kind, attributes: Attributes, line: number): Draft | null {
  const id = idOf(attributes.id);
  if (id === null) return null;
  return {
    ...emptyDraft(kind, id, line),
    point: pointOf(attributes),
    changedAt: () => instantOf(attributes.timestamp),
    isDeleted: attributes.visible === 'false' || attributes.action === 'delete',
  };
}

/** A child of the element: tag, nd, member, center; others are none of ours. */
export function addChild(draft: Draft, name: string, attributes: Attributes): void {
  if (name === 'tag') {
    const { k, v } = attributes;
    if (k !== undefined && v !== undefined) addTag(draft, k, v);
  } else if (name === 'nd' && draft.kind === 'way') {
    const id = idOf(attributes.ref);
    if (id !== null) addRef(draft, { id, point: pointOf(attributes) });
  } else if (name === 'member' && draft.kind === 'relation') {
    const id = idOf(attributes.ref);
    if (id !== null && attributes.type === 'way') addMember(draft, { id, role: attributes.role ?? '' });
  } else if (name === 'center') draft.center = pointOf(attributes);
}

function pointOf({ lon, lat }: Attributes): Draft['point'] {
  return pointOnEarth(degrees(lon), degrees(lat));
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
