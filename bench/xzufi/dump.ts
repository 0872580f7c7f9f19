/**
 * A dump of a whole Land as an editorial system might give it: invented texts, real municipalities, the same objects
 * each time. A round is about 230 KB: services in two languages, units with dozens of competences, online services, and
 * competences that travel alone.
 */
import type {
  Area,
  ByLanguage,
  XzufiCompetence,
  XzufiLoneCompetence,
  XzufiObject,
  XzufiOnlineService,
  XzufiService,
  XzufiUnit,
} from '../../src/connectors/xzufi/model.ts';
import type { RichText } from '../../src/kernel/text/rich-text.ts';

/** Objects of one round. */
const ROUND = { services: 3, units: 8, online: 8, lone: 35 };
const COMPETENCES = 45;
const MODULES = ['05', '06', '07', '08', '09', '11', '15', '16', '22', '23', '25'];
const SENTENCES = {
  de: [
    'Dieser Text ist erfunden und sagt nichts über eine Leistung.',
    'Bitte bringen Sie Ihren Ausweis & alle Unterlagen mit, die hier nicht genannt sind.',
    'Größere Städte brauchen für die Prüfung <länger> als kleine Gemeinden, oder umgekehrt.',
    'Nach dem erfundenen Satz folgt noch einer, damit der Absatz so lang ist wie ein echter.',
  ],
  en: [
    'This text is invented and says nothing about any service.',
    'Please bring your identity card & all documents that are not named here.',
    'Larger towns need <longer> for the examination than small ones, or the other way round.',
    'After the invented sentence there is another one, so that the paragraph is as long as a real one.',
  ],
} as const;

export interface DumpSize {
  objects: number;
  competences: number;
}

/** Objects and competences of so many rounds. */
export function sizeOf(rounds: number): DumpSize {
  const { services, units, online, lone } = ROUND;
  const held = units * COMPETENCES + online + lone;
  return { objects: rounds * (services + units + online + lone), competences: rounds * held };
}

/** `towns`: keys of municipalities of one Land. */
export function* dump(rounds: number, towns: readonly string[]): Generator<XzufiObject> {
  const services = rounds * ROUND.services;
  for (let round = 0; round < rounds; round += 1) {
    for (let n = 0; n < ROUND.services; n += 1) yield service(round * ROUND.services + n);
    for (let n = 0; n < ROUND.units; n += 1) yield unit(round * ROUND.units + n, { services, towns });
    for (let n = 0; n < ROUND.online; n += 1) yield online(round * ROUND.online + n, { services, towns });
    for (let n = 0; n < ROUND.lone; n += 1) yield lone(round * ROUND.lone + n, { services, towns, round });
  }
}

interface Around {
  services: number;
  towns: readonly string[];
}

function service(n: number): XzufiService {
  return {
    ...{ type: 'service', ...common('1', n), specialises: null, leika: [] },
    names: { de: `Erfundene Leistung ${n}`, en: `Invented service ${n}` },
    titles: { de: `Leistung ${n} Erteilung` },
    modules: MODULES.map((code, index) => ({ code, texts: texts(n + index, 5), links: [] })),
    ...{ fees: texts(n, 1), deadlines: {}, processingTime: texts(n + 1, 1) },
    ...{
      release: { by: 'Erfundenes Ministerium', on: '2026-01-01' },
      typing: ['4'],
      sdg: [],
      categories: [],
    },
    keywords: { de: [`wort${n}`, 'erfunden'] },
    areas: [],
  };
}

function unit(n: number, around: Around): XzufiUnit {
  const town = townOf(n, around);
  return {
    ...{ type: 'unit', ...common('2', n), parent: n % 8 === 0 ? null : key('2', n - (n % 8)) },
    names: { de: `Erfundenes Amt ${n}` },
    about: texts(n, 2),
    addresses: [
      { street: `Gasse ${n % 200}`, postcode: null, town: null, hint: null, point: null, ars: town },
    ],
    contact: { phone: `0000 ${n}`, fax: null, email: `amt${n}@land.example`, url: null },
    ...{ hours: texts(n, 1), accessibility: {} },
    competences: Array.from({ length: COMPETENCES }, (_, index) => competence(n * 7 + index, [town], around)),
  };
}

function online(n: number, around: Around): XzufiOnlineService {
  return {
    ...{ type: 'online', ...common('3', n), isForm: n % 5 === 0 },
    names: { de: `Erfundener Antrag ${n}` },
    about: texts(n, 1),
    links: [{ type: '01', href: `https://antrag.land.example/${n}?ort={ars}`, names: { de: 'Zum Antrag' } }],
    competences: [competence(n, [townOf(n, around)], around)],
  };
}

function lone(n: number, around: Around & { round: number }): XzufiLoneCompetence {
  const holder = (around.round + 1) * ROUND.units - 1 - (n % ROUND.units);
  return {
    ...{ type: 'competence', ...common('4', n), validity: [], holder: key('2', holder), holderType: 'unit' },
    competence: competence(n * 13, [townOf(n, around), townOf(n + 1, around)], around),
  };
}

function competence(n: number, areas: readonly string[], { services }: Around): XzufiCompetence {
  return {
    service: key('1', n % services),
    areas: areas.map((ars): Area => ({ ars, scheme: null, key: ars, name: null })),
    role: { code: '01', name: 'Zuständige Stelle' },
    validity: [],
  };
}

function common(kind: string, n: number) {
  return { key: key(kind, n), secondaryKeys: [], changedAt: '2026-11-24T10:00:00Z', validity: [] };
}

function key(kind: string, n: number): string {
  return `S99${kind}:${n}`;
}

function townOf(n: number, { towns }: Around): string {
  const town = towns[n % towns.length];
  if (town === undefined) throw new Error('A dump needs municipalities');
  return town;
}

/** Paragraphs and a list, other ones for each `n`. */
function texts(n: number, paragraphs: number): ByLanguage<RichText> {
  const say = (language: 'de' | 'en', index: number) => SENTENCES[language][index % 4] ?? '';
  const blocks = (language: 'de' | 'en'): RichText => [
    ...Array.from({ length: paragraphs }, (_, index) => ({
      type: 'paragraph' as const,
      text: `${say(language, n + index)} ${say(language, n + index + 1)} (${n}.${index})`,
    })),
    { type: 'list', items: [say(language, n), `${n}`] },
  ];
  return { de: blocks('de'), en: blocks('en') };
}
