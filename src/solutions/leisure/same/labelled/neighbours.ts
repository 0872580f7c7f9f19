/** Events that look alike and are not the same: what a town's calendars hold side by side. */
import type { SeededRandom } from '../../../../kernel/sources/sample/seeded-random.ts';
import type { EventRecord } from '../../model.ts';

export type Neighbour = (record: EventRecord, chance: SeededRandom) => [EventRecord, EventRecord];

const titles =
  (...pairs: readonly (readonly [string, string])[]): Neighbour =>
  (record, chance) => {
    const [one, other] = chance.pick(pairs);
    return chance.next() < 0.5
      ? [
          { ...record, title: one },
          { ...record, title: other },
        ]
      : [
          { ...record, title: other },
          { ...record, title: one },
        ];
  };

const places =
  (...pairs: readonly (readonly [string, string])[]): Neighbour =>
  (record, chance) => {
    const [one, other] = chance.pick(pairs);
    return [
      { ...record, place: { ...record.place, name: one } },
      { ...record, place: { ...record.place, name: other } },
    ];
  };

const moved = (record: EventRecord, metres: number): EventRecord => ({
  ...record,
  point: record.point && { lon: record.point.lon, lat: record.point.lat + metres / 111_320 },
});

const on = (
  record: EventRecord,
  change: (start: Temporal.ZonedDateTime) => Temporal.ZonedDateTime,
): EventRecord => ({
  ...record,
  occurrences: record.occurrences.map((one) => {
    if (one.allDay) return one;
    const start = change(Temporal.Instant.from(one.start).toZonedDateTimeISO('Europe/Berlin'))
      .toInstant()
      .toString();
    return { ...one, key: start, start, end: null };
  }),
});

export const NOT_THE_SAME: Readonly<Record<string, Neighbour>> = {
  'same title, other room by number': places(
    ['Sporthalle, Raum 1', 'Sporthalle, Raum 2'],
    ['Kino, Saal 3', 'Kino, Saal 4'],
  ),
  'same title, other room by name': places(
    ['Stadthalle, Großer Saal', 'Stadthalle, Kleiner Saal'],
    ['Bürgerhaus, Oberer Saal', 'Bürgerhaus, Unterer Saal'],
  ),
  'same title, other house 150 metres on': (record) => [
    { ...record, title: 'Gottesdienst', place: { name: 'Lutherkirche', address: null } },
    { ...moved(record, 150), title: 'Gottesdienst', place: { name: 'Sankt Martin', address: null } },
  ],
  'same title, other house without points': (record) => [
    { ...record, point: null, place: { name: 'Jugendtreff Bahnhof', address: null } },
    { ...record, point: null, place: { name: 'Grundschule am See', address: null } },
  ],
  'same title and venue, next town': (record) => [record, moved(record, 3_000)],
  'other course, same hall and time': titles(
    ['Yoga', 'Pilates'],
    ['Töpfern am Abend', 'Nähen am Abend'],
    ['Lesung: Der Sturm', 'Lesung: Der Sommer'],
  ),
  'beginners and others': titles(
    ['Yoga für Anfänger', 'Yoga für Fortgeschrittene'],
    ['Englisch für Anfänger', 'Englisch für Wiedereinsteiger'],
    ['Tanzkurs für Paare', 'Tanzkurs für Singles'],
  ),
  'other number': titles(
    ['Yoga I', 'Yoga II'],
    ['Erste Hilfe Teil 1', 'Erste Hilfe Teil 2'],
    ['Deutsch A1', 'Deutsch A2'],
    ['Vortragsreihe, 3. Abend', 'Vortragsreihe, 4. Abend'],
    ['Krabbelgruppe A', 'Krabbelgruppe B'],
  ),
  'number on one side': titles(
    ['Yoga', 'Yoga II'],
    ['Schwimmkurs', 'Schwimmkurs 2'],
    ['Nähkurs', 'Nähkurs III'],
  ),
  'parts of a festival': titles(
    ['Stadtfest: Eröffnung', 'Stadtfest: Kinderprogramm'],
    ['Kulturnacht – Lesung', 'Kulturnacht – Konzert'],
    ['Stadtfest', 'Stadtfest: Kinderschminken'],
    ['Weihnachtsmarkt: Nikolaus kommt', 'Weihnachtsmarkt: Bläser'],
  ),
  'words that look alike': titles(
    ['Frauenchor probt', 'Männerchor probt'],
    ['Die Impressionisten', 'Die Expressionisten'],
    ['Kinderturnen', 'Seniorenturnen'],
    ['Bachkantate zum Advent', 'Bachmotette zum Advent'],
    ['Mädchenfußball', 'Jungenfußball'],
  ),
  'for others': titles(
    ['Führung für Kinder', 'Führung für Erwachsene'],
    ['Führung', 'Führung für Kinder'],
    ['Führung durch das Museum', 'Kinderführung durch das Museum'],
    ['Sprechstunde', 'Sprechstunde auf Türkisch'],
  ),
  'other language': titles(
    ['Stadtführung auf Deutsch', 'Stadtführung auf Englisch'],
    ['Altstadtführung', 'Altstadtführung (englisch)'],
  ),
  'next day': (record) => [record, on(record, (start) => start.add({ days: 1 }))],
  'an hour later': (record) => [record, on(record, (start) => start.add({ hours: 1 }))],
  'no place, and a title of many': (record, chance) => {
    const title = chance.pick(['Konzert', 'Gottesdienst', 'Flohmarkt', 'Sprechstunde', 'Lesung']);
    return [
      { ...record, title },
      { ...record, title, point: null, place: { name: null, address: null } },
    ];
  },
  'a whole day and a part of it': (record, chance) => {
    const title = chance.pick(['Stadtfest', 'Weihnachtsmarkt', 'Tag der offenen Tür']);
    const [first] = record.occurrences;
    const day = first === undefined || first.allDay ? '2026-12-01' : first.start.slice(0, 10);
    const whole = {
      key: day,
      status: 'scheduled' as const,
      allDay: true as const,
      firstDay: day,
      lastDay: day,
    };
    return [
      { ...record, title, occurrences: [whole] },
      { ...record, title: `${title}: Kinderprogramm` },
    ];
  },
  'a series that shares one evening': (record) => [
    on({ ...record, title: 'Spieleabend' }, (start) => start),
    {
      ...record,
      title: 'Spieleabend der Pfadfinder',
      occurrences: record.occurrences.flatMap((one) =>
        [0, 7, 14].flatMap(
          (days) => on({ ...record, occurrences: [one] }, (start) => start.add({ days })).occurrences,
        ),
      ),
    },
  ],
};
