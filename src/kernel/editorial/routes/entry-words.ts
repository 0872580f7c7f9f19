import type { Language } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { Similar } from '../../sources/intake.ts';
import { recordOf } from '../desk-source.ts';
import { editableOf, nameOf } from '../editors.ts';
import type { EntryLine, EntryView } from '../entries-api.ts';
import type { Entry } from '../entry.ts';

export interface Words {
  solutions: readonly Solution[];
  language: Language;
  now: Temporal.Instant;
}

/** An entry as a row of the list. */
export function lineOf(entry: Entry, { solutions, language, now }: Words): EntryLine {
  const { id, solution, intake, title, state, content, shown, changedAt, publishedAt, endsAt } = entry;
  const editable = editableOf(solutions, entry);
  return {
    ...{ id, solution, intake, title, state, changedAt, publishedAt, endsAt },
    kind: editable === undefined ? intake : nameOf(editable, language),
    hasChanges: shown !== null && JSON.stringify(shown) !== JSON.stringify(content),
    isOver: endsAt !== null && Temporal.Instant.compare(endsAt, now) <= 0,
  };
}

/** The same with its form, and where people see it. */
export async function viewOf(
  entry: Entry,
  { kernel, place, ...words }: Words & { kernel: Kernel; place: Place },
): Promise<EntryView> {
  const editable = editableOf(words.solutions, entry);
  const record = entry.state === 'published' ? await recordOf(kernel.db, entry, entry.id) : null;
  const page =
    record === null || editable === undefined
      ? null
      : ownPath(editable.editor.page(record), { place, language: words.language });
  return { ...lineOf(entry, words), version: entry.version, content: entry.content, page };
}

export function withPaths(similar: readonly Similar[], ask: { place: Place; language: Language }): Similar[] {
  return similar.map((one) => ({ ...one, page: ownPath(one.page, ask) }));
}

function ownPath(page: string, { place, language }: { place: Place; language: Language }): string {
  return `${placePath(place, language)}/${page}`;
}
