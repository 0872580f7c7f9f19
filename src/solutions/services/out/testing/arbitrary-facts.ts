/** Anything that could be told of a service or office, for property tests. */
import fc from 'fast-check';
import type { AreaFacts, OfficeFacts, ProviderFacts, ServiceFacts } from '../linked-data/facts.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const maybe = fc.option(words);
const ars = fc.stringMatching(/^\d{12}$/);
const instant = fc.constantFrom('2026-11-24T10:00:00Z', '2016-01-15T00:00:00+01:00');

const area: fc.Arbitrary<AreaFacts> = fc.oneof(
  fc.record({ name: words, ars, within: fc.constant(null) }),
  fc.record({
    name: words,
    ars: fc.constant(null),
    within: fc.record({ name: words, ars, within: fc.constant(null) }),
  }),
);

const open = fc.record({
  day: fc.constantFrom('2026-11-24', '2026-12-31'),
  opens: fc.constantFrom('08:00', '22:30'),
  closes: fc.constantFrom('00:00', '12:15'),
});

export const anyOfficeFacts: fc.Arbitrary<OfficeFacts> = fc.record({
  ...{ name: words, otherNames: fc.array(words, { maxLength: 3 }), organisation: maybe },
  ...{ street: maybe, postcode: maybe, town: maybe, phone: maybe, fax: maybe, email: maybe, url: maybe },
  point: fc.option(
    fc.record({
      lon: fc.double({ min: 5, max: 16, noNaN: true }),
      lat: fc.double({ min: 47, max: 56, noNaN: true }),
    }),
  ),
  ...{ area, open: fc.array(open, { maxLength: 3 }) },
});

const provider: fc.Arbitrary<ProviderFacts> = fc.oneof(
  fc.record({ kind: fc.constant('office' as const), office: anyOfficeFacts }),
  fc.record({ kind: fc.constant('name' as const), name: words }),
);

export const anyServiceFacts: fc.Arbitrary<ServiceFacts> = fc.record({
  ...{ name: words, about: fc.string({ unit: 'grapheme' }), area },
  leika: fc.array(fc.stringMatching(/^99\d{12}$/), { maxLength: 3 }),
  providers: fc.array(provider, { maxLength: 3 }),
  operators: fc.array(words, { maxLength: 2 }),
  online: fc.array(fc.record({ name: words, url: fc.webUrl() }), { maxLength: 3 }),
  offices: fc.array(anyOfficeFacts, { maxLength: 3 }),
  text: fc.record({
    lang: fc.constantFrom('de', 'en', 'de-ls'),
    checkedOn: fc.constantFrom('2026-11-24', '2026-01-01'),
    ...{ url: fc.option(fc.webUrl()), changedAt: fc.option(instant), licence: words, credit: words },
  }),
});
