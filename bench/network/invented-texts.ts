/** What towns might write of problems that nobody has: a title and three sentences of it, and the field they are about. */
import { FIELDS, type Field } from '../../src/kernel/network/fields.ts';

export interface InventedText {
  title: string;
  text: string;
  field: Field;
}

/** Things, what is wrong with them, where, and who says so; long German words among them, as towns write them. */
const WORDS = {
  things: `Parkplätze Lieferverkehr Feinstaub Altglascontainer Straßenlaternen Starkregen Grundwasser Bürgerservice
    Kitaplätze Leerstand Hausarztpraxen Funklöcher Glasfaserausbau Sperrmüll Biotonnen Radwege Schulwege Baustellen
    Bushaltestellen Ladesäulen Wärmenetze Regenrückhaltebecken Spielplätze Bibliothek Bauanträge Hundekot Wochenmarkt
    Vereinsräume Friedhofspflege Winterdienst Verkehrslärm Ampelschaltung Pendlerparkplatz Stadtbäume Trinkbrunnen
    Sirenen Hochwasserpegel Gebäudedaten Sitzungsunterlagen Fundbüro Elternbeiträge Wohnberechtigung Wildschäden
    Ortskernsanierung Gewerbeflächen Schwimmbad Digitallotsen Pflegeberatung`,
  troubles: `fehlen überlastet zugeparkt ungenutzt unübersichtlich verspätet beschädigt überfüllt unbekannt
    unerreichbar veraltet teuer ungleich verschmutzt unsicher unbeleuchtet verwaist zersplittert handschriftlich
    doppelt ungemessen umstritten vergessen`,
  places: `Innenstadt Altstadt Bahnhofsviertel Gewerbegebiet Ortsteil Neubaugebiet Schulzentrum Marktplatz Hauptstraße
    Uferpromenade Stadtrand Dorfmitte Umgehungsstraße Industriepark Friedhof Sportzentrum Rathausplatz Klinikgelände
    Hafen Talaue`,
  people: `Anwohnende Gewerbetreibende Eltern Pendelnde Vereine Feuerwehr Ordnungsamt Bauhof Seniorenbeirat Handwerk
    Landwirtschaft Schulen Pflegedienste Stadtwerke Gäste`,
};
const [THINGS, TROUBLES, PLACES, PEOPLE] = [WORDS.things, WORDS.troubles, WORDS.places, WORDS.people].map(
  (words) => words.split(/\s+/),
);

interface Said {
  thing: string;
  trouble: string;
  place: string;
  people: string;
  other: string;
  count: number;
}

/** Ways to say it: no two towns use the same words. */
const SENTENCES: readonly ((said: Said) => string)[] = [
  ({ thing, trouble, place }) => `${thing} sind hier seit Jahren ${trouble}, am meisten rund um ${place}.`,
  ({ people, count }) => `${people} melden sich jede Woche, gezählt wurden ${count} Fälle.`,
  ({ other, trouble }) => `Mit ${other} hofften wir auf Abhilfe, trotzdem blieb vieles ${trouble}.`,
  ({ thing, people }) => `Niemand weiß genau, wie ${thing} verteilt sind; ${people} führen eigene Listen.`,
  ({ place, other }) => `Zwischen ${place} und Kreisgrenze hängt alles von ${other} ab.`,
  ({ count, people }) => `Der Haushalt trägt höchstens ${count} Euro im Monat, ${people} erwarten mehr.`,
  ({ thing, other }) => `Ein Gutachten empfahl, ${thing} gemeinsam mit ${other} zu planen.`,
  ({ place, people }) =>
    `Beschwerden häufen sich an Markttagen: ${place} liegt vielen am Herzen, auch ${people}.`,
];

/** Equal numbers get equal texts; neighbours have little in common. */
export function inventedText(number: number): InventedText {
  const said: Said = {
    ...{ thing: pick(THINGS, number), trouble: pick(TROUBLES, number * 5), place: pick(PLACES, number * 3) },
    ...{ people: pick(PEOPLE, number * 7), other: pick(THINGS, number * 11 + 1) },
    count: 100 + ((number * 37) % 900),
  };
  return {
    title: `${said.thing} ${said.trouble}: ${said.place} ${1 + (number % 90)}`,
    text: [0, 3, 5].map((step) => pick(SENTENCES, number + step)(said)).join(' '),
    field: pick(FIELDS, number),
  };
}

export function pick<Value>(values: readonly Value[] | undefined, at: number): Value {
  const found = values?.[at % values.length];
  if (found === undefined) throw new Error('Nothing to choose from');
  return found;
}
