/** Words that catalogues use for our values. Pure. */

import { FIELDS, type Field } from '../../../../kernel/network/fields.ts';
import { SIZES, type Size } from '../../../../kernel/network/sizes.ts';
import { fold } from '../../../../kernel/places/fold.ts';
import { OPERATINGS, type Operating, STATUSES, type Status } from '../sheet-model.ts';

type Words<Value extends string> = Readonly<Partial<Record<Value, readonly string[]>>>;

const FIELD_WORDS: Words<Field> = {
  mobility: ['Mobilität', 'Verkehr', 'Verkehr und Parken', 'Mobilität und Verkehr', 'Parken'],
  air: ['Luft', 'Luft und Lärm', 'Klima', 'Umwelt und Luft'],
  waste: ['Abfall', 'Abfallwirtschaft', 'Kreislaufwirtschaft'],
  services: ['Verwaltung', 'Dienste der Verwaltung', 'Digitale Verwaltung', 'E-Government', 'Bürgerservice'],
  network: ['Netze und Breitband', 'Breitband', 'Digitale Infrastruktur', 'Infrastruktur'],
  energy: ['Energie', 'Energie und Licht', 'Energie und Klima', 'Beleuchtung'],
  water: ['Wasser', 'Wasser und Starkregen', 'Starkregen', 'Hochwasser'],
  economy: ['Wirtschaft', 'Handel und Wirtschaft', 'Handel', 'Tourismus', 'Innenstadt'],
  health: ['Gesundheit', 'Gesundheit und Pflege', 'Pflege', 'Soziales'],
  education: ['Bildung', 'Schule und Lernen', 'Schule'],
  participation: ['Beteiligung', 'Bürgerbeteiligung', 'Partizipation', 'Gesellschaft'],
  data: ['Daten', 'Daten und Plattformen', 'Datenplattform', 'Urbane Daten', 'Digitaler Zwilling'],
};

/** What a word leaves open ("abgeschlossen") is not guessed: the row says so. */
const STATUS_WORDS: Words<Status> = {
  'proof-of-value': ['Idee', 'in Vorbereitung', 'vorbereitet', 'beauftragt', 'Nutzennachweis'],
  'proof-of-concept': ['Pilot', 'Erprobung', 'Prototyp', 'läuft in Modellregion', 'in Erprobung'],
  running: ['im Betrieb', 'in Betrieb', 'läuft', 'laufend', 'Regelbetrieb'],
  scaled: ['ausgeweitet', 'skaliert', 'in der Fläche'],
  transferred: ['übertragen', 'übernommen', 'nachgenutzt'],
  stopped: ['beendet', 'eingestellt', 'abgebrochen', 'gestoppt', 'gescheitert'],
};

const OPERATING_WORDS: Words<Operating> = {
  own: ['eigener Betrieb', 'Eigenbetrieb', 'selbst betrieben', 'selbst'],
  coop: ['gemeinsam', 'interkommunal', 'Zweckverband', 'IKZ'],
  saas: ['Miete', 'gemietet', 'Cloud', 'als Dienst'],
};

const SIZE_WORDS: Words<Size> = {
  small: ['unter 5.000 Einwohner', 'klein'],
  medium: ['5.000 bis unter 20.000 Einwohner', 'mittel'],
  large: ['20.000 bis unter 100.000 Einwohner', 'groß'],
  city: ['ab 100.000 Einwohner', 'Großstadt'],
};

function reader<Value extends string>(values: readonly Value[], words: Words<Value>) {
  const known = new Map(
    values.flatMap((value) => [value, ...(words[value] ?? [])].map((word) => [fold(word), value] as const)),
  );
  return (text: string): Value | null => known.get(fold(text)) ?? null;
}

export const readField = reader(FIELDS, FIELD_WORDS);
export const readStatus = reader(STATUSES, STATUS_WORDS);
export const readOperating = reader(OPERATINGS, OPERATING_WORDS);
export const readSize = reader(SIZES, SIZE_WORDS);
