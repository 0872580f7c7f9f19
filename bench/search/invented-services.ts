/** Services that nobody offers, with names as administrations give them. */
const OBJECTS = [
  ...[
    'Hund',
    'Fahrzeug',
    'Gaststätte',
    'Baum',
    'Grundstück',
    'Wohnung',
    'Betrieb',
    'Veranstaltung',
    'Lager',
    'Anlage',
  ],
  ...[
    'Waffe',
    'Fischerei',
    'Jagd',
    'Spielplatz',
    'Denkmal',
    'Gewässer',
    'Brunnen',
    'Leitung',
    'Kennzeichen',
    'Ausweis',
  ],
  ...[
    'Kita',
    'Schule',
    'Hort',
    'Pflege',
    'Rente',
    'Ausbildung',
    'Prüfung',
    'Urkunde',
    'Register',
    'Vormundschaft',
  ],
  ...[
    'Abfall',
    'Abwasser',
    'Tierhaltung',
    'Saatgut',
    'Bienen',
    'Lebensmittel',
    'Arznei',
    'Praxis',
    'Rettung',
    'Brandschutz',
  ],
  ...[
    'Taxi',
    'Linienverkehr',
    'Flugplatz',
    'Sprengstoff',
    'Bergbau',
    'Vermessung',
    'Statistik',
    'Wahl',
    'Stiftung',
    'Verein',
  ],
];
const ACTIONS = [
  ...[
    'anmelden',
    'abmelden',
    'ummelden',
    'Erlaubnis beantragen',
    'Ausnahme beantragen',
    'Verlängerung',
    'Anzeige',
  ],
  ...[
    'Genehmigung',
    'Bescheinigung',
    'Auskunft',
    'Befreiung',
    'Förderung',
    'Zuschuss',
    'Anerkennung',
    'Zulassung',
  ],
  ...[
    'Widerruf',
    'Verlust melden',
    'Ersatz',
    'Beratung',
    'Prüfung anmelden',
    'Einsicht',
    'Gebühr',
    'Kontrolle',
  ],
  ...['Übertragung', 'Löschung'],
];
const KINDS = ['gewerblich', 'privat', 'vorübergehend', 'im Ausland', 'nach Umzug'];

/** As an export of a DLDB has them; `land` makes those of one Land differ from those of another. */
export function inventedServices(count: number, land: number) {
  return Array.from({ length: count }, (_, index) => {
    const object = pick(OBJECTS, index);
    const action = pick(ACTIONS, Math.floor(index / OBJECTS.length));
    const kind = pick(KINDS, Math.floor(index / OBJECTS.length / ACTIONS.length) + land);
    return {
      id: `b${land}-${index}`,
      name: `${object}: ${action} (${kind})`,
      description: `<p>Erfundene Leistung ${index} des Landes ${land}: ${object}, ${action}.</p>`,
      meta: { keywords: `${pick(OBJECTS, index + land)}, ${pick(ACTIONS, index + land)}` },
    };
  });
}

function pick(words: readonly string[], at: number): string {
  return words[at % words.length] ?? '';
}
