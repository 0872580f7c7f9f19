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

/** Equal numbers get equal texts; neighbours have little in common. */
export function inventedText(number: number): InventedText {
  const [thing, trouble, place] = [
    pick(THINGS, number),
    pick(TROUBLES, number * 5),
    pick(PLACES, number * 3),
  ];
  const [people, other] = [pick(PEOPLE, number * 7), pick(THINGS, number * 11 + 1)];
  return {
    title: `${thing} ${trouble}: ${place} ${1 + (number % 90)}`,
    text: `${thing} sind hier seit Jahren ${trouble}, am meisten rund um ${place}. ${people} sagen es uns jede Woche,
      gezählt wurden ${100 + ((number * 37) % 900)} Fälle. Versucht haben wir es mit ${other}, geholfen hat es wenig.`,
    field: pick(FIELDS, number),
  };
}

export function pick<Value>(values: readonly Value[] | undefined, at: number): Value {
  const found = values?.[at % values.length];
  if (found === undefined) throw new Error('Nothing to choose from');
  return found;
}
