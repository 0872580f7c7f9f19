/** Takeovers for trying out, after example fact sheets. All of it is invented; the names of towns are real. */
import { SAMPLE_TOWNS } from '../../../../kernel/network/sample-towns.ts';
import type { Ars } from '../../../../kernel/places/place.ts';
import type { StopCode } from '../../flow.ts';

export interface SampleTakeover {
  key: string;
  /** Key of the example fact sheet. */
  sheet: string;
  solution: string;
  ars: Ars;
  fromArs: Ars;
  /** Civil date. */
  begunOn: string;
  stopCode: StopCode | null;
  effortHours: number | null;
  costCents: number | null;
  note: string;
}

type Row = readonly [
  sheet: string,
  solution: string,
  from: string,
  to: string,
  months: number,
  ...more: More,
];
type More = readonly [hours: number | null, euros: number | null, stop: StopCode | null, note: string];

const ROWS: readonly Row[] = [
  [
    'waste-calendar',
    'waste',
    'Tangermünde',
    'Wernigerode',
    14,
    6,
    0,
    null,
    'Die Tabelle des Entsorgers passte fast ohne Arbeit.',
  ],
  [
    'waste-calendar',
    'waste',
    'Tangermünde',
    'Görlitz',
    9,
    11,
    400,
    null,
    'Drei Ortsteile haben eigene Tage, das dauerte.',
  ],
  [
    'waste-calendar',
    'waste',
    'Tangermünde',
    'Ottweiler',
    5,
    3,
    0,
    'provider-gone',
    'Der Entsorger wechselte und liefert keine Daten mehr.',
  ],
  [
    'event-calendar',
    'leisure',
    'Murnau a. Staffelsee',
    'Bernkastel-Kues',
    7,
    4,
    0,
    null,
    'Kalender an einem Nachmittag angeschlossen.',
  ],
  [
    'event-calendar',
    'leisure',
    'Murnau a. Staffelsee',
    'Zingst',
    4,
    8,
    200,
    null,
    'Zwei Vereine mussten erst überzeugt werden.',
  ],
  [
    'cancel-visits',
    'services',
    'Celle',
    'Daun',
    6,
    2,
    0,
    'technical-precondition',
    'Das Fachverfahren gibt keine Termine heraus.',
  ],
];

/** As if they had been begun in the months before `today`. */
export function sampleTakeovers(today: Temporal.PlainDate): SampleTakeover[] {
  return ROWS.map(([sheet, solution, from, to, months, effortHours, euros, stopCode, note]) => ({
    ...{ key: `${sheet} ${to}`, sheet, solution, ars: keyOf(to), fromArs: keyOf(from) },
    begunOn: today.subtract({ months }).with({ day: 12 }).toString(),
    ...{ stopCode, effortHours, costCents: euros === null ? null : euros * 100, note: `${note} (erfunden)` },
  }));
}

function keyOf(name: string): Ars {
  const town = SAMPLE_TOWNS.find((one) => one.name === name);
  if (town === undefined) throw new Error(`No example town is called ${name}`);
  return town.ars;
}
