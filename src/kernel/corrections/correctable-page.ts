import type { Language } from '../i18n/language.ts';
import { exampleExtent } from '../pages/shows-example.ts';
import type { ViewMaker } from '../pages/views.ts';
import type { Place } from '../places/place.ts';
import type { CorrectablePage } from './correction.ts';
import { correctionProblem } from './correction-problem.ts';

const LONGEST_ABOUT = 300;

/**
 * The page as the house itself draws it: who answers for it, and what it is about, is never believed from outside.
 * Throws `correction-not-here` where there is no such page, or nothing on it to correct.
 */
export async function correctablePage(
  views: Pick<ViewMaker, 'content'>,
  ask: { place: Place; path: string; language: Language },
): Promise<CorrectablePage> {
  const { place, path, language } = ask;
  const view = await views.content(place, path, language);
  const found = view.kind === 'content' ? view.page.correctable : undefined;
  // What was invented for trying out is nobody's to mend.
  if (view.kind !== 'content' || found === undefined || exampleExtent(view.page) === 'all')
    throw correctionProblem('correction-not-here');
  const { ars, record, about, lang, href, choices = [] } = found;
  return {
    ...{ ars, place: place.ars, path, solution: view.solution, record },
    about: about.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_ABOUT) || path,
    aboutLang: lang,
    maintained: href !== undefined && /^https?:\/\//i.test(href) ? href : null,
    choices,
  };
}
