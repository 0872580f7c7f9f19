/** What the example towns want to solve. All of it is invented; sources say so. */

import type { Field } from '../../../kernel/network/fields.ts';
import { SAMPLE_TOWNS } from '../../../kernel/network/sample-towns.ts';
import { seededRandom } from '../../../kernel/sources/sample/seeded-random.ts';
import type { ChallengeState } from '../flow.ts';
import type { Group } from '../model.ts';

export interface SampleChallenge {
  key: string;
  ars: string;
  state: ChallengeState;
  field: Field;
  title: string;
  text: string;
  affected: readonly Group[];
  baseline: { value: number; unit: string };
  /** Key of the one it was merged into. */
  mergedInto: string | null;
  /** Civil date. */
  since: string;
  voices: readonly { ars: string; figure: number; note: string }[];
  /** Devices that say "me too", and sentences that may be read. */
  citizens: number;
  wishes: readonly string[];
}

type Row = readonly [
  key: string,
  town: string,
  state: ChallengeState,
  field: Field,
  affected: readonly Group[],
  value: number,
  unit: string,
  title: string,
  text: string,
];

const ROWS: readonly Row[] = [
  [
    'parking-search',
    'Köln',
    'in-sprint',
    'mobility',
    ['everybody', 'visitors'],
    14,
    'Minuten Suche je Fahrt',
    'Weniger Suchverkehr in der Innenstadt',
    'Wer am Samstag in die Innenstadt fährt, sucht lange nach einem Platz. Der Suchverkehr kostet Zeit, macht Lärm und verstopft die Wohnstraßen.',
  ],
  [
    'delivery',
    'Bamberg',
    'prioritised',
    'economy',
    ['companies', 'everybody'],
    310,
    'Lieferfahrten am Tag',
    'Lieferverkehr in der Altstadt bündeln',
    'Viele Fahrzeuge stellen kleine Mengen zu und halten in zweiter Reihe. Gesucht wird ein Weg, die letzte Meile gemeinsam zu organisieren.',
  ],
  [
    'heavy-rain',
    'Swisttal',
    'prioritised',
    'water',
    ['everybody'],
    3,
    'Stunden Vorwarnzeit',
    'Früher vor Starkregen warnen',
    'Kleine Bäche steigen schnell. Es fehlen Pegel und ein gemeinsames Lagebild, um Menschen rechtzeitig zu warnen.',
  ],
  [
    'doctor',
    'Templin',
    'prioritised',
    'health',
    ['older', 'families'],
    38,
    'Kilometer zum Facharzt',
    'Ärztlicher Rat ohne weite Wege',
    'Für viele ältere Menschen ist der Weg zum Facharzt zu weit. Gesucht wird Hilfe vor Ort mit Beratung aus der Ferne.',
  ],
  [
    'school-way',
    'Potsdam',
    'clarified',
    'education',
    ['children', 'families'],
    42,
    'Prozent kommen mit dem Auto',
    'Sicher zur Schule ohne Elterntaxi',
    'Vor den Schulen ist es morgens eng und gefährlich. Kinder sollen ihren Weg selbst sicher gehen können.',
  ],
  [
    'noise',
    'Kassel',
    'clarified',
    'air',
    ['everybody'],
    61,
    'Dezibel nachts',
    'Lärm an Hauptstraßen sichtbar machen',
    'Berechnete Karten sind alt. Anwohner wollen wissen, was gemessen wird und was Maßnahmen bringen.',
  ],
  [
    'street-light',
    'Tübingen',
    'solved',
    'energy',
    ['everybody'],
    410,
    'Kilowattstunden je Leuchte im Jahr',
    'Straßenlicht nur, wenn es gebraucht wird',
    'Nachts brennt das Licht auf leeren Wegen. Es soll sich anpassen, ohne dass sich jemand unsicher fühlt.',
  ],
  [
    'waste-season',
    'Zingst',
    'prioritised',
    'waste',
    ['visitors', 'everybody'],
    27,
    'volle Behälter am Tag',
    'Volle Papierkörbe in der Saison',
    'An warmen Tagen laufen Behälter über, an kühlen wird umsonst geleert. Touren sollen dem Füllstand folgen.',
  ],
  [
    'island-waste',
    'Spiekeroog',
    'merged',
    'waste',
    ['visitors'],
    19,
    'volle Behälter am Tag',
    'Behälter am Strand rechtzeitig leeren',
    'Im Sommer sind die Behälter am Strand mittags voll.',
  ],
  [
    'appointments',
    'Celle',
    'clarified',
    'services',
    ['everybody', 'staff'],
    34,
    'Tage bis zum Termin',
    'Schneller zum Termin im Bürgeramt',
    'Freie Termine bleiben leer, weil niemand absagt. Andere warten wochenlang.',
  ],
  [
    'forms',
    'Ottweiler',
    'submitted',
    'services',
    ['older', 'everybody'],
    23,
    'Prozent brechen ab',
    'Online-Anträge, die man zu Ende bringt',
    'Viele brechen Anträge ab, weil Sprache und Nachweise zu schwer sind.',
  ],
  [
    'leerstand',
    'Görlitz',
    'prioritised',
    'economy',
    ['companies', 'everybody'],
    46,
    'leere Ladenlokale',
    'Leben in leere Läden bringen',
    'Leere Läden ziehen weitere nach sich. Gesucht wird ein Weg, sie schnell und auf Zeit zu nutzen.',
  ],
  [
    'fibre',
    'Brück',
    'submitted',
    'network',
    ['everybody', 'companies'],
    58,
    'Prozent ohne schnellen Anschluss',
    'Ortsteile ohne schnelles Netz anschließen',
    'Drei Ortsteile warten. Die Abstimmung mit mehreren Anbietern kostet Monate.',
  ],
  [
    'sensors',
    'Furtwangen im Schwarzwald',
    'clarified',
    'network',
    ['staff'],
    4,
    'getrennte Funknetze',
    'Ein Funknetz für alle Sensoren',
    'Jedes Amt baut ein eigenes Netz. Gemeinsam wäre es günstiger und sicherer.',
  ],
  [
    'event-traffic',
    'Willingen (Upland)',
    'submitted',
    'mobility',
    ['visitors', 'everybody'],
    5200,
    'Fahrzeuge an Spitzentagen',
    'Anreise zu großen Veranstaltungen',
    'An wenigen Tagen im Jahr steht der ganze Ort. Parken, Busse und Auskunft greifen nicht ineinander.',
  ],
  [
    'ski-traffic',
    'Oberhof',
    'merged',
    'mobility',
    ['visitors'],
    3100,
    'Fahrzeuge an Spitzentagen',
    'Stau bei Wettkämpfen vermeiden',
    'Bei Wettkämpfen ist die Zufahrt stundenlang dicht.',
  ],
  [
    'bus',
    'Bernkastel-Kues',
    'in-sprint',
    'mobility',
    ['older', 'commuters'],
    2,
    'Busse am Abend',
    'Abends mit dem Bus nach Hause',
    'Nach 19 Uhr fährt kaum ein Bus. Ein Angebot auf Bestellung soll die Lücke schließen.',
  ],
  [
    'building-energy',
    'Konstanz',
    'clarified',
    'energy',
    ['staff'],
    71,
    'Gebäude ohne Messung',
    'Verbrauch der Rathäuser und Schulen kennen',
    'Zähler werden einmal im Jahr abgelesen. Lecks und Fehler fallen zu spät auf.',
  ],
  [
    'charging',
    'Wernigerode',
    'submitted',
    'energy',
    ['visitors', 'commuters'],
    9,
    'öffentliche Ladepunkte',
    'Laden für Gäste und Anwohner',
    'In den engen Straßen fehlt Platz für Ladepunkte. Private Stellplätze könnten helfen.',
  ],
  [
    'open-data',
    'Ulm',
    'clarified',
    'data',
    ['companies', 'staff'],
    12,
    'Datensätze im Jahr',
    'Daten einmal pflegen, überall nutzen',
    'Dieselben Daten werden in vier Systemen gepflegt und stimmen nirgends überein.',
  ],
  [
    'participation',
    'Saarbrücken',
    'submitted',
    'participation',
    ['everybody'],
    3,
    'Prozent machen mit',
    'Mehr Menschen an Planungen beteiligen',
    'Zu Abenden im Rathaus kommen immer dieselben. Gesucht werden Wege, die wenig Zeit kosten.',
  ],
  [
    'defects',
    'Bremerhaven',
    'parked',
    'participation',
    ['everybody'],
    11,
    'Tage bis zur Antwort',
    'Gemeldete Mängel schneller beheben',
    'Meldungen liegen in mehreren Postfächern. Wer meldet, hört nichts mehr.',
  ],
  [
    'care',
    'Warstein',
    'clarified',
    'health',
    ['older', 'families'],
    6,
    'Anrufe bis zum Platz',
    'Freie Pflegeplätze auf einen Blick',
    'Angehörige rufen ein Heim nach dem anderen an.',
  ],
  [
    'low-water',
    'Passau',
    'parked',
    'water',
    ['companies'],
    18,
    'Tage mit Niedrigwasser',
    'Niedrigwasser gemeinsam vorhersehen',
    'Schifffahrt und Betriebe planen mit verschiedenen Vorhersagen.',
  ],
  [
    'library',
    'Jena',
    'draft',
    'education',
    ['children', 'families'],
    220,
    'Plätze am Nachmittag',
    'Lernorte am Nachmittag',
    'Noch ein Entwurf: Wo können Kinder nachmittags lernen, wenn es zu Hause eng ist?',
  ],
];

const MERGED: Readonly<Record<string, string>> = {
  'island-waste': 'waste-season',
  'ski-traffic': 'event-traffic',
};

/** Said by invented citizens. */
const WISHES: Readonly<Record<string, readonly string[]>> = {
  'parking-search': [
    'Zeigt mir vor der Abfahrt, ob noch etwas frei ist.',
    'Die Parkplätze der Supermärkte stehen nachts leer.',
    'Bitte auch an Anwohner denken, nicht nur an Gäste.',
  ],
  'heavy-rain': ['Eine Nachricht aufs Telefon, bevor das Wasser kommt.', 'Die Pegel sollen im Netz stehen.'],
  bus: ['Der letzte Zug braucht einen Bus.', 'Es muss auch ohne Smartphone gehen.'],
  'waste-season': ['Am Strand fehlen Behälter für Pfandflaschen.'],
  doctor: ['Ein fester Tag im Monat im Gemeindehaus würde helfen.'],
};

const MOST_VOICES: Readonly<Record<ChallengeState, readonly [number, number]>> = {
  draft: [0, 0],
  submitted: [0, 3],
  clarified: [2, 6],
  prioritised: [5, 10],
  'in-sprint': [7, 12],
  solved: [4, 8],
  parked: [0, 2],
  merged: [0, 2],
};

/** The same every time; each town asks for something, or joins. */
export function sampleChallenges(): SampleChallenge[] {
  const all = invented();
  const heard = new Set(all.flatMap(({ ars, voices }) => [ars, ...voices.map((voice) => voice.ars)]));
  const silent = SAMPLE_TOWNS.filter(({ ars }) => !heard.has(ars));
  const [first] = all.filter(({ state }) => state === 'prioritised');
  return all.map((one) =>
    one === first
      ? {
          ...one,
          voices: [
            ...one.voices,
            ...silent.map(({ ars }) => ({ ars, figure: one.baseline.value, note: '' })),
          ],
        }
      : one,
  );
}

function invented(): SampleChallenge[] {
  const random = seededRandom('cocreation challenges');
  return ROWS.map(([key, town, state, field, affected, value, unit, title, text], index) => {
    const ars = SAMPLE_TOWNS.find(({ name }) => name === town)?.ars;
    if (ars === undefined) throw new Error(`${town} is no example town`);
    // Who cares about the field comes first, the rest by chance.
    const others = SAMPLE_TOWNS.filter((one) => one.ars !== ars)
      .map((one) => ({ ars: one.ars, order: random.next() + (one.fields.includes(field) ? 0 : 1) }))
      .sort((one, other) => one.order - other.order);
    const [least, most] = MOST_VOICES[state];
    const wishes = WISHES[key] ?? [];
    return {
      ...{ key, ars, state, field, title, text, affected, baseline: { value, unit } },
      mergedInto: MERGED[key] ?? null,
      since: Temporal.PlainDate.from('2026-05-04')
        .add({ days: 6 * index })
        .toString(),
      voices: others.slice(0, random.whole(least, most)).map((one) => ({
        ars: one.ars,
        // Around the first town's figure, as exact as that one.
        figure: Math.max(1, Math.round(value * (0.6 + 0.8 * random.next()))),
        note: '',
      })),
      citizens: state === 'draft' ? 0 : wishes.length + random.whole(0, 25),
      wishes,
    };
  });
}
