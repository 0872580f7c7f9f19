import { ZONE } from '../../kernel/clock.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { SampleRecords } from '../../kernel/solution.ts';
import type { NewsRecord } from './model.ts';

const PIECES = [
  [
    'bad',
    'Beispielbad öffnet wieder',
    'Nach dem Umbau gibt es ein Becken für Kinder und längere Zeiten am Abend.',
  ],
  ['rat', 'Beispielrat berät den Haushalt', 'Die Sitzung ist öffentlich und beginnt am Nachmittag.'],
  ['bus', 'Neue Linie zum Musterviertel', null],
] as const;

/** Three pieces of the last days. Nothing in them is real. */
export function sample(place: Place, from: Temporal.PlainDate): SampleRecords[] {
  const records = PIECES.map(([key, title, teaser], index) => {
    const published = from
      .subtract({ days: index + 1 })
      .toZonedDateTime({ timeZone: ZONE, plainTime: '09:30' })
      .toInstant()
      .toString();
    const record: NewsRecord = { title, teaser, link: `https://example.org/${key}`, lang: 'de', published };
    return { key, ars: place.ars, record };
  });
  return [{ intake: 'news', records }];
}
