/** Pilots of example towns. All of it is invented, the figures and the towns' words too. */

import type { Field } from '../../../../kernel/network/fields.ts';
import { SAMPLE_TOWNS } from '../../../../kernel/network/sample-towns.ts';
import type { Ars } from '../../../../kernel/places/place.ts';
import type { Decision, PilotState, StopCode } from '../../flow.ts';
import type { Better, EvidenceLevel, How, OperatingModel } from '../pilot.ts';

export interface SampleKpi {
  /** Of the solution, else null: counted by the town. */
  measure: string | null;
  name: string;
  unit: string;
  better: Better;
  how: How;
  target: number | null;
  /** Values of the weeks before, and since it began; with `n`, of how many each week. */
  before: readonly number[];
  after: readonly number[];
  n: number | null;
}

export interface SamplePilot {
  key: string;
  ars: Ars;
  state: PilotState;
  solution: string | null;
  field: Field;
  title: string;
  about: string;
  info: string;
  unit: string;
  /** Civil dates. */
  startsOn: string;
  endsOn: string;
  budgetOnce: number;
  budgetYearly: number;
  model: OperatingModel;
  sites: readonly string[];
  /** Why it was approved in spite of a red light of its feasibility; null: the light was not red. */
  inSpiteOfRed: string | null;
  kpis: readonly SampleKpi[];
  /** What else changed, so many days after it began. */
  changes: readonly (readonly [days: number, text: string])[];
  risks: readonly (readonly [risk: string, measure: string])[];
  /** How many said each mood, from 1 to 5. */
  moods: readonly [number, number, number, number, number];
  sentences: readonly string[];
  end: {
    decision: Decision;
    code: StopCode | null;
    reason: string;
    whatFailed: string;
    evidence: EvidenceLevel;
  } | null;
}

type Plan = Omit<SamplePilot, 'ars' | 'startsOn' | 'endsOn'> & {
  town: string;
  /** Days before today at which it began, and for how many days it was planned; below 0: it is still to begin. */
  began: number;
  lasts: number;
};

const NOTHING = {
  inSpiteOfRed: null,
  changes: [],
  risks: [],
  moods: [0, 0, 0, 0, 0],
  sentences: [],
  end: null,
} as const;

const PLANS: readonly Plan[] = [
  {
    ...NOTHING,
    ...{ key: 'evening-parking', town: 'Köln', state: 'live', solution: 'parking', began: 70, lasts: 180 },
    field: 'mobility',
    title: 'Stellplätze von Märkten am Abend',
    about: 'Vier Märkte öffnen ihre Plätze nach Ladenschluss. Gebucht wird vorher, bezahlt wird nichts.',
    info: 'Nach 20 Uhr können Sie auf vier Parkplätzen von Märkten einen Platz buchen.',
    ...{ unit: 'Amt für Mobilität', budgetOnce: 1_800_000, budgetYearly: 240_000, model: 'own' },
    sites: ['Ehrenfeld', 'Nippes', 'Kalk', 'Sülz'],
    kpis: [
      {
        ...{
          measure: 'parking-booked',
          name: '',
          unit: 'h',
          better: 'higher',
          how: 'mean-of-weeks',
          target: 150,
        },
        ...{ before: [88, 94, 79, 91, 97, 85], n: null },
        after: [112, 131, 149, 158, 144, 163, 171, 155, 168],
      },
      {
        ...{ measure: 'parking-kept', name: '', unit: '%', better: 'higher', how: 'share', target: 95 },
        ...{ before: [92, 88, 96], after: [96, 92, 96, 98, 94], n: 50 },
      },
    ],
    changes: [[28, 'Stadtfest in der Innenstadt: mehr Besuch als sonst.']],
    risks: [['Schranken bleiben zu', 'Notruf der Betreiber auf jedem Schild']],
    moods: [2, 3, 9, 27, 21],
    sentences: ['Endlich ein Platz am Abend.', 'Das Schild an der Einfahrt sieht man schlecht.'],
  },
  {
    ...NOTHING,
    ...{ key: 'bin-days', town: 'Bamberg', state: 'scaled', solution: 'waste', began: 320, lasts: 180 },
    field: 'waste',
    title: 'Erinnerung an die Abfuhr für alle Straßen',
    about: 'Alle Straßen bekommen einen Kalender und eine Erinnerung am Vorabend.',
    info: 'Sie bekommen am Abend vorher Bescheid, welche Tonne hinaus muss.',
    ...{ unit: 'Stadtwerke', budgetOnce: 900_000, budgetYearly: 360_000, model: 'own', sites: [] },
    kpis: [
      {
        ...{
          measure: 'missed-answer',
          name: '',
          unit: 'd',
          better: 'lower',
          how: 'mean-of-weeks',
          target: 2,
        },
        ...{ before: [4.5, 5, 3.5, 4, 4.5, 5], after: [2, 1.5, 2.5, 1, 1.5, 2, 1.5, 1], n: null },
      },
    ],
    changes: [[14, 'Ein zweiter Wagen fährt seit dem Herbst.']],
    moods: [1, 1, 4, 19, 24],
    sentences: ['Ich stelle die Tonne jetzt nie mehr am falschen Tag hinaus.'],
    end: {
      ...{ decision: 'scale', code: null, evidence: 1 },
      reason: 'Anfragen zur Abfuhr gehen zurück, der Aufwand bleibt klein.',
      whatFailed: 'Der erste Import hatte 40 Straßen ohne Termine; die Liste kam zu spät vom Entsorger.',
    },
  },
  {
    ...NOTHING,
    ...{ key: 'level-sensors', town: 'Swisttal', state: 'stopped', solution: null, began: 240, lasts: 150 },
    field: 'waste',
    title: 'Füllstand in Glascontainern messen',
    about: 'Zwölf Container melden, wie voll sie sind. Der Bauhof plant danach die Fahrten.',
    info: 'Container werden geleert, bevor sie überlaufen.',
    ...{ unit: 'Bauhof', budgetOnce: 2_600_000, budgetYearly: 480_000, model: 'saas' },
    sites: ['Heimerzheim', 'Odendorf', 'Buschhoven'],
    kpis: [
      {
        ...{ measure: null, name: 'Überfüllte Container je Woche', unit: 'Container', better: 'lower' },
        ...{ how: 'mean-of-weeks', target: 1, n: null },
        ...{ before: [5, 4, 6, 5, 7], after: [4, 6, 5, 3, 6, 5, 4] },
      },
    ],
    inSpiteOfRed:
      'Der Bauhof will die Fahrten diesen Sommer planen und richtet den Dienst am Wochenende noch ein.',
    risks: [['Funk reicht nicht bis zum Gateway', 'Vorab an jedem Ort messen']],
    moods: [3, 4, 6, 3, 1],
    end: {
      ...{ decision: 'stop', code: 'technical-precondition', evidence: 1 },
      reason:
        'Fünf von zwölf Sensoren hatten keine stabile Verbindung; die Fahrten ließen sich so nicht planen.',
      whatFailed: 'Die Funkabdeckung war angenommen, nicht gemessen. Die Sensoren verschmutzten schnell.',
    },
  },
  {
    ...NOTHING,
    ...{
      key: 'online-services',
      town: 'Tangermünde',
      state: 'evaluation',
      solution: 'services',
      began: 130,
      lasts: 120,
    },
    field: 'services',
    title: 'Alle Anträge an einem Ort',
    about: 'Leistungen der Verwaltung stehen mit Unterlagen und Online-Weg auf einer Seite.',
    info: 'Sie finden auf einer Seite, was Sie für einen Antrag brauchen.',
    ...{ unit: 'Bürgerbüro', budgetOnce: 600_000, budgetYearly: 180_000, model: 'coop', sites: [] },
    kpis: [
      {
        ...{
          measure: 'services-online',
          name: '',
          unit: '%',
          better: 'higher',
          how: 'mean-of-weeks',
          target: 40,
        },
        ...{ before: [21, 21, 22, 22], after: [24, 27, 29, 31, 34, 36, 38], n: null },
      },
    ],
    moods: [0, 2, 5, 8, 6],
    sentences: ['Für die Hundesteuer hat es sofort geklappt.'],
  },
  {
    ...NOTHING,
    ...{ key: 'street-light', town: 'Wernigerode', state: 'halted', solution: null, began: 45, lasts: 200 },
    field: 'energy',
    title: 'Licht, das mit dem Verkehr geht',
    about: 'In drei Straßen dimmt das Licht, wenn niemand unterwegs ist.',
    info: 'Das Licht wird heller, sobald jemand kommt.',
    ...{ unit: 'Tiefbauamt', budgetOnce: 5_400_000, budgetYearly: 120_000, model: 'own' },
    sites: ['Breite Straße', 'Ringstraße'],
    kpis: [
      {
        ...{ measure: null, name: 'Strom der Leuchten', unit: 'kWh', better: 'lower', how: 'mean-of-weeks' },
        ...{ target: 900, n: null, before: [1_310, 1_290, 1_345, 1_322], after: [905, 880, 921] },
      },
    ],
    risks: [['Sorge um Sicherheit', 'Helligkeit nie unter der Norm']],
  },
  {
    ...NOTHING,
    ...{
      key: 'event-calendar',
      town: 'Bernkastel-Kues',
      state: 'setup',
      solution: 'leisure',
      began: -21,
      lasts: 150,
    },
    field: 'services',
    title: 'Ein Kalender für Wein und Kultur',
    about: 'Vereine, Weingüter und Stadt tragen Termine an einem Ort ein.',
    info: 'Alle Termine der Stadt stehen an einem Ort.',
    ...{ unit: 'Tourist-Information', budgetOnce: 300_000, budgetYearly: 90_000, model: 'own', sites: [] },
    kpis: [
      {
        ...{
          measure: 'upcoming-events',
          name: '',
          unit: '',
          better: 'higher',
          how: 'mean-of-weeks',
          target: 60,
        },
        ...{ before: [18, 21, 19, 22], after: [], n: null },
      },
    ],
  },
  {
    ...NOTHING,
    ...{ key: 'village-bus', town: 'Templin', state: 'stopped', solution: null, began: 400, lasts: 180 },
    field: 'mobility',
    title: 'Rufbus mit fester Zusage',
    about: 'Wer bis 18 Uhr bestellt, wird am nächsten Tag abgeholt.',
    info: 'Sie bestellen den Bus am Abend vorher.',
    ...{ unit: 'Amt für Ordnung und Verkehr', budgetOnce: 4_200_000, budgetYearly: 9_600_000, model: 'coop' },
    sites: ['Templin', 'Lychen'],
    kpis: [
      {
        ...{
          measure: null,
          name: 'Pünktliche Fahrten',
          unit: '%',
          better: 'higher',
          how: 'share',
          target: 90,
        },
        ...{ before: [70, 65, 75], after: [88, 85, 90, 92], n: 40 },
      },
    ],
    changes: [[60, 'Die Bahnlinie war sechs Wochen gesperrt.']],
    moods: [1, 2, 5, 14, 20],
    end: {
      ...{ decision: 'stop', code: 'no-budget', evidence: 1 },
      reason: 'Die Fahrten waren pünktlicher, aber der Landkreis trägt die Kosten nicht weiter.',
      whatFailed: 'Ein Partner für die laufenden Kosten war vor dem Beginn nicht gefunden.',
    },
  },
  {
    ...NOTHING,
    ...{ key: 'notice-board', town: 'Husum', state: 'scaled', solution: 'notices', began: 500, lasts: 210 },
    field: 'water',
    title: 'Hinweise bei Sturm und Hochwasser',
    about: 'Warnungen und Sperrungen erscheinen sofort auf allen Wegen der Stadt.',
    info: 'Bei Sturm sehen Sie sofort, welche Straßen zu sind.',
    ...{ unit: 'Ordnungsamt', budgetOnce: 200_000, budgetYearly: 60_000, model: 'own', sites: [] },
    kpis: [
      {
        ...{
          measure: null,
          name: 'Minuten bis zum ersten Hinweis',
          unit: 'min',
          better: 'lower',
          how: 'value',
        },
        ...{ target: 20, n: null, before: [95], after: [16] },
      },
    ],
    moods: [0, 1, 3, 12, 17],
    end: {
      ...{ decision: 'scale', code: null, evidence: 2 },
      reason: 'Die Leitstelle und die Stadt nutzen denselben Weg.',
      whatFailed: 'Nachts war anfangs niemand eingeteilt, der einen Hinweis freigibt.',
    },
  },
];

/** With days that move with today, so that what runs is still running. */
export function samplePilots(today: Temporal.PlainDate): SamplePilot[] {
  const towns = new Map(SAMPLE_TOWNS.map(({ name, ars }) => [name, ars]));
  return PLANS.map(({ town, began, lasts, ...plan }) => {
    const ars = towns.get(town);
    if (ars === undefined) throw new Error(`${town} is no example town`);
    // Mondays, so that weeks since then are whole ones.
    const first = today.subtract({ days: began });
    const startsOn = first.subtract({ days: first.dayOfWeek - 1 });
    return {
      ...{ ...plan, ars, startsOn: startsOn.toString() },
      endsOn: startsOn.add({ days: lasts }).toString(),
    };
  });
}
