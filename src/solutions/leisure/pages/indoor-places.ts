import { fold } from '../../../kernel/places/fold.ts';
import type { Answer, PlaceCategory } from '../model.ts';

/** What a kind of place says about a roof. A bath may be a lake, a sight a tower: that stays unknown. */
const BY_CATEGORY: Readonly<Record<PlaceCategory, Answer>> = {
  museum: 'yes',
  sight: 'unknown',
  stage: 'unknown',
  cinema: 'yes',
  library: 'yes',
  zoo: 'unknown',
  swimming: 'unknown',
  sport: 'unknown',
  playground: 'no',
  park: 'no',
  viewpoint: 'no',
  meeting: 'yes',
  restaurant: 'yes',
  cafe: 'yes',
  pub: 'yes',
  information: 'yes',
  toilets: 'yes',
  other: 'unknown',
};

/** The source's own word, folded, where it says more than the kind: words of OpenStreetMap and of towns' tables. */
const BY_WORD: Readonly<Record<string, Answer>> = {
  ...{ theatre: 'yes', theater: 'yes', arts_centre: 'yes', castle: 'unknown', monument: 'no', ruins: 'no' },
  ...{ hallenbad: 'yes', freibad: 'no', bathing_place: 'no', badestelle: 'no' },
  ...{
    sporthalle: 'yes',
    turnhalle: 'yes',
    sportplatz: 'no',
    pitch: 'no',
    stadium: 'no',
    miniature_golf: 'no',
  },
  ...{ buecherschrank: 'no', bolzplatz: 'no' },
  ...{ biergarten: 'no', freilichtbuehne: 'no', freilichtmuseum: 'no' },
  ...{ indoorspielplatz: 'yes', hallenspielplatz: 'yes' },
};

/** Kinds for which one sets out on a rainy day; to eat one finds them by themselves. */
export const RAINY_DAY: readonly PlaceCategory[] = [
  ...(['museum', 'cinema', 'library', 'stage', 'swimming', 'zoo', 'sport', 'sight', 'meeting'] as const),
];

/** Whether a place is under a roof. Pure. */
export function roofOf({ category, kind }: { category: PlaceCategory; kind: string | null }): Answer {
  const said = kind === null ? [] : [kind.toLowerCase(), ...fold(kind).split(' ')];
  const word = said.find((one) => Object.hasOwn(BY_WORD, one));
  return (word === undefined ? undefined : BY_WORD[word]) ?? BY_CATEGORY[category];
}
