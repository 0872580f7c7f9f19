/** How far away something is, reckoned on the device. Pure. */
import { type Language, LOCALE } from '../../../src/kernel/i18n/language.ts';
import { text } from '../../../src/kernel/i18n/text.ts';
import { metresBetween } from '../../../src/kernel/places/metres.ts';

/** Degrees WGS 84. */
export type Point = { lon: number; lat: number };

/** Metres; exact enough within a few hundred kilometres. */
export function distance(a: Point, b: Point): number {
  return metresBetween([a.lon, a.lat], [b.lon, b.lat]);
}

/** "350 m", "1,2 km", "14 km": no more exact than it helps. */
function inWords(metres: number, language: Language): string {
  const isNear = metres < 950;
  return new Intl.NumberFormat(LOCALE[language], {
    style: 'unit',
    unit: isNear ? 'meter' : 'kilometer',
    maximumFractionDigits: !isNear && metres < 9_500 ? 1 : 0,
  }).format(isNear ? Math.round(metres / 50) * 50 : metres / 1000);
}

/** "1,2 km entfernt". */
export function awayInWords(
  metres: number,
  { texts, language }: { texts: Readonly<Record<string, string>>; language: Language },
): string {
  return text(texts, language, 'near_away', { distance: inWords(metres, language) });
}
