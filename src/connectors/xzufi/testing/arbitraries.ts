/** Objects as a reader yields them, for property tests: everything that can be written can be read again. Synthetic. */
import fc from 'fast-check';
import { plainLine, plainTextOf, richTextOf } from '../../../kernel/text/rich-text.ts';
import type {
  Area,
  ObjectKey,
  Validity,
  XzufiAddress,
  XzufiCompetence,
  XzufiLink,
  XzufiLoneCompetence,
  XzufiObject,
  XzufiOnlineService,
  XzufiService,
  XzufiUnit,
} from '../model.ts';

/** Signs that have a meaning for XML, HTML or neither. */
const PIECES = [
  'a',
  'Ä',
  'ß',
  ' ',
  '&',
  '<',
  '>',
  '"',
  "'",
  '&amp;',
  '<b>',
  '§ 5',
  '😀',
  '\u00a0',
  '-',
  '1',
  ']]>',
  '&#13;',
];
const line = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((parts) => plainLine(parts.join('')))
  .filter((text) => text !== '');
/** Names hold no markup that a reader would take away. */
const name = line.map((text) => plainTextOf(text)).filter((text) => text !== '' && plainLine(text) === text);
const language = fc.constantFrom('de', 'en', 'de-ls', 'tr', 'und');
const HTML = [
  ...[
    '<p>',
    '</p>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<h2>',
    '</h2>',
    '<br>',
    'Wort ',
    'x',
    '&amp;',
    '&lt;b&gt;',
    '  ',
    '"',
  ],
  ...[
    '<a href="https://a.example/?a=1&amp;b=2">',
    '<a href="mailto:a@b.example">',
    '</a>',
    '<script>x</script>',
    'Ende.',
  ],
];
export const richText = fc
  .array(fc.constantFrom(...HTML), { maxLength: 25 })
  .map((parts) => richTextOf(parts.join('')));

function byLanguage<Text>(text: fc.Arbitrary<Text>, minKeys = 0) {
  return fc.dictionary(language, text, { minKeys, maxKeys: 3, noNullPrototype: true });
}
const names = byLanguage(name, 1);
const rich = byLanguage(richText.filter((blocks) => blocks.length > 0));

export const objectKey: fc.Arbitrary<ObjectKey> = fc.oneof(
  fc.integer({ min: 1, max: 999_999 }).map((n) => `L100042:${n}`),
  line.filter((text) => !/^[^:]*:|:/.test(text)),
  fc.stringMatching(/^[a-z]{1,5}:[a-z0-9:.-]{1,10}$/),
);
const keys = fc.uniqueArray(objectKey, { maxLength: 2 });

const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString());
const instant = fc
  .integer({ min: 1_000_000_000, max: 2_000_000_000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000).toString());
const validity: fc.Arbitrary<Validity[]> = fc.array(
  fc
    .record({ from: fc.option(date), until: fc.option(date) })
    .filter(({ from, until }) => from !== null || until !== null),
  { maxLength: 2 },
);

const ars = fc.constantFrom('053150000000', '110000000000', '000000000000', '160510000000', '081155003021');
const area: fc.Arbitrary<Area> = fc.oneof(
  fc
    .record({ key: ars, scheme: fc.option(line) })
    .map(({ key, scheme }) => ({ ars: key, scheme, key, name: null })),
  fc
    .record({ key: fc.constantFrom('05315000', 'Mitte', '990000000000', '5'), scheme: fc.option(line) })
    .map(({ key, scheme }) => ({ ars: null, scheme, key, name: null })),
);
const areas = fc.array(area, { maxLength: 3 });
const href = fc.integer({ min: 1, max: 99_999 }).map((n) => `https://online.example/${n}?a=1&b={ars}`);
const links: fc.Arbitrary<XzufiLink[]> = fc.uniqueArray(
  fc.record({ type: fc.option(fc.constantFrom('01', '02', 'x&y')), href, names: byLanguage(name) }),
  { maxLength: 3, selector: (link) => link.href },
);
const competence: fc.Arbitrary<XzufiCompetence> = fc.record({
  service: objectKey,
  areas,
  role: fc.record({ code: fc.option(line), name: fc.option(line) }),
  validity,
});
const competences = fc.array(competence, { maxLength: 3 });
const common = { key: objectKey, secondaryKeys: keys, changedAt: fc.option(instant), validity };

export const service: fc.Arbitrary<XzufiService> = fc
  .record({
    type: fc.constant('service' as const),
    ...common,
    specialises: fc.option(objectKey),
    leika: fc.uniqueArray(fc.constantFrom('99102013104000', '99050012104000', '99115005060000')),
    names,
    titles: byLanguage(name),
    modules: fc.array(
      fc
        .record({ code: fc.constantFrom('05', '06', '08', '77'), texts: rich, links })
        .filter((one) => Object.keys(one.texts).length > 0 || one.links.length > 0),
      { maxLength: 4 },
    ),
    ...{ fees: rich, deadlines: rich, processingTime: rich },
    release: fc.option(
      fc
        .record({ by: fc.option(name), on: fc.option(date) })
        .filter(({ by, on }) => by !== null || on !== null),
    ),
    typing: fc.uniqueArray(fc.constantFrom('1', '2/3', '4a', '5')),
    sdg: fc.uniqueArray(fc.constantFrom('1070100', '2040900')),
    categories: fc.array(fc.record({ key: objectKey, names: byLanguage(name) }), { maxLength: 2 }),
    keywords: byLanguage(fc.uniqueArray(name, { minLength: 1, maxLength: 3 })),
    areas,
  })
  // A title is a name where there is no other.
  .map((one) => ({ ...one, names: { ...one.titles, ...one.names } }));

const address: fc.Arbitrary<XzufiAddress> = fc
  .record({
    ...{ street: fc.option(line), postcode: fc.option(fc.constantFrom('50667', '01067')) },
    ...{ town: fc.option(line), hint: fc.option(line), ars: fc.option(ars) },
    point: fc.option(
      fc.record({
        lon: fc.integer({ min: 59_000, max: 150_000 }).map((n) => n / 10_000),
        lat: fc.integer({ min: 472_000, max: 550_000 }).map((n) => n / 10_000),
      }),
    ),
  })
  .filter((one) => Object.values(one).some((part) => part !== null));

export const unit: fc.Arbitrary<XzufiUnit> = fc.record({
  type: fc.constant('unit' as const),
  ...common,
  names,
  parent: fc.option(objectKey),
  about: rich,
  addresses: fc.array(address, { maxLength: 2 }),
  contact: fc.record({
    phone: fc.option(fc.constantFrom('0221 221-0', '+49 221 2210')),
    fax: fc.option(fc.constant('0221 221-22')),
    email: fc.option(fc.constant('amt@stadt.example')),
    url: fc.option(href),
  }),
  ...{ hours: rich, accessibility: rich },
  competences,
});

export const onlineService: fc.Arbitrary<XzufiOnlineService> = fc.record({
  type: fc.constant('online' as const),
  ...common,
  ...{ isForm: fc.boolean(), names, about: rich, links, competences },
});

export const loneCompetence: fc.Arbitrary<XzufiLoneCompetence> = fc.record({
  type: fc.constant('competence' as const),
  ...common,
  validity: fc.constant([]),
  holder: objectKey,
  holderType: fc.constantFrom('unit' as const, 'online' as const, null),
  competence,
});

export const xzufiObject: fc.Arbitrary<XzufiObject> = fc.oneof(service, unit, onlineService, loneCompetence);
