/** Paths of approvals of example pilots: walked to its end, under way, and one taken back. All of it is invented. */
import { samplePilots } from '../../pilots/sample/sample-pilots.ts';
import type { ApprovalKind, Noted } from '../approval.ts';

export interface SampleStep {
  kind: ApprovalKind;
  unit: string;
  dueOn: string | null;
  note: string;
  /** What was noted, in order; none: nobody has asked yet. */
  noted: readonly Noted[];
}

export interface SamplePath {
  /** Key of the example pilot, and of this. */
  key: string;
  ars: string;
  /** Civil date. */
  begunOn: string;
  steps: readonly SampleStep[];
}

type NotedOn = readonly [days: number, to: Noted['to'], words?: string];
type Step = readonly [kind: ApprovalKind, unit: string, due: number | null, noted: readonly NotedOn[]];
interface Plan {
  key: string;
  /** Days before the pilot begins. */
  before: number;
  /** Days since the path was begun. */
  steps: readonly Step[];
}

const PLANS: readonly Plan[] = [
  {
    ...{ key: 'online-services', before: 77 },
    steps: [
      ['data-protection', 'Datenschutz-Stelle', 21, [on(0, 'asked'), on(9, 'approved')]],
      [
        ...(['information-security', 'Stelle für Informationssicherheit', 21] as const),
        [on(2, 'asked'), on(11, 'conditions', 'Zugriff nur aus dem Netz der Stadt.'), on(21, 'approved')],
      ],
      ['staff-council', 'Personalrat', 28, [on(2, 'asked'), on(23, 'approved')]],
      ['audit', 'Rechnungsprüfungsamt', 35, [on(14, 'not-needed', 'Keine Vergabe: eigenes Personal.')]],
      ['council', 'Hauptausschuss', 36, [on(9, 'asked'), on(35, 'approved')]],
    ],
  },
  {
    ...{ key: 'event-calendar', before: 105 },
    steps: [
      ['data-protection', 'Datenschutz-Stelle', 21, [on(0, 'asked'), on(15, 'approved')]],
      // Came to it after the project was approved: without it nothing goes live.
      ['council', 'Hauptausschuss', 100, [on(79, 'asked')]],
    ],
  },
  {
    ...{ key: 'street-light', before: 77 },
    steps: [
      ['data-protection', 'Datenschutz-Stelle', 21, [on(0, 'asked'), on(10, 'approved')]],
      ['audit', 'Rechnungsprüfungsamt', 30, [on(3, 'asked'), on(31, 'approved')]],
      [
        ...(['council', 'Stadtrat', 38] as const),
        [
          ...[on(7, 'asked'), on(37, 'approved')],
          on(105, 'withdrawn', 'Anwohner melden dunkle Wege; erst soll nachgemessen werden.'),
        ],
      ],
    ],
  },
];

function on(days: number, to: Noted['to'], words = ''): NotedOn {
  return [days, to, words];
}

/** With days that move with today, as those of the pilots do. */
export function sampleApprovals(today: Temporal.PlainDate): SamplePath[] {
  const pilots = new Map(samplePilots(today).map((pilot) => [pilot.key, pilot]));
  return PLANS.map(({ key, before, steps }) => {
    const pilot = pilots.get(key);
    if (pilot === undefined) throw new Error(`No example pilot is called ${key}`);
    const begun = Temporal.PlainDate.from(pilot.startsOn).subtract({ days: before });
    const dayOf = (days: number) => begun.add({ days }).toString();
    return {
      ...{ key, ars: pilot.ars, begunOn: begun.toString() },
      steps: steps.map(([kind, unit, due, noted]) => ({
        ...{ kind, unit, dueOn: due === null ? null : dayOf(due), note: '' },
        noted: noted.map(([days, to, words = '']) => ({
          ...{ to, on: dayOf(days) },
          ...{ reason: to === 'conditions' ? '' : words, conditions: to === 'conditions' ? words : '' },
        })),
      })),
    };
  });
}
