import { ZONE } from '../../kernel/clock.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { SampleRecords } from '../../kernel/solution.ts';
import type { NoticeRecord } from './model.ts';

/** One notice that is in force all day, and one that is announced. Nothing in them is real. */
export function sample(place: Place, from: Temporal.PlainDate): SampleRecords[] {
  const instant = (days: number, time: string) =>
    from.add({ days }).toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant().toString();
  const paragraph = (text: string) => ({ type: 'paragraph' as const, text });
  const record = (key: string, one: NoticeRecord) => ({ key, ars: place.ars, record: one });
  return [
    {
      intake: 'notices',
      records: [
        record('wasser', {
          kind: 'water',
          title: 'Wasser abgestellt in der Beispielstraße',
          text: [
            paragraph(
              'In der Beispielstraße, Hausnummern 1 bis 40, wird eine Leitung erneuert. Bis zum Ende der Arbeiten gibt es dort kein Wasser.',
            ),
            paragraph('Eine Zapfstelle steht am Beispielplatz. Das Wasser kann danach kurze Zeit trüb sein.'),
          ],
          area: 'Beispielstraße',
          ...{ from: instant(-1, '07:00'), until: instant(1, '18:00'), url: null },
        }),
        record('bruecke', {
          kind: 'traffic',
          title: 'Beispielbrücke gesperrt',
          text: [
            paragraph(
              'Die Beispielbrücke wird geprüft und ist für Autos gesperrt. Zu Fuß und mit dem Rad bleibt sie offen.',
            ),
            paragraph('Eine Umleitung über den Musterring ist ausgeschildert.'),
          ],
          area: 'Beispielbrücke',
          ...{ from: instant(2, '09:00'), until: instant(3, '17:00'), url: null },
        }),
      ],
    },
  ];
}
