import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentsOf, services } from './catalogue.ts';
import { SITUATIONS } from './model.ts';
import needed from './needed-documents.json' with { type: 'json' };

const KEYS = new URL('../../../../../shared/data/services/leika-pvog-8.csv', import.meta.url);

describe('the base catalogue', () => {
  it('holds at least a hundred services, each with an address of its own', () => {
    expect(services.length).toBeGreaterThanOrEqual(100);
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
    for (const language of ['de', 'en'] as const)
      expect(new Set(services.map(({ name }) => name[language])).size).toBe(services.length);
  });

  it('has something for every situation in life', () => {
    for (const situation of SITUATIONS)
      expect(services.filter((service) => service.situation === situation).length).toBeGreaterThanOrEqual(4);
  });

  it('gives everyday words in both languages for each', () => {
    for (const { id, words } of services) {
      expect(words.de.length, id).toBeGreaterThanOrEqual(2);
      expect(words.en.length, id).toBeGreaterThanOrEqual(1);
    }
  });

  it('names every document, and uses every name', () => {
    const used = new Set(services.flatMap(({ documents }) => documents));
    expect([...used].sort()).toEqual(Object.keys(needed).sort());
    const card = services.find(({ id }) => id === 'personalausweis');
    expect(card && documentsOf(card, 'en')).toContain('Biometric photo');
  });

  it.skipIf(!existsSync(KEYS))(
    'has the eight keys of the handbook and no other (skipped where its file is absent)',
    () => {
      const known = readFileSync(KEYS, 'utf8')
        .match(/99\d{12}/g)
        ?.sort();
      expect(services.flatMap(({ leika }) => leika ?? []).sort()).toEqual(known);
    },
  );

  it('says nothing of fees, deadlines or laws', () => {
    for (const { id, about } of services) expect(`${about.de} ${about.en}`, id).not.toMatch(/€|Euro|\d|§/);
  });
});
