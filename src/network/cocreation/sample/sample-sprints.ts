/** One decided sprint and one that runs this week, among the example towns. */

import type { Field } from '../../../kernel/network/fields.ts';
import { SAMPLE_TOWNS } from '../../../kernel/network/sample-towns.ts';
import type { SprintState } from '../flow.ts';
import { quarterOf } from '../sprints/quarter.ts';
import type { Outcome, Verdict } from '../sprints/sprint-model.ts';

export interface SampleSprint {
  key: string;
  quarter: string;
  state: SprintState;
  field: Field;
  title: string;
  text: string;
  /** Civil dates, five. */
  days: readonly string[];
  /** Keys of example challenges. */
  challenges: readonly string[];
  towns: readonly string[];
  companies: readonly { name: string; part: string; interest: string }[];
  tests: readonly { ars: string; profile: string; outcome: Outcome; finding: string }[];
  decision: { verdict: Verdict; subject: string; reason: string; idea: string } | null;
  followUps: readonly { ars: string; unit: string; title: string; due: string }[];
}

const keyOf = (name: string): string => {
  const found = SAMPLE_TOWNS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is no example town`);
  return found.ars;
};
const workWeek = (monday: Temporal.PlainDate) =>
  [0, 1, 2, 3, 4].map((days) => monday.add({ days }).toString());

/** `today`: the running one stands on its second day in the week of it. */
export function sampleSprints(today: Temporal.PlainDate): SampleSprint[] {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const [koeln, bonn, swisttal, kues, trier] = (
    ['Köln', 'Bonn', 'Swisttal', 'Bernkastel-Kues', 'Trier'] as const
  ).map(keyOf) as [string, string, string, string, string]; // as many as names
  return [
    {
      ...{ key: 'parking', quarter: '2026-Q3', state: 'follow-up', field: 'mobility' },
      title: 'Parken in der Innenstadt',
      text: 'Wie finden Menschen einen Platz, ohne zu suchen?',
      days: workWeek(Temporal.PlainDate.from('2026-09-14')),
      challenges: ['parking-search'],
      towns: [koeln, bonn, swisttal],
      companies: [
        {
          name: 'Beispiel Verkehrstechnik GmbH',
          part: 'Erklärt am ersten Tag, was Sensoren leisten.',
          interest: 'Verkauft Sensoren (Beispiel).',
        },
      ],
      tests: [
        {
          ars: koeln,
          profile: 'pendelt täglich mit dem Auto',
          outcome: 'worked',
          finding: 'Findet den Platz beim ersten Versuch.',
        },
        {
          ars: koeln,
          profile: 'fährt selten in die Stadt',
          outcome: 'partly',
          finding: 'Sucht die Einfahrt; ein Foto fehlt.',
        },
        {
          ars: bonn,
          profile: 'mit Rollstuhl',
          outcome: 'partly',
          finding: 'Die Breite steht zu weit unten.',
        },
        {
          ars: bonn,
          profile: 'Handwerksbetrieb mit Transporter',
          outcome: 'failed',
          finding: 'Die Höhe der Einfahrt fehlt.',
        },
        {
          ars: swisttal,
          profile: 'Familie am Samstag',
          outcome: 'worked',
          finding: 'Bucht vor der Abfahrt.',
        },
      ],
      decision: {
        ...{ verdict: 'go', subject: 'Stellplätze der Märkte am Abend erproben', idea: 'market-parking' },
        reason: 'Drei von fünf kamen ohne Hilfe ans Ziel; Höhe und Breite werden ergänzt.',
      },
      followUps: [
        {
          ars: koeln,
          unit: 'Amt für Verkehr',
          title: 'Höhe und Breite aller Einfahrten erfassen',
          due: '2026-12-18',
        },
        { ars: bonn, unit: 'Tiefbauamt', title: 'Drei Märkte ansprechen', due: '2027-01-15' },
      ],
    },
    {
      ...{ key: 'bus', quarter: quarterOf(monday), state: 'day2', field: 'mobility' },
      title: 'Abends ohne Auto nach Hause',
      text: 'Welches Angebot schließt die Lücke nach 19 Uhr?',
      days: workWeek(monday),
      challenges: ['bus'],
      towns: [kues, trier, koeln],
      companies: [],
      tests: [],
      decision: null,
      followUps: [],
    },
  ];
}
