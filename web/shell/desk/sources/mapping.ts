/** Settings of `csv` and `geojson` as the desk fills them in. Pure. */

export interface Mapping {
  /** Our field → their column; '' for none. */
  fields: Readonly<Record<string, string>>;
  /** Column by which a record is known; '' for none chosen. */
  key: string;
  lon: string;
  lat: string;
}

const ALIKE: Readonly<Record<string, readonly string[]>> = {
  title: ['titel', 'title', 'name', 'veranstaltung', 'bezeichnung'],
  name: ['name', 'bezeichnung', 'titel'],
  start: ['beginn', 'start', 'von', 'datum', 'wann'],
  end: ['ende', 'end', 'bis'],
  from: ['von', 'beginn', 'ab', 'from'],
  until: ['bis', 'ende', 'until'],
  place: ['ort', 'wo', 'veranstaltungsort', 'place'],
  address: ['adresse', 'anschrift', 'strasse', 'straße', 'address'],
  description: ['beschreibung', 'description', 'text'],
  text: ['text', 'beschreibung', 'hinweis'],
  url: ['url', 'link', 'webseite', 'website'],
  website: ['webseite', 'website', 'url', 'link', 'homepage'],
  organiser: ['veranstalter', 'organiser'],
  price: ['preis', 'eintritt', 'price'],
  category: ['kategorie', 'category', 'art'],
  kind: ['art', 'kind', 'typ'],
  phone: ['telefon', 'tel', 'phone'],
  date: ['datum', 'termin', 'abfuhrtermin', 'tag', 'date'],
  fraction: ['fraktion', 'abfallart', 'müllart', 'tonne', 'behälter', 'art'],
  district: ['bezirk', 'abfuhrbezirk', 'gebiet', 'tour', 'revier'],
  movedFrom: ['verlegt von', 'statt', 'ursprünglich', 'regulär'],
  cancelled: ['entfällt', 'fällt aus'],
  stop: ['haltepunkt', 'standort', 'ort'],
  note: ['hinweis', 'bemerkung', 'info'],
  town: ['gemeinde', 'stadt', 'ars'],
  street: ['straße', 'strasse', 'straßenname', 'strassenname', 'str.'],
  numbers: ['hausnummern', 'hausnummer', 'nummern', 'hnr'],
  side: ['seite', 'gerade/ungerade', 'g/u'],
  locality: ['ortsteil', 'stadtteil'],
  districtResidual: ['bezirk restmüll'],
  districtBio: ['bezirk bio', 'bezirk bioabfall'],
  districtPaper: ['bezirk papier'],
  districtPackaging: ['bezirk gelb', 'bezirk gelber sack', 'bezirk leichtverpackungen', 'bezirk lvp'],
  districtGlass: ['bezirk glas'],
  districtGreen: ['bezirk grün', 'bezirk grünabfall'],
  districtBulky: ['bezirk sperrmüll'],
  openingHours: ['öffnungszeiten', 'oeffnungszeiten', 'opening_hours'],
};
const KEYS = ['id', 'nr', 'nummer', 'uid', 'kennung', 'objectid', 'fid'];
const LON = ['lon', 'lng', 'long', 'longitude', 'länge', 'x'];
const LAT = ['lat', 'latitude', 'breite', 'y'];

/** A first proposal by the names of the columns; people see and mend it. */
export function proposeMapping(fields: readonly string[], columns: readonly string[]): Mapping {
  const find = (names: readonly string[]) =>
    names
      .map((name) => columns.find((column) => column.trim().toLowerCase() === name))
      .find((one) => one !== undefined) ?? '';
  const proposed = fields.map((field) => [field, find([...(ALIKE[field] ?? []), field.toLowerCase()])]);
  const [lon, lat] = [find(LON), find(LAT)];
  const both = lon !== '' && lat !== '';
  return {
    fields: Object.fromEntries(proposed),
    key: find(KEYS) || (columns[0] ?? ''),
    ...(both ? { lon, lat } : { lon: '', lat: '' }),
  };
}

/** What is stored stays where this form does not show it. */
export function settingsOf(
  mapping: Mapping,
  connector: string,
  before: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const { lon: _lon, lat: _lat, mapping: _mapping, key: _key, ...rest } = before;
  const used = Object.entries(mapping.fields).filter(([, column]) => column !== '');
  const hasPoint = connector === 'csv' && mapping.lon !== '' && mapping.lat !== '';
  return {
    ...rest,
    mapping: Object.fromEntries(used),
    ...(mapping.key !== '' && { key: mapping.key }),
    ...(hasPoint && { lon: mapping.lon, lat: mapping.lat }),
  };
}

/** The form for settings that are stored. */
export function mappingOf(settings: Readonly<Record<string, unknown>>, fields: readonly string[]): Mapping {
  const { mapping, key, lon, lat } = settings;
  const stored = new Map(typeof mapping === 'object' && mapping !== null ? Object.entries(mapping) : []);
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    fields: Object.fromEntries(fields.map((field) => [field, text(stored.get(field))])),
    key: Array.isArray(key) ? text(key[0]) : text(key),
    lon: text(lon),
    lat: text(lat),
  };
}
