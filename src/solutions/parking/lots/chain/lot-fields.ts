/** Columns of a table of lots: what a chain or a town fills in. One row is one lot; its bays are alike. */

export interface LotField {
  /** Names of the column, German first: as in the template. */
  columns: readonly [string, string];
  required: boolean;
  /** What stands in the template as an example. */
  example: string;
}

export const LOT_FIELDS = {
  number: { columns: ['nummer', 'number'], required: true, example: 'F-0001' },
  title: { columns: ['titel', 'title'], required: true, example: 'Beispielmarkt Süd' },
  kind: { columns: ['art', 'kind'], required: true, example: 'Supermarkt' },
  street: { columns: ['strasse', 'street'], required: true, example: 'Beispielstraße' },
  houseNumber: { columns: ['hausnummer', 'house_number'], required: false, example: '12' },
  lon: { columns: ['laengengrad', 'lon'], required: true, example: '6,95790' },
  lat: { columns: ['breitengrad', 'lat'], required: true, example: '50,94130' },
  windows: {
    columns: ['zeiten', 'windows'],
    required: true,
    example: 'Mo-Fr 18:00-08:00; Sa 20:00-08:00; So,Feiertag 00:00-24:00',
  },
  bays: { columns: ['plaetze', 'bays'], required: true, example: '10' },
  wideBays: { columns: ['davon_breit', 'wide_bays'], required: false, example: '1' },
  chargingBays: { columns: ['davon_mit_laden', 'charging_bays'], required: false, example: '2' },
  chargingKw: { columns: ['ladeleistung_kw', 'charging_kw'], required: false, example: '11' },
  length: { columns: ['laenge_cm', 'length_cm'], required: true, example: '500' },
  width: { columns: ['breite_cm', 'width_cm'], required: true, example: '250' },
  height: { columns: ['hoehe_cm', 'height_cm'], required: false, example: '' },
  surface: { columns: ['belag', 'surface'], required: false, example: 'Asphalt' },
  roofed: { columns: ['ueberdacht', 'roofed'], required: false, example: 'nein' },
  stepFree: { columns: ['stufenlos', 'step_free'], required: false, example: 'ja' },
  about: { columns: ['beschreibung', 'about'], required: false, example: 'Hinter dem Markt' },
  hint: {
    columns: ['hinweis_fuer_gebuchte', 'hint'],
    required: false,
    example: 'Einfahrt neben der Bäckerei',
  },
  access: { columns: ['zugang', 'access'], required: false, example: 'offen' },
  accessText: { columns: ['zugang_text', 'access_text'], required: false, example: '' },
  notice: { columns: ['vorlauf_minuten', 'notice_minutes'], required: false, example: '0' },
  longest: { columns: ['hoechstdauer_stunden', 'longest_hours'], required: false, example: '24' },
  pause: { columns: ['pause_minuten', 'pause_minutes'], required: false, example: '15' },
  hour: { columns: ['preis_stunde', 'price_hour'], required: false, example: '' },
  night: { columns: ['preis_nacht', 'price_night'], required: false, example: '4,00' },
  day: { columns: ['preis_tag', 'price_day'], required: false, example: '' },
  week: { columns: ['preis_woche', 'price_week'], required: false, example: '' },
  month: { columns: ['preis_monat', 'price_month'], required: false, example: '30,00' },
  vat: { columns: ['umsatzsteuer', 'vat'], required: false, example: 'enthalten' },
  phone: { columns: ['telefon', 'phone'], required: false, example: '' },
  business: { columns: ['firma', 'business'], required: false, example: 'Beispielmarkt GmbH' },
  publicTraffic: { columns: ['oeffentlich_befahrbar', 'public_traffic'], required: false, example: 'ja' },
  winter: {
    columns: ['winterdienst_haftung', 'winter'],
    required: false,
    example: 'Kein Winterdienst in der Nacht',
  },
} as const satisfies Readonly<Record<string, LotField>>;

export type LotFieldName = keyof typeof LOT_FIELDS;

/** In the order of the template. */
// `Object.keys` of a literal gives its own keys, in the order in which they are written.
export const LOT_FIELD_NAMES = Object.keys(LOT_FIELDS) as LotFieldName[];

/** What a mapping of a feed may fill; the point comes by itself. */
export const FEED_FIELDS: Readonly<Record<string, 'required' | 'optional'>> = Object.fromEntries(
  LOT_FIELD_NAMES.filter((name) => name !== 'lon' && name !== 'lat').map((name) => [
    name,
    LOT_FIELDS[name].required ? 'required' : 'optional',
  ]),
);
