/** Ten invented questions of example towns, most of them answered. */
import type { Field } from '../../../../kernel/network/fields.ts';
import { SAMPLE_TOWNS } from '../../../../kernel/network/sample-towns.ts';
import type { Ars } from '../../../../kernel/places/place.ts';
import type { QuestionState } from '../../flow.ts';

export interface SampleQuestion {
  key: string;
  ars: Ars;
  state: QuestionState;
  field: Field;
  title: string;
  text: string;
  /** Civil date. */
  askedOn: string;
  answer: {
    text: string;
    office: string;
    on: string;
    /** Keys of example fact sheets. */
    sheets: readonly string[];
  } | null;
  voices: readonly Ars[];
}

type Row = readonly [
  key: string,
  town: string,
  state: QuestionState,
  field: Field,
  daysAgo: number,
  title: string,
  text: string,
  answer: string | null,
  office: string,
  voices: readonly string[],
];

const NRW = 'Beispiel-Landesstelle Digitale Kommune';
const BAYERN = 'Beispiel-Digitalbüro Bayern';
const KUESTE = 'Beispiel-Verband der Küstenorte';

const ROWS: readonly Row[] = [
  [
    ...(['sensor-staff', 'Arnsberg', 'answered', 'water', 40] as const),
    'Muss der Personalrat zustimmen, wenn wir Pegelsensoren aufstellen?',
    'Die Sensoren messen nur Wasserstände. Niemand wird beobachtet.',
    'Beziehen Sie den Personalrat früh ein, auch wenn der Sensor keine Menschen erfasst: Wer auf Warnungen reagieren soll, bekommt neue Aufgaben.\nHalten Sie schriftlich fest, was gemessen wird und was nicht.',
    ...([NRW, ['Passau', 'Tangermünde']] as const),
  ],
  [
    ...(['parking-camera', 'Bonn', 'answered', 'mobility', 75] as const),
    'Dürfen wir Parkplätze mit Kameras zählen?',
    'Ein Anbieter will Kennzeichen erfassen, um Suchverkehr zu messen.',
    'Wählen Sie Sensoren, die nur „frei“ oder „belegt“ melden. Kennzeichen sind personenbezogen: Ohne Prüfung durch Ihre Datenschutzstelle geht es nicht.',
    ...([NRW, ['Köln', 'Darmstadt', 'Trier']] as const),
  ],
  [
    ...(['lora-hills', 'Willingen (Upland)', 'answered', 'network', 120] as const),
    'Wie viele LoRaWAN-Antennen brauchen wir im Bergland?',
    'Zwölf Ortsteile in Tälern, dazwischen Wald.',
    'Messen Sie zuerst mit einem tragbaren Gerät an jedem Standort. Angaben von Anbietern gelten für freies Feld.',
    ...(['Beispiel-Beratungsstelle Hessen', ['Oberhof']] as const),
  ],
  [
    ...(['tourist-tax', 'Zingst', 'answered', 'services', 230] as const),
    'Wie zahlen Gäste die Kurabgabe ohne Gang zum Schalter?',
    '',
    'Zwei Orte nutzen dafür ein Formular ohne Konto. Prüfen Sie, ob Ihre Satzung den digitalen Nachweis erlaubt.',
    ...([KUESTE, ['Spiekeroog', 'Husum']] as const),
  ],
  [
    ...(['bin-sensors', 'Bamberg', 'closed', 'waste', 210] as const),
    'Lohnen sich Füllstandssensoren in Altglas-Containern?',
    'Wir leeren heute nach festem Plan.',
    'Nur wenn Sie die Route danach wirklich ändern. Rechnen Sie die Wartung der Sensoren mit: zwei Stunden je Container und Jahr sind ein Anhaltspunkt aus einem Beispiel-Pilot.',
    ...([BAYERN, ['Murnau a. Staffelsee']] as const),
  ],
  [
    ...(['open-licence', 'Ulm', 'answered', 'data', 30] as const),
    'Unter welcher Lizenz geben wir unsere Messwerte frei?',
    'Wir wollen, dass andere sie weiter nutzen, auch gewerblich.',
    'Nehmen Sie eine Lizenz, die jede Nutzung mit Namensnennung erlaubt, und schreiben Sie sie zu jedem Datensatz.',
    ...(['Beispiel-Datenstelle Südwest', ['Jena', 'Dresden']] as const),
  ],
  [
    ...(['light-contract', 'Murnau a. Staffelsee', 'answered', 'energy', 15] as const),
    'Wer haftet, wenn adaptives Straßenlicht ausfällt?',
    'Unser Stromversorger betreibt die Leuchten.',
    'Regeln Sie Reaktionszeit und Ersatz im Vertrag. Das Licht muss bei Störung voll leuchten, nicht ausgehen.',
    ...([BAYERN, []] as const),
  ],
  [
    ...(['air-siting', 'Swisttal', 'in-advice', 'air', 9] as const),
    'Wo stellen wir einen Luftsensor auf, damit die Werte etwas sagen?',
    'Wir haben nur einen Sensor und drei stark befahrene Straßen.',
    ...([null, '', []] as const),
  ],
  [
    ...(['joint-buy', 'Bocholt', 'assigned', 'services', 3] as const),
    'Wer kauft gemeinsam Software für die Terminvergabe?',
    '',
    ...([null, '', ['Siegen']] as const),
  ],
  [
    ...(['youth-vote', 'Tübingen', 'new', 'participation', 1] as const),
    'Ab welchem Alter dürfen Jugendliche online mitstimmen?',
    'Es geht um einen Bürgerhaushalt.',
    ...([null, '', []] as const),
  ],
];

/** Key of a question → keys of example fact sheets to which its answer leads. */
const SHEETS: Readonly<Record<string, readonly string[]>> = {
  'sensor-staff': ['stream-gauges'],
  'parking-camera': ['parking-sensors', 'market-lots'],
  'bin-sensors': ['bins-by-level'],
  'open-licence': ['open-data'],
  'light-contract': ['light-follows'],
};

/** Days until an answer came. */
const ANSWERED_AFTER = 4;

export function sampleQuestions(today: Temporal.PlainDate): SampleQuestion[] {
  return ROWS.map(([key, town, state, field, daysAgo, title, text, answer, office, voices]) => {
    const asked = today.subtract({ days: daysAgo });
    return {
      ...{ key, ars: keyOf(town), state, field, title, text, askedOn: asked.toString() },
      answer:
        answer === null
          ? null
          : {
              text: answer,
              office,
              on: asked.add({ days: ANSWERED_AFTER }).toString(),
              sheets: SHEETS[key] ?? [],
            },
      voices: voices.map(keyOf),
    };
  });
}

function keyOf(name: string): Ars {
  const found = SAMPLE_TOWNS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is no example town`);
  return found.ars;
}
