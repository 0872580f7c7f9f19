import { expect, it } from 'vitest';
import { fold } from '../../../kernel/places/fold.ts';
import { PARTS } from '../texts.ts';
import { CONDITIONS, LOCAL, WARNINGS } from './item.ts';
import { ITEMS, itemKey, itemOf } from './items.ts';

const texts = { de: Object.assign({}, ...PARTS.de), en: Object.assign({}, ...PARTS.en) } as const;

it('knows at least 300 things, each once and in both languages', () => {
  expect(ITEMS.length).toBeGreaterThanOrEqual(300);
  expect(new Set(ITEMS.map(({ id }) => id)).size).toBe(ITEMS.length);
  for (const { id, name } of ITEMS) expect(id, name.de).toBe(fold(name.de).replaceAll(' ', '-'));
});

it('has every word in one entry only, so that nothing means two things', () => {
  for (const language of ['de', 'en'] as const) {
    const words = ITEMS.flatMap(({ name, words }) => [name[language], ...words[language]].map(fold));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  }
});

it('has words for all that entries name, and entries for all words', () => {
  const used = {
    when: ITEMS.flatMap(({ ways }) => ways.flatMap(({ when }) => when ?? [])),
    hint: ITEMS.flatMap(({ hints }) => hints),
    warning: ITEMS.flatMap(({ warning }) => warning ?? []),
    local: ITEMS.flatMap(({ local }) => local ?? []),
  };
  for (const [stem, ids] of Object.entries(used))
    for (const language of ['de', 'en'] as const) {
      const missing = ids.filter((id) => !Object.hasOwn(texts[language], `${stem}_${id}`));
      expect(missing).toEqual([]);
    }
  const hints = Object.keys(texts.de).flatMap((key) => (key.startsWith('hint_') ? [key.slice(5)] : []));
  expect(hints.filter((hint) => !used.hint.includes(hint))).toEqual([]);
  expect(CONDITIONS.filter((one) => !used.when.includes(one))).toEqual([]);
  expect(WARNINGS.filter((one) => !used.warning.includes(one))).toEqual([]);
  expect(LOCAL.filter((one) => !used.local.includes(one))).toEqual([]);
});

it('sends nothing that may burn or poison into a bin without saying so', () => {
  const unsafe = ITEMS.filter(
    ({ ways, warning }) => ways.length === 1 && ways[0]?.to === 'hazardous' && warning === undefined,
  );
  expect(unsafe.map(({ id }) => id)).toEqual([]);
  for (const id of ['akku', 'batterie', 'gaskartusche', 'asche', 'fieberthermometer'])
    expect(itemOf(id)?.warning, id).toBeDefined();
});

it.each([
  ['Knochen', 'knochen'],
  ['bratpfanne', 'pfanne'],
  ['Frying pan', 'pfanne'],
  ['Schneekugel mit Frostschutz', 'schneekugel-mit-frostschutz'],
  ['  §§ ', ''],
])('takes "%s" for the entry "%s"', (word, key) => {
  expect(itemKey(word)).toBe(key);
});
