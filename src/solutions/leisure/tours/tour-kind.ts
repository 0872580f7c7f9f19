/** What words of a source say about the kind of a tour. Pure. */
import { fold } from '../../../kernel/places/fold.ts';
import { TOUR_KINDS, type TourKind } from './tour-model.ts';

/** Beginnings of folded words, German and English, → kind. The first word that is known decides. */
const WORDS: readonly (readonly [string, TourKind])[] = [
  ['spazier', 'walk'],
  ['rundgang', 'walk'],
  ['stadtrundgang', 'walk'],
  ['themenweg', 'walk'],
  ['lehrpfad', 'walk'],
  ['walking', 'walk'],
  ['wander', 'hike'],
  ['hiking', 'hike'],
  ['pilger', 'hike'],
  ['fahrrad', 'bike'],
  ['radtour', 'bike'],
  ['radweg', 'bike'],
  ['radwander', 'bike'],
  ['radroute', 'bike'],
  ['rad', 'bike'],
  ['mountainbike', 'bike'],
  ['mtb', 'bike'],
  ['cycling', 'bike'],
  ['biking', 'bike'],
  ['laufstrecke', 'run'],
  ['lauf', 'run'],
  ['jogging', 'run'],
  ['running', 'run'],
  ['reit', 'ride'],
  ['riding', 'ride'],
  ['kanu', 'canoe'],
  ['paddel', 'canoe'],
  ['canoe', 'canoe'],
  ['kayak', 'canoe'],
  ['langlauf', 'ski'],
  ['loipe', 'ski'],
  ['skiing', 'ski'],
];

export function tourKindOf(...texts: readonly (string | undefined)[]): TourKind {
  for (const word of texts.flatMap((text) => fold(text ?? '').split(' '))) {
    const own = TOUR_KINDS.find((kind) => kind === word && kind !== 'other');
    if (own !== undefined) return own;
    // The longest beginning counts: "langlauf" is no run, "radwander" no hike.
    const [known] = WORDS.filter(([start]) => word.startsWith(start)).sort(
      (a, b) => b[0].length - a[0].length,
    );
    if (known !== undefined && (known[0] !== 'rad' || word === 'rad')) return known[1];
  }
  return 'other';
}
