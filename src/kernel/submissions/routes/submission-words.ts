import { requireRecord, similarTo } from '../../editorial/check-entry.ts';
import { recordOf } from '../../editorial/desk-source.ts';
import { editableOf } from '../../editorial/editors.ts';
import { withPaths } from '../../editorial/routes/entry-words.ts';
import { Problem } from '../../http/problem.ts';
import type { Language } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { Similar } from '../../sources/intake.ts';
import type { Submission } from '../submission.ts';
import type { SubmissionLine, SubmissionView } from '../submissions-api.ts';
import { isTrusted } from '../trusted-store.ts';

export interface Words {
  kernel: Kernel;
  solutions: readonly Solution[];
  place: Place;
  language: Language;
}

export function lineOf(one: Submission): SubmissionLine {
  const { id, solution, intake, title, sender, state, isUnseen, confirmedAt, changedAt } = one;
  const suspicions = [...one.suspicions];
  return { id, solution, intake, title, sender, state, suspicions, isUnseen, confirmedAt, changedAt };
}

/** The same with all that somebody needs to decide. */
export async function viewOf(one: Submission, words: Words): Promise<SubmissionView> {
  const { kernel, place, language } = words;
  const { version, content, email, reason, entry } = one;
  const editable = editableOf(words.solutions, one);
  const record = entry === null ? null : await recordOf(kernel.db, one, entry);
  return {
    ...lineOf(one),
    ...{ version, content, email, reason, entry },
    isTrusted: email !== null && (await isTrusted(kernel.db, kernel.places.keys(place.ars), email)),
    similar: await similarOf(one, words),
    page:
      record === null || editable === undefined
        ? null
        : `${placePath(place, language)}/${editable.editor.page(record)}`,
  };
}

/** What no longer fits the form has nothing that it could be compared by: publishing it says what is wrong. */
async function similarOf(one: Submission, { kernel, solutions, place, language }: Words): Promise<Similar[]> {
  const editable = editableOf(solutions, one);
  if (editable === undefined || (one.state !== 'waiting' && one.state !== 'held')) return [];
  const ask = { editable, place, language, id: one.id };
  try {
    const record = await requireRecord(kernel, one.content, ask);
    return withPaths(await similarTo(kernel, record, ask), ask);
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}
