import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentsOf, services } from './catalogue.ts';
import { lifeSituationOf, lifeSituations, servicesIn } from './life-situations.ts';
import { SITUATIONS } from './model.ts';
import needed from './needed-documents.json' with { type: 'json' };

const DATA = new URL('../../../../../shared/data/services/', import.meta.url);
const FILES = ['leika-pvog-8.csv', 'leika-from-muenchen.csv'].map((name) => new URL(name, DATA));

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

  it.skipIf(!FILES.every((file) => existsSync(file)))(
    'has only keys that stand in the two files of keys, the eight of the handbook among them (skipped where they are absent)',
    () => {
      const [eight, muenchen] = FILES.map(
        (file): string[] => readFileSync(file, 'utf8').match(/99\d{12}/g) ?? [],
      );
      const own = services.flatMap(({ leika }) => leika);
      expect(own.filter((key) => !eight?.includes(key) && !muenchen?.includes(key))).toEqual([]);
      expect(own).toEqual(expect.arrayContaining(eight ?? []));
    },
  );

  it('has no key twice', () => {
    const own = services.flatMap(({ leika }) => leika);
    expect(own.length).toBeGreaterThan(40);
    expect(own.filter((key, at) => own.indexOf(key) !== at)).toEqual([]);
  });

  it('knows one service that a Land does not have, as the handbook names it', () => {
    const absent = services.filter(({ absentIn }) => absentIn.length > 0);
    expect(absent.map(({ id, absentIn }) => [id, absentIn])).toEqual([
      ['baulastenauskunft', ['090000000000']],
    ]);
  });

  it('leads to services from situations in life, each service once in each', () => {
    expect(new Set(lifeSituations.map(({ id }) => id)).size).toBe(lifeSituations.length);
    for (const situation of lifeSituations) {
      expect(
        servicesIn(situation).map(({ id }) => id),
        situation.id,
      ).toEqual(situation.services);
      expect(new Set(situation.services).size, situation.id).toBe(situation.services.length);
    }
    for (const wanted of ['geburt', 'umzug', 'auto', 'heirat', 'hund', 'gewerbe', 'todesfall'])
      expect(lifeSituationOf(wanted), wanted).toBeDefined();
  });

  it('says nothing of fees, deadlines or laws', () => {
    for (const { id, about } of services) expect(`${about.de} ${about.en}`, id).not.toMatch(/€|Euro|\d|§/);
  });
});
