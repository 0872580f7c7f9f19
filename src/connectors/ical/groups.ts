/**
 * Parts of the same UID → one group. A feed may send the dates of a series before, after, or far from the series
 * itself, so parts wait; what waits is limited, and the group that waited longest leaves first.
 */
import type { Note } from '../../kernel/sources/connector.ts';
import type { EventPart } from './event-part.ts';

export interface Group {
  uid: string;
  parts: EventPart[];
}

/** What waits at most: groups, and characters of their texts (two bytes each). */
const WAITING = { groups: 6_000, characters: 5_000_000 };
/** So much leaves at once: taking the first of a large map again and again is slow. */
const BATCH = 0.1;
const MOST_PARTS = 2_000;
/** UIDs of groups that have left are remembered, so that a late part is reported instead of replacing the entry. */
const MOST_REMEMBERED = 200_000;

export function groups(limits: { groups: number; characters: number } = WAITING) {
  const waiting = new Map<string, Group & { size: number }>();
  const gone = new Set<string>();
  let characters = 0;

  const leave = (group: Group & { size: number }): Group => {
    waiting.delete(group.uid);
    characters -= group.size;
    if (gone.size < MOST_REMEMBERED) gone.add(group.uid);
    return { uid: group.uid, parts: group.parts };
  };
  return {
    /**
     * Groups that must leave to make room, and what cannot be taken: a note, because the entry itself is known and
     * nothing else must be kept for it.
     */
    *add(part: EventPart): Generator<Group | Note> {
      if (gone.has(part.uid)) {
        const reason = 'Another part of this UID stands much further up in the file: keep them together.';
        yield { where: `line ${part.line}`, code: 'late-part', reason };
        return;
      }
      let group = waiting.get(part.uid);
      if (group === undefined) {
        group = { uid: part.uid, parts: [], size: 0 };
        waiting.set(part.uid, group);
      }
      if (group.parts.length >= MOST_PARTS) {
        const reason = 'This UID has more than 2,000 parts: divide the series.';
        yield { where: `line ${part.line}`, code: 'too-many-parts', reason };
        return;
      }
      group.parts.push(part);
      group.size += part.size;
      characters += part.size;
      if (waiting.size <= limits.groups && characters <= limits.characters) return;
      const left = {
        groups: limits.groups - Math.floor(limits.groups * BATCH),
        characters: limits.characters - Math.floor(limits.characters * BATCH),
      };
      for (const oldest of waiting.values()) {
        // The one that was just added stays, however large it is.
        if (oldest === group || (waiting.size <= left.groups && characters <= left.characters)) break;
        yield leave(oldest);
      }
    },
    *end(): Generator<Group> {
      for (const group of waiting.values()) yield leave(group);
    },
  };
}
