import type { Language } from '../../i18n/language.ts';
import { fullNameOf } from '../../places/full-name.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel } from '../../solution.ts';
import { choiceInWords } from '../choice-words.ts';
import type { Correction } from '../correction.ts';
import type { CorrectionLine, CorrectionView } from '../corrections-api.ts';
import { sourceOf } from '../source-people-store.ts';
import type { CorrectionsHouse } from './corrections-house.ts';

const EXCERPT = 160;

export interface CorrectionWords {
  kernel: Pick<Kernel, 'db' | 'places'>;
  solutions: CorrectionsHouse['solutions'];
  language: Language;
}

export function lineOf(
  found: Correction,
  { kernel: { places }, solutions, language }: CorrectionWords,
): CorrectionLine {
  const { id, kind, about, aboutLang, text, times, state, wantsAnswer, createdAt, changedAt, answer } = found;
  const place = placeOf(found, places);
  const words = text.replaceAll(/\s+/g, ' ');
  return {
    ...{ id, kind, about, aboutLang, times, state, wantsAnswer, createdAt, changedAt },
    choice: choiceInWords(solutions, found, language),
    placeName: place === null ? found.place : fullNameOf(place),
    excerpt: words.length > EXCERPT ? `${words.slice(0, EXCERPT - 1)}…` : words,
    isAnswered: answer !== null,
  };
}

/** The same with its text, and all that somebody needs to look after it. */
export async function viewOf(found: Correction, asked: CorrectionWords): Promise<CorrectionView> {
  const { db, places } = asked.kernel;
  const { version, text, path, record, maintained, canMail, reason, answer, answerWay } = found;
  const place = placeOf(found, places);
  const isId = record !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(record);
  const source = isId ? await sourceOf(db, record) : null;
  return {
    ...lineOf(found, asked),
    ...{ version, text, maintained, canMail, reason, answer, answerWay },
    page: `${place === null ? `/${found.place}` : placePath(place, asked.language)}/${path}`,
    source: source === null ? null : { name: source.name, url: source.url },
  };
}

function placeOf({ place }: Correction, places: Kernel['places']) {
  const found = places.resolve(place);
  return found.kind === 'current' || found.kind === 'moved' ? found.place : null;
}
