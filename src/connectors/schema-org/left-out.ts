/** What a feed holds beside the wanted things: told once, by how many there were. */
import type { Note } from '../../kernel/sources/connector.ts';
import type { Kind, LeftOut } from './kind-of.ts';

const WORDS: Readonly<Record<Kind | LeftOut, string>> = {
  event: 'events',
  place: 'places',
  tour: 'tours',
  town: 'towns and areas',
  organisation: 'organisations',
  medium: 'pictures and other media',
  other: 'things of other types',
};

export function leftOutBook() {
  const counts = new Map<Kind | LeftOut, { count: number; where: string }>();
  return {
    add(kind: Kind | LeftOut, where: string): void {
      const before = counts.get(kind);
      counts.set(kind, { count: (before?.count ?? 0) + 1, where: before?.where ?? where });
    },
    /** `where` is that of the first. */
    *notes(): Generator<{ kind: 'note' } & Note> {
      for (const [kind, { count, where }] of counts)
        yield {
          ...{ kind: 'note', where, code: `left-out-${kind}` },
          reason: `${count} ${WORDS[kind]} are not what is taken in here and were left out.`,
        };
    },
  };
}
