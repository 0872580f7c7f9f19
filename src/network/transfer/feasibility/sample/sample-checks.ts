/** Checks of example pilots: one that holds, one with tasks, one that failed. All of it is invented. */
import { samplePilots } from '../../pilots/sample/sample-pilots.ts';
import type { Economy } from '../economy.ts';
import type { GateEntries } from '../feasibility-api.ts';
import type { GateId, GivenAnswer } from '../rule-set.ts';

export interface SampleCheck {
  /** Key of the example pilot that was checked, and of this. */
  key: string;
  ars: string;
  /** Civil date. */
  madeOn: string;
  unit: string;
  entries: GateEntries;
  economy: Economy;
}

type Said = readonly [answer: GivenAnswer, note: string, unit?: string, daysAfter?: number];
interface Plan {
  key: string;
  unit: string;
  /** All but E1, which follows from the calculation. */
  said: Readonly<Record<Exclude<GateId, 'E1'>, Said>>;
  economy: Economy;
}

/** Days before the pilot began on which it was checked. */
const BEFORE = 50;
const ALONE = { years: 5, ratePercent: 1.5, towns: 1, sharedOnce: 0, sharedYearly: 0 } as const;

const PLANS: readonly Plan[] = [
  {
    ...{ key: 'online-services', unit: 'Stabsstelle Digitales' },
    said: {
      P1: [4, 'Ratsbeschluss zur Digitalstrategie, Haushaltsstelle des Bürgerbüros.'],
      P2: [3, 'Die Vorlage für den Hauptausschuss ist geschrieben, der Termin steht.'],
      T1: ['na', 'Nur Software.'],
      T2: ['na', 'Nur Software.'],
      T3: ['na', 'Nur Software.'],
      T4: [4, 'Offene Daten, im Vertrag steht das Eigentum der Stadt.'],
      T5: [3, 'Die Liste der Leistungen wird schon gelesen.'],
      S1: [3, 'Folgenabschätzung liegt vor: Die Seite selbst erhebt nichts.'],
      O1: [3, 'Das Bürgerbüro antwortet am selben Werktag, Vertretung ist geregelt.'],
      R1: [3, 'Übernahme aus einer anderen Stadt.'],
      A1: [3, 'Datenschutz und Personalrat haben zugestimmt.'],
    },
    economy: {
      ...{ ...ALONE, ownOnce: 600_000, ownYearly: 180_000, benefitBudget: 240_000, benefitOther: 300_000 },
      marks: { d1: 3, d2: 6, d3: 5, q1: 8, q2: 7, q3: 4, q4: 8, e1: 6, e2: 3, e3: 2 },
    },
  },
  {
    ...{ key: 'evening-parking', unit: 'Amt für Mobilität' },
    said: {
      P1: [3, 'Gehört zu den vorrangigen Vorhaben des Verkehrskonzepts.'],
      P2: [2, 'Freiwillig; der Verkehrsausschuss muss entscheiden.', 'Amt für Mobilität', 60],
      T1: [2, 'Der Anbieter der Schranken sagt Empfang zu.', 'Betreiber der Märkte', 45],
      T2: [3, 'Eine Nachricht je Ein- und Ausfahrt, berechnet.'],
      T3: [2, 'Zwei von vier Plätzen sind geklärt.', 'Gebäudewirtschaft', 75],
      T4: [3, 'Offene Schnittstelle, Export jederzeit.'],
      T5: [2, 'Die Schnittstelle der Schranken ist bekannt.', 'IT-Amt', 60],
      S1: [2, 'Kennzeichen werden nicht gespeichert; die Folgenabschätzung fehlt.', 'Datenschutz-Stelle', 40],
      O1: [2, 'Der Notruf der Betreiber reagiert in einer Stunde.', 'Amt für Mobilität', 90],
      R1: [1, 'Im Katalog gibt es nichts Gleiches.', 'Amt für Mobilität', 30],
      A1: [3, 'Der Personalrat hat zugestimmt, der Rat steht aus.'],
    },
    economy: {
      ...{ ...ALONE, ownOnce: 1_800_000, ownYearly: 240_000, benefitBudget: 0, benefitOther: 520_000 },
      marks: { d1: 2, d2: 0, d3: 6, q1: 8, q2: 3, q3: 6, q4: 7, e1: 7, e2: 4, e3: 3 },
    },
  },
  {
    ...{ key: 'level-sensors', unit: 'Bauhof' },
    said: {
      P1: [2, 'Der Bauhof ist zuständig, Ziel der Abfallsatzung.'],
      P2: [1, 'Freiwillige Aufgabe.', 'Hauptamt', 30],
      T1: [2, 'Der Anbieter sagt Empfang zu, gemessen ist nichts.', 'Bauhof', 20],
      T2: [3, 'Vier Nachrichten am Tag, berechnet.'],
      T3: [2, 'Batterien für zwei Jahre; die Montage ist an acht von zwölf Orten geklärt.', 'Bauhof', 20],
      T4: [1, 'Export nur auf Anfrage.', 'Einkauf', 30],
      T5: [1, 'Fahrten werden von Hand geplant.', 'Bauhof', 60],
      S1: [1, 'Updates sind zugesagt, mehr ist nicht geprüft.', 'IT-Stelle', 45],
      O1: [0, 'Für Meldungen am Wochenende ist niemand eingeteilt.', 'Bauhof', 20],
      R1: [0, 'Noch nicht gesucht.', 'Bauhof', 20],
      A1: [2, 'Der Weg steht fest.'],
    },
    economy: {
      ...{ ...ALONE, ownOnce: 2_600_000, ownYearly: 480_000, benefitBudget: 560_000, benefitOther: 60_000 },
      marks: { d1: 2, d2: 0, d3: 3, q1: 4, q2: 6, q3: 5, q4: 3, e1: 3, e2: 4, e3: 1 },
    },
  },
];

/** Made some weeks before each pilot began; tasks were to be done by the days that were set then. */
export function sampleChecks(today: Temporal.PlainDate): SampleCheck[] {
  const pilots = new Map(samplePilots(today).map((pilot) => [pilot.key, pilot]));
  return PLANS.map(({ key, unit, said, economy }) => {
    const pilot = pilots.get(key);
    if (pilot === undefined) throw new Error(`No example pilot is called ${key}`);
    const made = Temporal.PlainDate.from(pilot.startsOn).subtract({ days: BEFORE });
    const entries = Object.fromEntries(
      Object.entries(said).map(([gate, [answer, note, who = '', days]]) => [
        gate,
        {
          ...{ answer, note, link: '', unit: who },
          due: days === undefined ? null : made.add({ days }).toString(),
        },
      ]),
    );
    return { key, ars: pilot.ars, madeOn: made.toString(), unit, entries, economy };
  });
}
