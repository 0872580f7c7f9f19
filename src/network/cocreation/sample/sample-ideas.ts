/** Answers to the example challenges. All of it is invented, the companies too. */

import type { Field } from '../../../kernel/network/fields.ts';
import { SAMPLE_TOWNS } from '../../../kernel/network/sample-towns.ts';
import type { IdeaState, StopCode } from '../flow.ts';
import type { Proposer } from '../model.ts';

export interface SampleIdea {
  key: string;
  state: IdeaState;
  stop: StopCode | null;
  field: Field;
  proposer: Exclude<Proposer, 'editors'>;
  /** Town, else null. */
  ars: string | null;
  proposerName: string;
  interest: string | null;
  title: string;
  text: string;
  /** Keys of example challenges. */
  challenges: readonly string[];
  /** Civil date. */
  since: string;
}

type Row = readonly [
  key: string,
  state: IdeaState,
  field: Field,
  /** Name of an example town; "GmbH" at the end: a company; '': a citizen. */
  by: string,
  challenges: readonly string[],
  title: string,
  text: string,
];

const ROWS: readonly Row[] = [
  [
    'market-parking',
    'pilot',
    'mobility',
    'Köln',
    ['parking-search'],
    'Stellplätze der Märkte am Abend',
    'Märkte öffnen ihre Plätze nach Ladenschluss. Wer kommt, bucht vorher und findet den Platz ohne Suche.',
  ],
  [
    'guidance',
    'rated',
    'mobility',
    'Beispiel Verkehrstechnik GmbH',
    ['parking-search', 'event-traffic'],
    'Parkleitung aufs Telefon',
    'Freie Plätze erscheinen auf dem Telefon statt auf Tafeln.',
  ],
  [
    'micro-hub',
    'shortlisted',
    'economy',
    'Bamberg',
    ['delivery'],
    'Gemeinsames Depot am Rand der Altstadt',
    'Alle Zusteller bringen ihre Sendungen in ein Depot, Lastenräder fahren den Rest.',
  ],
  [
    'gauges',
    'prototype',
    'water',
    'Swisttal',
    ['heavy-rain'],
    'Pegel an kleinen Bächen',
    'Einfache Pegel messen jede Minute und warnen die Nachbargemeinden mit.',
  ],
  [
    'bus-on-call',
    'concept',
    'mobility',
    'Bernkastel-Kues',
    ['bus'],
    'Bus auf Anruf bis Mitternacht',
    'Ein Kleinbus fährt auf Bestellung, auch per Telefon.',
  ],
  [
    'bin-levels',
    'screened',
    'waste',
    'Zingst',
    ['waste-season'],
    'Touren nach Füllstand',
    'Behälter melden, wann sie voll sind. Die Tour des Tages richtet sich danach.',
  ],
  [
    'video-advice',
    'rated',
    'health',
    'Templin',
    ['doctor'],
    'Sprechstunde im Gemeindehaus',
    'Eine Fachkraft hilft vor Ort, die Ärztin ist zugeschaltet.',
  ],
  [
    'walking-bus',
    'proposed',
    'education',
    '',
    ['school-way'],
    'Laufgruppen mit Treffpunkten',
    'Kinder gehen in Gruppen, Treffpunkte stehen auf einer Karte.',
  ],
  [
    'pop-up',
    'rated',
    'economy',
    'Görlitz',
    ['leerstand'],
    'Läden auf Zeit',
    'Ein Vertrag für drei Monate, eine Ansprechperson, ein Werkzeugkasten.',
  ],
  [
    'light',
    'scaled',
    'energy',
    'Tübingen',
    ['street-light'],
    'Licht, das mitgeht',
    'Leuchten werden heller, wenn jemand kommt, und danach wieder dunkler.',
  ],
  [
    'cancel',
    'screened',
    'services',
    'Celle',
    ['appointments'],
    'Absagen mit einem Tipp',
    'Eine Nachricht am Vortag fragt nach; wer absagt, gibt den Termin sofort frei.',
  ],
  [
    'drone',
    'stopped',
    'waste',
    'Beispiel Luftbild GmbH',
    ['waste-season'],
    'Behälter aus der Luft zählen',
    'Drohnen fotografieren den Strand und melden volle Behälter.',
  ],
];

export function sampleIdeas(): SampleIdea[] {
  return ROWS.map(([key, state, field, by, challenges, title, text], index): SampleIdea => {
    const town = SAMPLE_TOWNS.find(({ name }) => name === by) ?? null;
    const isCompany = by.endsWith('GmbH');
    if (town === null && !isCompany && by !== '') throw new Error(`${by} is no example town`);
    return {
      ...{ key, state, field, title, text, challenges },
      stop: state === 'stopped' ? 'law' : null,
      proposer: town !== null ? 'town' : isCompany ? 'company' : 'citizen',
      ars: town?.ars ?? null,
      proposerName: isCompany ? by : '',
      interest: isCompany ? 'Verkauft die Technik dafür (Beispiel).' : null,
      since: Temporal.PlainDate.from('2026-06-01')
        .add({ days: 9 * index })
        .toString(),
    };
  });
}
