/**
 * How one event looks in another feed. Written without a look at how likeness is measured: it only uses letters, words
 * and metres. Every variant says by its name what was done.
 */
import type { SeededRandom } from '../../../../kernel/sources/sample/seeded-random.ts';
import type { EventRecord } from '../../model.ts';

export type Variant = (record: EventRecord, chance: SeededRandom, town: string) => EventRecord;

const retitled =
  (change: (title: string, chance: SeededRandom, town: string) => string): Variant =>
  (record, chance, town) => ({ ...record, title: change(record.title, chance, town) });

/** One letter is left out, doubled, or swapped with the next one, in a word of six letters and more; never the first. */
function typo(title: string, chance: SeededRandom): string {
  const words = title.split(' ');
  const long = words.flatMap((word, at) => (/^\p{L}{6,}$/u.test(word) ? [at] : []));
  if (long.length === 0) return title;
  const at = chance.pick(long);
  const word = words[at] ?? '';
  const letter = chance.whole(1, word.length - 2);
  const way = chance.whole(0, 2);
  const [before, one, next, after] = [
    word.slice(0, letter),
    word[letter],
    word[letter + 1],
    word.slice(letter + 2),
  ];
  const changed =
    way === 0
      ? `${before}${next}${after}`
      : way === 1
        ? `${before}${one}${one}${next}${after}`
        : `${before}${next}${one}${after}`;
  return words.with(at, changed).join(' ');
}

const spelledOut = (title: string) =>
  title
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('Ö', 'Oe')
    .replaceAll('Ü', 'Ue')
    .replaceAll('Ä', 'Ae')
    .replaceAll('é', 'e');

/** "Lesung: Der Roman" → "Der Roman (Lesung)"; without a colon the last word comes first. */
function otherOrder(title: string): string {
  const [first = '', ...rest] = title.split(': ');
  if (rest.length > 0) return `${rest.join(': ')} (${first})`;
  const words = title.split(' ');
  return words.length < 3 ? title : `${words.at(-1)}: ${words.slice(0, -1).join(' ')}`;
}

/** Moved so many metres to the east or north. */
const shifted =
  (metres: number): Variant =>
  (record, chance) => {
    if (record.point === null) return record;
    const { lon, lat } = record.point;
    const isEast = chance.next() < 0.5;
    const point = isEast
      ? { lon: lon + metres / (111_320 * Math.cos((lat * Math.PI) / 180)), lat }
      : { lon, lat: lat + metres / 111_320 };
    return { ...record, point };
  };

const later =
  (minutes: number): Variant =>
  (record) => ({
    ...record,
    occurrences: record.occurrences.map((one) =>
      one.allDay
        ? one
        : { ...one, start: Temporal.Instant.from(one.start).add({ minutes }).toString(), end: null },
    ),
  });

const wholeDay: Variant = (record) => ({
  ...record,
  occurrences: record.occurrences.map((one) => {
    if (one.allDay) return one;
    const day = Temporal.Instant.from(one.start).toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
    return { key: day, status: 'scheduled', allDay: true, firstDay: day, lastDay: day };
  }),
});

const renamedVenue: Variant = (record, chance, town) => {
  const { name, address } = record.place;
  const other = chance.pick([
    `${name} ${town}`,
    `${name}, ${town}`,
    `${name?.toUpperCase()}`,
    `${spelledOut(name ?? '')}`,
    `im ${name}`,
  ]);
  return { ...record, place: { name: other, address: address?.replace('straße', 'str.') ?? null } };
};

export const SAME: Readonly<Record<string, readonly Variant[]>> = {
  'word for word': [],
  typo: [retitled(typo)],
  'umlauts spelled out': [retitled(spelledOut)],
  'capital letters': [retitled((title) => title.toUpperCase())],
  'town at the end': [
    retitled((title, chance, town) => `${title}${chance.pick([' in', ',', ' –'])} ${town}`),
  ],
  'town in front': [retitled((title, chance, town) => `${chance.pick([`${town}:`, `${town}er`])} ${title}`)],
  'other order of words': [retitled(otherOrder)],
  'time or year in the title': [
    retitled((title, chance) => `${title} ${chance.pick(['2026', '– 19 Uhr', '(Freitag)'])}`),
  ],
  'cancelled in the title': [retitled((title) => `ABGESAGT: ${title}`)],
  'five minutes later': [later(5)],
  'fifteen minutes later': [later(15)],
  'venue spelled otherwise': [renamedVenue],
  '50 metres off': [shifted(50)],
  '150 metres off': [shifted(150), renamedVenue],
  'the day without a time': [wholeDay],
  'no point': [(record) => ({ ...record, point: null })],
  'venue with a room': [
    (record) => ({ ...record, place: { ...record.place, name: `${record.place.name}, Großer Saal` } }),
  ],
  'town and umlauts': [retitled((title, _, town) => `${spelledOut(title)} ${town}`), renamedVenue],
  'typo and five minutes': [retitled(typo), later(5)],
  'a subtitle more': [
    retitled(
      (title, chance) =>
        `${title} – ${chance.pick(['mit Kaffee und Kuchen', 'Eintritt frei', 'Zweiter Durchgang'])}`,
    ),
  ],
  'no place at all': [(record) => ({ ...record, point: null, place: { name: null, address: null } })],
};
