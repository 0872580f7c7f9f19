/** Which local notes stand beside which services at a place. */
import { civilDate } from '../../../kernel/clock.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { ownersAt } from '../at-place.ts';
import type { Responsibility } from '../responsibility/responsibility.ts';
import type { LocalNote } from '../view/service-view.ts';
import type { NoteRow } from './note.ts';
import { wordsOf } from './note-page.ts';
import { notesOn } from './notes-store.ts';

/** A service that may have notes, as far as it is known. */
export interface NoteTarget {
  /** By which the caller finds the answer again: an id of the catalogue or of a record. */
  key: string;
  catalogueId: string | null;
  /** null: in no record; then only the catalogue counts. */
  name: string | null;
}

export interface NotesHere {
  /** Nearest unit first, then what ends first. */
  notes: readonly LocalNote[];
  /** The Land of the place says that it has no such service. */
  absent: Extract<Responsibility, { kind: 'absent' }> | null;
}

/**
 * Notes of the place and of all units above it that are shown today, by the key of the target; targets without any are
 * left out. One small query, however many targets.
 */
export async function notesOf(
  targets: readonly NoteTarget[],
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<ReadonlyMap<string, NotesHere>> {
  const chain = ownersAt(place, kernel);
  const now = kernel.clock.now();
  const rows = await notesOn(new Set(chain.flatMap(({ keys }) => keys)), kernel.db, civilDate(now));
  if (rows.length === 0) return new Map();
  const shown = chain.flatMap(({ unit, keys }) =>
    rows
      .filter(({ ars }) => keys.includes(ars))
      .flatMap((row): { row: NoteRow; unit: Place; note: LocalNote }[] => {
        const info = kernel.sources.info(row.source, row.seenAt, now);
        if (info === null) return [];
        const { id, author, until } = row;
        return [{ row, unit, note: { id, ...wordsOf(row, language), author, unit, until, info } }];
      }),
  );
  return new Map(
    targets.flatMap((target): [string, NotesHere][] => {
      const own = shown.filter(({ row }) => isAbout(row, target));
      if (own.length === 0) return [];
      const said = own.find(({ row }) => row.kind === 'absent');
      return [
        [
          target.key,
          {
            notes: own.map(({ note }) => note),
            absent:
              said === undefined
                ? null
                : { kind: 'absent', land: said.unit, said: { by: said.row.author, until: said.row.until } },
          },
        ],
      ];
    }),
  );
}

/** By the catalogue where both are in it, else by the whole name. Never by words inside a text. */
function isAbout({ catalogueId, nameFolded }: NoteRow, target: NoteTarget): boolean {
  if (catalogueId !== null && target.catalogueId !== null) return catalogueId === target.catalogueId;
  return target.name !== null && fold(target.name) === nameFolded;
}
