/** What invented lots of each kind have: when they are open, what they cost, what their bays are like. */
import type { SeededRandom } from '../../../../kernel/sources/sample/seeded-random.ts';
import type { Access, BayRecord, LotKind, Price, Window } from '../../model.ts';

export interface SampleKind {
  /** Title without its number, and what is said of it. */
  title: string;
  about: string;
  business: string | null;
  bays: readonly [least: number, most: number];
  windows: readonly Window[];
  price(random: SeededRandom): Price;
  access: readonly Access['kind'][];
  longest: number;
  notice: number;
  bay: Partial<BayRecord>;
}

const DAY = 1440;
const WORKDAYS = [1, 2, 3, 4, 5];
const DAILY = [1, 2, 3, 4, 5, 6, 7];
const open = (days: number[], from: string, until: string, holidays: Window['holidays']): Window => ({
  ...{ days, from, until, holidays },
});
const paid = (price: Partial<Price>): Price => ({
  ...{ free: false, hour: null, night: null, nightFrom: '18:00', nightUntil: '08:00', day: null },
  ...{ dayFrom: '00:00', week: null, month: null, vat: 'standard', ...price },
});
const free = (): Price => ({ ...paid({ vat: 'private' }), free: true });

export const SAMPLE_KINDS: Readonly<Record<LotKind, SampleKind>> = {
  supermarket: {
    ...{ title: 'Beispiel-Supermarkt', about: 'Kundenparkplatz, außerhalb der Öffnungszeiten.' },
    ...{ business: 'Beispiel-Markt GmbH', bays: [7, 12], access: ['open', 'operator'] },
    ...{ longest: DAY, notice: 0, bay: { surface: 'asphalt' } },
    windows: [
      open([1, 2, 3, 4, 5, 6], '19:00', '08:00', 'as-sunday'),
      open([7], '00:00', '00:00', 'as-sunday'),
    ],
    price: (random) =>
      paid({ hour: random.pick([100, 120, 150]), night: 400, nightFrom: '19:00', day: 800, month: 3000 }),
  },
  company: {
    ...{ title: 'Beispiel-Firma', about: 'Firmenparkplatz, frei nach Feierabend und am Wochenende.' },
    ...{ business: 'Beispiel-Firma AG', bays: [4, 9], access: ['code', 'open', 'qr'] },
    ...{ longest: 2 * DAY, notice: 0, bay: { surface: 'paved' } },
    windows: [open(WORKDAYS, '18:00', '08:00', 'as-usual'), open([6, 7], '00:00', '00:00', 'as-usual')],
    price: (random) => paid({ hour: random.pick([150, 180, 200]), night: 450, day: 1000 }),
  },
  parish: {
    ...{ title: 'Beispiel-Gemeindehaus', about: 'Vor dem Gemeindehaus, nicht am Sonntag.' },
    ...{ business: 'Beispiel-Kirchengemeinde', bays: [3, 6], access: ['open'] },
    ...{ longest: 720, notice: 0, bay: { surface: 'gravel' } },
    windows: [open([1, 2, 3, 4, 5, 6], '08:00', '22:00', 'closed')],
    price: (random) => (random.next() < 0.4 ? free() : paid({ hour: 100, vat: 'small-business' })),
  },
  housing: {
    ...{ title: 'Beispiel-Wohnanlage', about: 'Besucherplätze, die tagsüber leer stehen.' },
    ...{ business: 'Beispiel-Wohnen eG', bays: [3, 6], access: ['open', 'code'] },
    ...{ longest: 600, notice: 0, bay: { surface: 'paved' } },
    windows: [open(DAILY, '08:00', '19:00', 'as-usual')],
    price: (random) => paid({ hour: random.pick([120, 150]), day: 700 }),
  },
  town: {
    ...{ title: 'Beispiel-Amt', about: 'Parkplatz des Amts nach Dienstschluss.' },
    ...{ business: 'Beispielstadt', bays: [6, 12], access: ['open'] },
    ...{ longest: DAY, notice: 0, bay: { surface: 'asphalt' } },
    windows: [open(WORKDAYS, '17:00', '08:00', 'as-usual'), open([6, 7], '00:00', '00:00', 'as-usual')],
    price: (random) => (random.next() < 0.3 ? free() : paid({ hour: 100, night: 300, day: 500 })),
  },
  garage: {
    ...{ title: 'Beispiel-Tiefgarage', about: 'Rund um die Uhr, mit Aufzug.' },
    ...{ business: 'Beispiel-Parken KG', bays: [4, 8], access: ['qr', 'operator'] },
    ...{ longest: 7 * DAY, notice: 0 },
    bay: { surface: 'asphalt', isRoofed: true, height: 205 },
    windows: [open(DAILY, '00:00', '00:00', 'as-usual')],
    price: (random) => paid({ hour: random.pick([200, 250, 280]), night: 600, day: 1500, week: 6000 }),
  },
  drive: {
    ...{ title: 'Beispiel-Einfahrt', about: 'Vor dem Haus, während wir unterwegs sind.' },
    ...{ business: null, bays: [1, 1], access: ['open'] },
    ...{ longest: 600, notice: 30, bay: { surface: 'paved', length: 510 } },
    windows: [open(WORKDAYS, '08:00', '17:00', 'closed'), open([6], '10:00', '23:00', 'closed')],
    price: (random) => paid({ hour: random.pick([150, 180, 200]), day: 900, vat: 'private' }),
  },
  yard: {
    ...{ title: 'Beispiel-Hof', about: 'Im Innenhof, durch das Tor.' },
    ...{ business: null, bays: [2, 3], access: ['key', 'code'] },
    ...{ longest: 2 * DAY, notice: 60, bay: { surface: 'paved', height: 240 } },
    windows: [open(DAILY, '00:00', '00:00', 'as-usual')],
    price: (random) => paid({ hour: random.pick([120, 150]), night: 500, day: 900, vat: 'private' }),
  },
};
