/**
 * What an invented editorial system of Nordrhein-Westfalen tells: services, units and online services that exist
 * nowhere; names say so. Only the service keys are real, from the catalogue. For tests and journeys.
 */
import type { Area, XzufiCompetence, XzufiUnit } from '../../../connectors/xzufi/model.ts';
import { competence, online, service, text, unit, type XzufiObject } from './synthetic.ts';

export const KOELN = '053150000000';
export const BONN = '053140000000';
export const ARNSBERG = '059580004004';
/** Dahlem in the Eifel, a village. */
export const DAHLEM = '053660012012';
export const NRW = '050000000000';

const ROLE = { role: { code: '01', name: 'Zuständige Stelle' } };
const at = (key: string, ...areas: (string | Area)[]) => competence(key, areas, ROLE);
const inNrw = [{ ars: NRW, scheme: null, key: NRW, name: null }];
const hours = { de: [{ type: 'paragraph' as const, text: 'Montag bis Freitag: 8:00–12:00 Uhr' }] };

function office(
  key: string,
  name: string,
  [street, postcode, town]: readonly [string, string, string],
  competences: readonly XzufiCompetence[],
  own: Partial<XzufiUnit> = {},
): XzufiUnit {
  return unit(key, competences, {
    names: { de: name },
    addresses: [{ street, postcode, town, hint: null, point: { lon: 6.9583, lat: 50.9413 }, ars: null }],
    hours,
    ...own,
  });
}

export function syntheticLand(): XzufiObject[] {
  return [
    service('1', {
      names: { de: 'Hundesteuer (Beispiel)', en: 'Dog tax (example)' },
      leika: ['99102013104000'],
      areas: inNrw,
      modules: [
        text('06', '<p>Wer einen Hund hält, meldet ihn hier zur Steuer an. Dies ist ein Beispiel.</p>'),
        text(
          '08',
          '<ul><li>Ausweis</li><li>Kaufvertrag des Hundes</li><li>Nachweis der Haftpflicht</li></ul>',
        ),
      ],
      fees: { de: [{ type: 'paragraph', text: 'Beispielsteuer: 1 Euro im Jahr' }] },
      changedAt: '2026-10-01T08:00:00Z',
    }),
    service('2', {
      names: { de: 'Verlust des Personalausweises melden' },
      leika: ['99008001014002'],
      areas: inNrw,
      modules: [text('06', '<p>Melden Sie den Verlust sofort. Dies ist ein Beispiel.</p>')],
    }),
    service('3', {
      names: { de: 'Ausweis oder Pass für ein Kind' },
      areas: inNrw,
      modules: [
        text('06', '<p>Für Kinder gibt es einen eigenen Ausweis. Dies ist ein Beispiel.</p>'),
        text('08', '<ul><li>Geburtsurkunde</li><li>Foto</li><li>Zustimmung der Eltern</li></ul>'),
      ],
    }),
    service('4', { names: { de: 'Wohnsitz anmelden' }, leika: ['99115005000000'], areas: inNrw }),
    office('10', 'Steueramt Köln (Beispiel)', ['Beispielweg 1', '50667', 'Köln'], [at('1', KOELN)]),
    office('11', 'Kundenzentrum Köln (Beispiel)', ['Beispielplatz 2', '50667', 'Köln'], [at('2', KOELN)]),
    ...['Innenstadt', 'Nippes'].map((name, index) =>
      office(
        `12${index}`,
        `Bürgeramt ${name} (Beispiel)`,
        [`Beispielallee ${index}`, '50668', 'Köln'],
        [at('3', KOELN)],
      ),
    ),
    office('20', 'Amt Dahlem (Beispiel)', ['Dorfstraße 3', '53949', 'Dahlem'], [at('1', DAHLEM)]),
    office(
      '30',
      'Stadthaus Bonn (Beispiel)',
      ['Beispielring 4', '53111', 'Bonn'],
      [at('4', BONN), at('1', BONN)],
    ),
    office(
      '40',
      'Bürgerbüro Arnsberg (Beispiel)',
      ['Beispielgasse 5', '59821', 'Arnsberg'],
      [at('4', ARNSBERG), at('1', ARNSBERG)],
    ),
    online('50', [at('1', KOELN)], {
      names: { de: 'Hundesteuer online (Beispiel)' },
      links: [{ type: null, href: 'https://hund.example.org/koeln', names: {} }],
    }),
    online('51', [at('2', NRW)], {
      names: { de: 'Verlust online melden (Beispiel)' },
      links: [{ type: null, href: 'https://perso.example.org/verlust', names: {} }],
    }),
    online('52', [at('1', KOELN)], {
      isForm: true,
      names: { de: 'Formular Hundesteuer (Beispiel)' },
      links: [{ type: null, href: 'https://hund.example.org/formular.pdf', names: {} }],
    }),
  ];
}
