/** Thirty fact sheets for trying out. All of it is invented: solutions, figures, costs, failures, and the law abroad. */
import type { Field } from '../../../../kernel/network/fields.ts';
import type { Band, Evidence, Operating, Status } from '../sheet-model.ts';

export interface SampleRow {
  key: string;
  /** Name of an example town, or a country and a place abroad. */
  at: string | readonly [country: string, place: string];
  field: Field;
  status: Status;
  band: Band;
  evidence: Evidence;
  operating: Operating;
  /** Solution of this house. */
  solution?: string;
  title: string;
  problem: string;
  failed: string;
  success?: string;
  law?: string;
  /** Months before today in which it began, and ended. */
  began: number;
  ended?: number;
  /** Days since somebody said that it holds. */
  age: number;
  /** Euros. */
  once?: number;
  yearly?: number;
  kpi?: readonly [title: string, unit: string, before: number, after: number];
  needs?: readonly (readonly [text: string, check: string | null])[];
  en?: { title: string; problem: string; failed: string; law?: string };
}

export const SAMPLE_ROWS: readonly SampleRow[] = [
  {
    ...{
      key: 'market-lots',
      at: 'Köln',
      field: 'mobility',
      status: 'running',
      band: '50k-250k',
      evidence: 2,
    },
    ...{ operating: 'own', solution: 'parking', title: 'Stellplätze von Märkten am Abend buchen' },
    problem:
      'Rund um Veranstaltungen kreisen Autos, während die Plätze der Märkte nach Ladenschluss leer stehen.',
    failed: 'Zwei Märkte stiegen nach drei Monaten aus, weil Reinigung und Haftung nicht geklärt waren.',
    success: 'Ein Mustervertrag, den alle Märkte unterschrieben.',
    ...{
      began: 20,
      age: 40,
      once: 84_000,
      yearly: 18_000,
      kpi: ['Suchverkehr am Abend', 'Fahrten', 410, 290],
    },
    needs: [
      ['Die Karte der Baugebiete liegt vor', 'parking:zones'],
      ['Die Bauaufsicht ist benannt', 'parking:authority'],
    ],
    en: {
      title: 'Book the lots of supermarkets in the evening',
      problem: 'Cars circle around events while the lots of supermarkets stand empty after closing time.',
      failed: 'Two supermarkets left after three months because cleaning and liability were not settled.',
    },
  },
  {
    ...{
      key: 'bins-by-level',
      at: 'Zingst',
      field: 'waste',
      status: 'running',
      band: '10k-50k',
      evidence: 1,
    },
    ...{ operating: 'coop', solution: 'waste', title: 'Strandbehälter nach Füllstand leeren' },
    problem: 'In der Saison laufen Behälter über, im Winter fährt die Tour leere Behälter an.',
    failed: 'Jeder fünfte Sensor fiel im ersten Winter durch Salz aus; die Gehäuse wurden getauscht.',
    ...{ began: 15, age: 20, once: 21_000, yearly: 3_900, kpi: ['Leerfahrten', 'im Monat', 46, 17] },
    needs: [['Termine der Abfuhr sind angeschlossen', 'waste:collections']],
  },
  {
    ...{
      key: 'waste-calendar',
      at: 'Tangermünde',
      field: 'waste',
      status: 'transferred',
      band: 'under-10k',
      evidence: 3,
    },
    ...{ operating: 'own', solution: 'waste', title: 'Abfuhrtermine aufs Telefon' },
    problem: 'Viele verpassen die Abfuhr, der gedruckte Kalender ist nach der ersten Änderung falsch.',
    failed: 'Die Ortsteile mit zwei Abfuhrtagen fehlten anfangs; es kamen 60 Beschwerden.',
    ...{ began: 26, age: 75, once: 4_200, kpi: ['Anrufe zu Terminen', 'in der Woche', 38, 12] },
    needs: [['Termine aus einer Quelle oder von Hand', 'waste:collections']],
    en: {
      title: 'Collection days on the phone',
      problem: 'Many miss the collection, and the printed calendar is wrong after the first change.',
      failed: 'Districts with two collection days were missing at first; 60 complaints came in.',
    },
  },
  {
    ...{
      key: 'cancel-visits',
      at: 'Celle',
      field: 'services',
      status: 'scaled',
      band: '10k-50k',
      evidence: 2,
    },
    ...{ operating: 'saas', solution: 'services', title: 'Termine mit einem Tipp absagen' },
    problem: 'Jeder siebte Termin im Bürgeramt verfiel, weil Absagen nur am Telefon ging.',
    failed: 'Die Erinnerung kam zuerst nachts an; Datenschutz und Personalrat wurden zu spät gefragt.',
    ...{ began: 18, age: 101, once: 32_000, yearly: 9_600, kpi: ['verfallene Termine', '%', 14, 6] },
    needs: [['Leistungen oder Stellen sind angeschlossen', 'services:services']],
  },
  {
    ...{
      key: 'event-calendar',
      at: 'Murnau a. Staffelsee',
      field: 'economy',
      status: 'running',
      band: 'under-10k',
    },
    ...{
      evidence: 1,
      operating: 'own',
      solution: 'leisure',
      title: 'Ein Veranstaltungskalender für alle Vereine',
    },
    problem: 'Vereine tragen Termine in fünf Kalender ein, und alle sind unvollständig.',
    failed: 'Ohne eine Person im Rathaus, die nachfragt, trug nach dem Sommer kaum jemand etwas ein.',
    ...{ began: 13, age: 10, once: 3_500, kpi: ['Termine im Monat', '', 22, 64] },
    needs: [['Ein Kalender ist angeschlossen, oder jemand trägt ein', 'leisure:events']],
  },
  {
    ...{
      key: 'trail-finder',
      at: 'Willingen (Upland)',
      field: 'mobility',
      status: 'running',
      band: '10k-50k',
    },
    ...{
      evidence: 1,
      operating: 'coop',
      solution: 'leisure',
      title: 'Wanderwege mit Sperrungen in Echtzeit',
    },
    problem: 'Gäste stehen vor gesperrten Wegen, die Forstämter erfahren von Karten im Netz nichts.',
    failed: 'Drei Forstämter meldeten auf drei Wegen; die Zusammenführung dauerte ein halbes Jahr.',
    ...{ began: 22, age: 150, once: 27_500, yearly: 2_400 },
  },
  {
    ...{
      key: 'delivery-depot',
      at: 'Bamberg',
      field: 'economy',
      status: 'proof-of-concept',
      band: '250k-500k',
    },
    ...{ evidence: 1, operating: 'coop', title: 'Gemeinsames Depot für Zusteller am Altstadtrand' },
    problem: 'Lieferwagen verstopfen die Altstadt am Vormittag.',
    failed: 'Ein großer Zusteller macht nicht mit; die Miete des Depots ist nur zur Hälfte gedeckt.',
    ...{ began: 9, age: 30, once: 310_000, yearly: 96_000, kpi: ['Lieferwagen am Vormittag', '', 138, 104] },
  },
  {
    ...{
      key: 'stream-gauges',
      at: 'Swisttal',
      field: 'water',
      status: 'running',
      band: '50k-250k',
      evidence: 2,
    },
    ...{ operating: 'coop', title: 'Pegel an kleinen Bächen mit Warnung für Nachbarn' },
    problem: 'Bei Starkregen steigen kleine Bäche in Minuten, und die Orte unterhalb erfahren es zu spät.',
    failed: 'Im ersten Jahr gab es elf Fehlalarme durch Äste vor dem Sensor.',
    success: 'Die Feuerwehr entschied, welche Schwelle gilt.',
    ...{ began: 28, age: 60, once: 118_000, yearly: 14_500, kpi: ['Vorwarnzeit', 'min', 8, 34] },
    en: {
      title: 'Gauges on small streams that warn the neighbours',
      problem: 'In heavy rain small streams rise in minutes, and the places below hear of it too late.',
      failed: 'In the first year there were eleven false alarms because of branches in front of the sensor.',
    },
  },
  {
    ...{
      key: 'light-follows',
      at: 'Tübingen',
      field: 'energy',
      status: 'scaled',
      band: 'over-500k',
      evidence: 2,
    },
    ...{ operating: 'own', title: 'Straßenlicht, das heller wird, wenn jemand kommt' },
    problem: 'Licht brennt die ganze Nacht auf leeren Wegen.',
    failed: 'Katzen lösten die Sensoren aus; an drei Straßen musste die Höhe geändert werden.',
    ...{
      began: 40,
      age: 90,
      once: 720_000,
      yearly: 21_000,
      kpi: ['Strom für Licht', 'MWh im Jahr', 910, 520],
    },
  },
  {
    ...{
      key: 'school-streets',
      at: 'Konstanz',
      field: 'mobility',
      status: 'running',
      band: '10k-50k',
      evidence: 1,
    },
    ...{ operating: 'own', title: 'Schulstraße mit versenkbaren Pollern' },
    problem: 'Am Morgen stauen sich vor der Grundschule die Autos der Eltern.',
    failed: 'Die Poller fuhren bei Frost nicht; im Winter stand jemand mit Schranke da.',
    ...{ began: 14, age: 170, once: 38_000, kpi: ['Autos vor der Schule', 'am Morgen', 96, 11] },
  },
  {
    ...{
      key: 'bus-on-call',
      at: 'Bernkastel-Kues',
      field: 'mobility',
      status: 'proof-of-concept',
      band: '250k-500k',
    },
    ...{ evidence: 1, operating: 'coop', title: 'Bus auf Anruf bis Mitternacht' },
    problem: 'Nach 19 Uhr fährt in den Dörfern kein Bus.',
    failed: 'Am Telefon bestellte fast niemand; die Fahrten am Sonntag waren leer.',
    ...{ began: 7, age: 12, once: 60_000, yearly: 240_000, kpi: ['Fahrgäste im Monat', '', 0, 430] },
  },
  {
    ...{
      key: 'video-clinic',
      at: 'Templin',
      field: 'health',
      status: 'running',
      band: '50k-250k',
      evidence: 1,
    },
    ...{ operating: 'coop', title: 'Sprechstunde im Gemeindehaus mit zugeschalteter Ärztin' },
    problem: 'Der nächste Hausarzt ist 28 Kilometer entfernt und nimmt niemanden mehr an.',
    failed: 'Der erste Anschluss war zu langsam; vier Monate lang brach das Bild ab.',
    ...{ began: 17, age: 55, once: 92_000, yearly: 61_000 },
  },
  {
    ...{
      key: 'pop-up-shops',
      at: 'Görlitz',
      field: 'economy',
      status: 'running',
      band: '10k-50k',
      evidence: 1,
    },
    ...{ operating: 'own', title: 'Läden auf Zeit mit einem Vertrag' },
    problem: 'In der Innenstadt steht jeder sechste Laden leer.',
    failed: 'Eigentümer, die nicht am Ort wohnen, antworteten nicht.',
    ...{ began: 21, age: 200, once: 24_000, kpi: ['leere Läden', '', 61, 49] },
  },
  {
    ...{
      key: 'air-school',
      at: 'Saarbrücken',
      field: 'air',
      status: 'running',
      band: '10k-50k',
      evidence: 1,
    },
    ...{ operating: 'own', title: 'Luftwerte in Klassenräumen' },
    problem: 'Niemand weiß, wann ein Klassenraum gelüftet werden muss.',
    failed: 'Die Geräte piepten im Unterricht; der Ton wurde abgeschaltet.',
    ...{ began: 30, age: 230, once: 29_000 },
  },
  {
    ...{
      key: 'noise-map',
      at: 'Kassel',
      field: 'air',
      status: 'proof-of-value',
      band: 'under-10k',
      evidence: 0,
    },
    ...{ operating: 'own', title: 'Lärm messen mit der Bürgerschaft' },
    problem: 'Beschwerden über Lärm gibt es viele, Messwerte keine.',
    failed: 'Werte von Telefonen sind untereinander nicht vergleichbar.',
    ...{ began: 4, age: 25, once: 6_000 },
  },
  {
    ...{
      key: 'budget-vote',
      at: 'Kassel',
      field: 'participation',
      status: 'scaled',
      band: '10k-50k',
      evidence: 2,
    },
    ...{ operating: 'saas', title: 'Bürgerhaushalt mit begründeten Absagen' },
    problem: 'Vorschläge verschwinden, und niemand erfährt, warum.',
    failed: 'Im ersten Jahr wurden 40 Vorschläge erst nach acht Monaten beantwortet.',
    ...{ began: 34, age: 80, once: 18_000, yearly: 12_000, kpi: ['beantwortete Vorschläge', '%', 35, 96] },
  },
  {
    ...{ key: 'open-data', at: 'Ulm', field: 'data', status: 'running', band: '50k-250k', evidence: 1 },
    ...{ operating: 'own', title: 'Datenplattform mit offenen Schnittstellen' },
    problem: 'Jede Abteilung kauft Sensoren mit eigener Oberfläche.',
    failed: 'Zwei Verträge erlaubten keinen Export; sie wurden erst zum Ende gekündigt.',
    ...{ began: 36, age: 130, once: 190_000, yearly: 48_000 },
  },
  {
    ...{
      key: 'digital-twin',
      at: 'Dresden',
      field: 'data',
      status: 'proof-of-concept',
      band: 'over-500k',
      evidence: 1,
    },
    ...{ operating: 'own', title: 'Stadtmodell für Starkregen' },
    problem: 'Bei neuen Bauten sieht niemand, wohin das Wasser fließt.',
    failed: 'Die Höhen der Keller fehlen; ohne sie ist die Hälfte der Aussagen unsicher.',
    ...{ began: 16, age: 95, once: 640_000 },
  },
  {
    ...{
      key: 'fibre-houses',
      at: 'Furtwangen im Schwarzwald',
      field: 'network',
      status: 'running',
      band: 'over-500k',
    },
    ...{ evidence: 1, operating: 'coop', title: 'Leerrohre beim Straßenbau mitverlegen' },
    problem: 'Straßen werden gebaut, und zwei Jahre später für Glasfaser wieder geöffnet.',
    failed: 'Ohne gemeinsamen Bauplan wurden zwei Straßen vergessen.',
    ...{ began: 44, age: 176, once: 1_240_000 },
  },
  {
    ...{
      key: 'wifi-market',
      at: 'Ottweiler',
      field: 'network',
      status: 'stopped',
      band: '10k-50k',
      evidence: 1,
    },
    ...{ operating: 'saas', title: 'Freies WLAN auf dem Marktplatz' },
    problem: 'Auf dem Marktplatz war das Mobilnetz schwach.',
    failed:
      'Nach dem Ausbau des Mobilnetzes nutzte es niemand mehr; der Vertrag lief noch zwei Jahre weiter.',
    ...{ began: 50, ended: 11, age: 190, once: 14_000, yearly: 6_200 },
  },
  {
    ...{
      key: 'parking-sensors',
      at: 'Siegen',
      field: 'mobility',
      status: 'stopped',
      band: '50k-250k',
      evidence: 2,
    },
    ...{ operating: 'saas', title: 'Sensoren in jedem Stellplatz der Innenstadt' },
    problem: 'Autos suchen im Mittel neun Minuten nach einem Platz.',
    failed:
      'Nach zwei Wintern war ein Drittel der Sensoren ausgefallen, der Anbieter war nicht mehr da, und die Daten ließen sich nicht ausleiten.',
    ...{ began: 38, ended: 6, age: 100, once: 176_000, yearly: 22_000, kpi: ['Suchzeit', 'min', 9, 8.6] },
    en: {
      title: 'A sensor in each parking bay of the centre',
      problem: 'On average cars look for a bay for nine minutes.',
      failed:
        'After two winters a third of the sensors had failed, the provider was gone, and the data could not be exported.',
    },
  },
  {
    ...{ key: 'chat-bot', at: 'Jena', field: 'services', status: 'stopped', band: '50k-250k', evidence: 1 },
    ...{ operating: 'saas', title: 'Chat-Programm für Fragen ans Rathaus' },
    problem: 'Die Telefone im Bürgeramt sind dauernd belegt.',
    failed: 'Ein Viertel der Antworten war falsch oder veraltet; die Anrufe wurden nicht weniger.',
    ...{ began: 24, ended: 8, age: 66, once: 72_000, yearly: 26_000, kpi: ['Anrufe am Tag', '', 212, 209] },
  },
  {
    ...{
      key: 'smart-bench',
      at: 'Bocholt',
      field: 'energy',
      status: 'stopped',
      band: '10k-50k',
      evidence: 0,
    },
    ...{ operating: 'own', title: 'Bänke mit Solarzelle zum Laden' },
    problem: 'Wer unterwegs ist, findet keinen Strom fürs Telefon.',
    failed:
      'Die Bänke standen im Schatten, zweimal wurden sie beschädigt, und einen Bedarf hatte niemand gemessen.',
    ...{ began: 33, ended: 14, age: 240, once: 31_000 },
  },
  {
    ...{ key: 'care-button', at: 'Daun', field: 'health', status: 'stopped', band: '50k-250k', evidence: 1 },
    ...{ operating: 'coop', title: 'Notrufknopf mit Nachbarschaftshilfe' },
    problem: 'Ältere Menschen, die allein leben, werden nach einem Sturz spät gefunden.',
    failed: 'Für die Nächte fanden sich zu wenige Helfende; rechtlich blieb offen, wer haftet.',
    ...{ began: 19, ended: 5, age: 45, once: 67_000 },
  },
  {
    ...{
      key: 'ferry-app',
      at: 'Spiekeroog',
      field: 'mobility',
      status: 'stopped',
      band: '10k-50k',
      evidence: 0,
    },
    ...{ operating: 'own', title: 'Eigene App für Fährzeiten' },
    problem: 'Fährzeiten hängen an der Tide und ändern sich.',
    failed:
      'Kaum jemand lädt für einen Urlaub eine App; die Pflege zweier Systeme kostete mehr als alles andere.',
    ...{ began: 41, ended: 20, age: 300, once: 44_000 },
  },
  {
    ...{
      key: 'learn-space',
      at: 'Bremerhaven',
      field: 'education',
      status: 'running',
      band: '50k-250k',
      evidence: 1,
    },
    ...{ operating: 'own', title: 'Lernorte mit freien Plätzen auf einen Blick' },
    problem: 'Viele Jugendliche haben zu Hause keinen ruhigen Platz zum Lernen.',
    failed: 'Freie Plätze wurden von Hand gemeldet und stimmten am Nachmittag nicht mehr.',
    ...{ began: 12, age: 110, once: 58_000, yearly: 9_000 },
  },
  {
    ...{
      key: 'river-bath',
      at: 'Passau',
      field: 'water',
      status: 'proof-of-value',
      band: '10k-50k',
      evidence: 0,
    },
    ...{ operating: 'own', title: 'Badestellen mit Wasserwerten' },
    problem: 'Nach Regen ist unklar, ob man im Fluss baden kann.',
    failed: 'Laborwerte kommen erst nach zwei Tagen; eine sichere Vorhersage gibt es noch nicht.',
    ...{ began: 3, age: 8, once: 12_000 },
  },
  {
    ...{
      key: 'dk-heat',
      at: ['DK', 'Eksempelby'],
      field: 'energy',
      status: 'running',
      band: '250k-500k',
      evidence: 2,
    },
    ...{ operating: 'coop', title: 'Wärmenetz mit Verbrauch in Echtzeit' },
    problem: 'Haushalte sehen ihren Verbrauch erst mit der Rechnung.',
    failed: 'Ein Zehntel der alten Zähler ließ sich nicht auslesen und musste getauscht werden.',
    law: 'Erfundenes Beispiel: Dort darf die Genossenschaft Zähler aller Häuser auslesen. In Deutschland wäre die Einwilligung jedes Haushalts zu prüfen.',
    ...{ began: 46, age: 85, once: 405_000, kpi: ['Wärmeverbrauch', '%', 100, 91] },
    en: {
      title: 'Heating network with consumption in real time',
      problem: 'Households see what they used with the bill only.',
      failed: 'A tenth of the old meters could not be read and had to be replaced.',
      law: 'Invented example: there the cooperative may read the meters of all houses. In Germany the consent of each household would have to be examined.',
    },
  },
  {
    ...{
      key: 'ee-once',
      at: ['EE', 'Näidislinn'],
      field: 'services',
      status: 'transferred',
      band: '50k-250k',
      evidence: 3,
    },
    ...{ operating: 'own', title: 'Anträge, die schon ausgefüllt sind' },
    problem: 'Menschen tippen immer wieder ein, was die Verwaltung schon weiß.',
    failed: 'Bei getrennt lebenden Eltern stimmten die Vorgaben in jedem achten Fall nicht.',
    law: 'Erfundenes Beispiel: Dort dürfen Register einander direkt fragen. In Deutschland braucht jede Abfrage eine eigene Rechtsgrundlage.',
    ...{ began: 60, age: 120, once: 138_000, kpi: ['Zeit je Antrag', 'min', 21, 4] },
    en: {
      title: 'Applications that are filled in already',
      problem: 'People type again and again what the administration knows already.',
      failed: 'For parents who live apart the entries were wrong in one case of eight.',
      law: 'Invented example: there registers may ask each other directly. In Germany each query needs a legal basis of its own.',
    },
  },
  {
    ...{
      key: 'nl-parking',
      at: ['NL', 'Voorbeelddam'],
      field: 'mobility',
      status: 'stopped',
      band: 'over-500k',
      evidence: 1,
    },
    ...{ operating: 'saas', title: 'Parkpreise nach Nachfrage' },
    problem: 'Am Nachmittag ist kein Platz frei, am Vormittag steht die Hälfte leer.',
    failed: 'Preise, die sich stündlich änderten, verstand niemand; nach Protesten nahm der Rat sie zurück.',
    law: 'Erfundenes Beispiel: Dort setzt der Rat die Gebühr selbst fest. In Deutschland wäre der Rahmen des Landes zu prüfen.',
    ...{ began: 29, ended: 10, age: 210, once: 530_000 },
    en: {
      title: 'Parking prices by demand',
      problem: 'In the afternoon no bay is free, in the morning half of them are empty.',
      failed: 'Nobody understood prices that changed every hour; after protests the council took them back.',
      law: 'Invented example: there the council sets the fee itself. In Germany the frame of the state would have to be examined.',
    },
  },
];
