import { textsIn } from '../../../../kernel/i18n/texts-in.ts';
import { townOf } from '../../../../kernel/network/town-lines.ts';
import { placePath } from '../../../../kernel/places/slug.ts';
import { sayIn } from '../../texts.ts';
import type { AdvisingFinder } from './advising-house.ts';
import type { AdvisingLine } from './advising-line.ts';

/** Solutions that run and can be measured. */
export const findAdoptionLines: AdvisingFinder = async ({ language, isBelow }, kernel) => {
  const say = sayIn(language);
  return kernel.solutions.flatMap(({ id, i18n, path, measures }): AdvisingLine[] => {
    if (measures.length === 0) return [];
    const live = kernel.adoptions.adopters(id).filter(({ state, ars }) => state === 'live' && isBelow(ars));
    return live.map(({ ars, since }) => {
      const place = townOf(ars, kernel.places);
      return {
        ...{ id: `adoption-live:${id}:${ars}`, kind: 'adoption-live', ars },
        ...{ what: textsIn(i18n, language).title ?? id, lang: language },
        ...{ note: say('advising_measures', { count: measures.length }), since },
        href: place === null ? null : `${placePath(place, language)}/${path}`,
        example: false,
      };
    });
  });
};
