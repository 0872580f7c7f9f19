/** A lot and its bays in words, as everybody may read them. */
import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';
import { metresPerDegree } from '../../../kernel/places/metres.ts';
import type { Place } from '../../../kernel/places/place.ts';
import { windowsInWords } from '../lots/windows-in-words.ts';
import type { BayRecord } from '../model.ts';
import { priceInWords } from '../money/price-in-words.ts';
import { sayIn } from '../texts.ts';
import { roundWalk } from './find-lots.ts';
import type { ListedLot } from './free-store.ts';

const NEAR_CENTRE = 100;
const DIRECTIONS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** "etwa 700 m nordwestlich der Ortsmitte", from the blurred point; '' where the centre is not known. */
export function whereInWords(
  point: { lon: number; lat: number },
  { centre }: Pick<Place, 'centre'>,
  language: Language,
): string {
  if (centre === null) return '';
  const say = sayIn(language);
  const [x, y] = metresPerDegree(centre[1]);
  const [east, north] = [(point.lon - centre[0]) * x, (point.lat - centre[1]) * y];
  const metres = Math.hypot(east, north);
  if (metres < NEAR_CENTRE) return say('find_where_centre');
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  const direction = DIRECTIONS[(eighth + 8) % 8] ?? 0;
  return say('find_where', {
    distance: lengthInWords(metres, language),
    direction: say(`find_direction_${direction}`),
  });
}

/** "Supermarkt · 12 Stellplätze · täglich von 18 bis 8 Uhr · 4 € je Nacht". */
export function lotInShort({ kind, bays, record }: ListedLot, language: Language): string {
  const say = sayIn(language);
  return say('find_row_note', {
    ...{ kind: say(`find_kind_${kind}`), bays: say('find_bays', { count: bays.length }) },
    ...{ hours: windowsInWords(record.windows, language), price: priceInWords(record.price, language) },
  });
}

/** "5,0 m lang, 2,5 m breit, bis 2,1 m Höhe, Asphalt, überdacht". */
export function bayInWords(bay: BayRecord, language: Language): string {
  const say = sayIn(language);
  const metres = (centimetres: number) =>
    new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(
      centimetres / 100,
    );
  return [
    say('find_bay_size', { length: metres(bay.length), width: metres(bay.width) }),
    ...(bay.height === null ? [] : [say('find_bay_height', { height: metres(bay.height) })]),
    say(`find_surface_${bay.surface}`),
    ...(bay.isRoofed ? [say('find_bay_roofed')] : []),
    ...(bay.charging === null ? [] : [say('find_bay_charging', { power: bay.charging })]),
    ...(bay.isStepFree ? [say('find_bay_step_free')] : []),
    ...(bay.isWide ? [say('find_bay_wide')] : []),
  ].join(', ');
}

/** "90 Minuten", "12 Stunden", "28 Tage": in the largest unit that is even. */
export function minutesInWords(minutes: number, language: Language): string {
  const say = sayIn(language);
  if (minutes >= 1440 && minutes % 1440 === 0) return say('find_days', { count: minutes / 1440 });
  if (minutes >= 60 && minutes % 60 === 0) return say('find_hours', { count: minutes / 60 });
  return say('find_minutes', { count: minutes });
}

/** "750 m", "1,2 km". */
function lengthInWords(metres: number, language: Language): string {
  const isNear = metres < 950;
  return new Intl.NumberFormat(LOCALE[language], {
    ...{ style: 'unit', unit: isNear ? 'meter' : 'kilometer', maximumFractionDigits: isNear ? 0 : 1 },
  }).format(isNear ? roundWalk(metres) : metres / 1000);
}
