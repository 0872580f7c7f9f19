/** What entries want of somebody, for "Heute". */
import type { Language } from '../../i18n/language.ts';
import { type TextValues, text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import { formatDate } from '../../pages/format.ts';
import { deskPath } from '../../pages/people/personal-paths.ts';
import type { Solution } from '../../solution.ts';
import type { DeskTask, TaskFinder } from '../../today/task.ts';
import { editables } from '../editors.ts';
import { type EntryNeed, entryNeeds } from './entry-tasks-store.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

export const ENTRY_TASK_TEXTS = { de, en };

/** A draft is forgotten after so many days. */
const DRAFT_DAYS = 7;
/** Days before the last date of a series at which somebody may still write new ones. */
const ENDING_DAYS = 14;
/** Days after which nobody is told any more that something has ended. */
const ENDED_DAYS = 14;

const URGENCY: Record<EntryNeed['kind'], DeskTask['urgency']> = {
  ...{ double: 'soon', ending: 'soon', old_draft: 'note' },
  ...{ closing: 'soon', closed: 'note' },
};

/** Old drafts, series that end soon, possible doubles, and what has a last day that somebody should look at. */
export function findEntryTasks(solutions: readonly Solution[]): TaskFinder {
  const lookedBack = editables(solutions)
    .filter(({ editor }) => editor.looksBack === true)
    .map(({ solution, intake }) => `${solution.id}.${intake.id}`);
  return async ({ place, permissions, language }, kernel) => {
    if (!permissions.has('entries:write')) return [];
    const now = kernel.clock.now();
    const found = await entryNeeds(kernel.db, kernel.places.keys(place.ars), {
      now,
      before: now.subtract({ hours: 24 * DRAFT_DAYS }),
      until: now.add({ hours: 24 * ENDING_DAYS }),
      since: now.subtract({ hours: 24 * ENDED_DAYS }),
      lookedBack,
    });
    return found.map(({ kind, id, title, at, doubles }) => ({
      id: `entry-${kind.replace('_', '-')}:${id}`,
      urgency: URGENCY[kind],
      title: say(language, `task_${kind}`, { title: title === '' ? say(language, 'untitled') : title }),
      text: say(language, `task_${kind}_text`, { date: dayOf(kind, at, language), count: doubles }),
      link: deskPath(language, place.ars, 'entries', id),
      since: kind === 'ending' || kind === 'closing' ? null : at,
      due: kind === 'ending' || kind === 'closing' ? at : null,
    }));
  };
}

/** What is shown up to midnight has the day before as its last one. */
function dayOf(kind: EntryNeed['kind'], at: string, language: Language): string {
  const isLast = kind === 'closing' || kind === 'closed';
  return formatDate(isLast ? Temporal.Instant.from(at).subtract({ seconds: 1 }).toString() : at, language);
}

function say(language: Language, key: string, values?: TextValues): string {
  return text(textsIn(ENTRY_TASK_TEXTS, language), language, key, values);
}
