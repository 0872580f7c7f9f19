/** The traps of the handbook of services, each by a synthetic message that goes through the whole import. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DirectoryHouse, openDirectoryHouse } from '../testing/directory-house.ts';
import { competence, online, part, service, text, unit } from '../testing/synthetic.ts';
import type { Responsibility } from './responsibility.ts';

const BERLIN = '110000000000';
const HAMBURG = '020000000000';
const KOELN = '053150000000';
const NRW = '050000000000';
const BAVARIA = '090000000000';
const FEDERATION = '000000000000';
/** Wohngeld – Mietzuschuss; Hundesteuer Anmeldung. */
const [HOUSING, DOG] = ['99107023037000', '99102013104000'];

let house: DirectoryHouse;
beforeAll(async () => {
  house = await openDirectoryHouse();
});
afterAll(() => house.close());
afterEach(() => house.empty());

async function who(pageId: string, ars: string, options: Parameters<DirectoryHouse['view']>[2] = {}) {
  return say((await house.view(pageId, ars, options)).responsibility);
}

/** "found: Amt A" in a line, so that a test reads as a sentence. */
function say(found: Responsibility): string {
  if (found.kind === 'absent') return `absent in ${found.land.name}`;
  if (found.kind === 'unknown') return `unknown: ${found.reason}`;
  const [{ units }] = found.roles;
  const names = units.map(({ office, key, subArea }) => {
    const name = office?.record.name.replace('Synthetisches ', '') ?? key;
    return subArea === null ? name : `${name} (${subArea.key})`;
  });
  return `${found.kind}: ${names.join(', ')}`;
}

describe('traps', () => {
  it('42 units that answer for the housing benefit in Berlin are all listed, by district, and none is picked', async () => {
    const units = Array.from({ length: 42 }, (_, n) =>
      unit(`B:${n}`, [competence('B:w', [part(`Bezirk ${String((n % 12) + 1).padStart(2, '0')}`)])]),
    );
    await house.take(BERLIN, [service('B:w', { leika: [HOUSING] }), ...units]);
    const view = await house.view('wohngeld', BERLIN);
    if (view.responsibility.kind !== 'several') throw new Error(view.responsibility.kind);
    expect(view.responsibility.roles[0].units).toHaveLength(42);
    const chosen = await house.view('wohngeld', BERLIN, { area: 'Bezirk 03' });
    if (chosen.responsibility.kind !== 'several') throw new Error(chosen.responsibility.kind);
    expect(chosen.responsibility.roles[0].units.map(({ key }) => key)).toEqual([
      'B:14',
      'B:2',
      'B:26',
      'B:38',
    ]);
  });

  it('a district of a city state is not the whole of it: one known district is no answer for all', async () => {
    await house.take(HAMBURG, [
      service('H:w', { leika: [HOUSING] }),
      unit('Mitte', [competence('H:w', [part('Mitte')])]),
    ]);
    expect(await who('wohngeld', HAMBURG)).toBe('several: Amt Mitte (Mitte)');
    expect(await who('wohngeld', HAMBURG, { area: 'Mitte' })).toBe('found: Amt Mitte (Mitte)');
    expect(await who('wohngeld', '010610000000')).toBe('unknown: no-source');
  });

  it('an association or a Kreis acts for its members, by the register and not by digits', async () => {
    const members = house.places.children('010615168000');
    expect(members.map(({ name }) => name)).toContain('Wacken');
    await house.take('010000000000', [
      service('S:hund', { leika: [DOG] }),
      service('S:wohn', { leika: [HOUSING] }),
      unit('Amt', [competence('S:hund', ['010615168000'])]),
      unit('Kreis', [competence('S:wohn', ['010610000000'])]),
    ]);
    for (const { ars } of members) {
      expect(await who('hundesteuer', ars)).toBe('found: Amt Amt');
      expect(await who('wohngeld', ars)).toBe('found: Amt Kreis');
    }
    // Of the same Kreis, of no association.
    expect(await who('hundesteuer', '010610046046')).toBe('unknown: not-in-source');
    expect(await who('wohngeld', '010610046046')).toBe('found: Amt Kreis');
  });

  it('two Länder whose town fields are the same do not collide', async () => {
    const twins = house.places
      .search('Neustadt', 60)
      .map(({ place }) => place.ars)
      .slice(0, 40);
    const lands = [...new Set(twins.map((ars) => `${ars.slice(0, 2)}0000000000`))];
    expect(lands.length).toBeGreaterThan(4);
    for (const land of lands) {
      const own = twins.filter((ars) => house.places.applies(land, ars));
      await house.take(land, [
        service('x:1', { leika: [DOG] }),
        ...own.map((ars) => unit(`x:${ars}`, [competence('x:1', [ars])], { names: { de: `Amt ${ars}` } })),
      ]);
    }
    for (const ars of twins) expect(await who('hundesteuer', ars)).toBe(`found: Amt ${ars}`);
  });

  it('a name twin gets nothing: Birkenfeld in Baden-Württemberg, in Bavaria and the Landkreis', async () => {
    await house.take('080000000000', [
      service('x:1', { leika: [DOG] }),
      unit('BW', [competence('x:1', ['082360004004'])]),
    ]);
    expect(await who('hundesteuer', '082360004004')).toBe('found: Amt BW');
    expect(await who('hundesteuer', '096775621119')).toBe('unknown: no-source');
  });

  it('a kreisfreie Stadt is not the Landkreis of the same name', async () => {
    const town = '095610000000';
    const county = '095710000000';
    expect([house.places.get(town)?.name, house.places.get(county)?.name]).toEqual(['Ansbach', 'Ansbach']);
    await house.take(BAVARIA, [
      service('x:1', { leika: [DOG] }),
      unit('Landkreis', [competence('x:1', [county])]),
    ]);
    expect(await who('hundesteuer', town)).toBe('unknown: not-in-source');
    const [member] = house.places.children(county).filter(({ levels }) => levels.includes('municipality'));
    expect(await who('hundesteuer', member?.ars ?? '')).toBe('found: Amt Landkreis');
  });

  it('a text for the whole Land may belong to a unit of the city: both levels are said', async () => {
    await house.take(NRW, [
      service('N:hund', { leika: [DOG] }),
      unit('Steueramt', [competence('N:hund', [KOELN])]),
    ]);
    const { text: written, responsibility } = await house.view('hundesteuer', KOELN);
    expect(written?.unit.ars).toBe(NRW);
    if (responsibility.kind !== 'found') throw new Error(responsibility.kind);
    expect(responsibility.roles[0].units[0]?.area.ars).toBe(KOELN);
  });

  it('a competence, a unit and a text count only on days on which they are valid, in Germany', async () => {
    const until = [{ from: null, until: '2026-11-24' }];
    const from = [{ from: '2026-11-25', until: null }];
    await house.take(KOELN, [
      service('K:1', { leika: [DOG], validity: [{ from: '2026-01-01', until: '2026-12-31' }] }),
      unit('alt', [competence('K:1', [KOELN], { validity: until })]),
      unit('neu', [competence('K:1', [KOELN], { validity: from })]),
      unit('weg', [competence('K:1', [KOELN])], { validity: [{ from: null, until: '2020-01-01' }] }),
    ]);
    // 23:30 in Germany is still the 24th, though half past ten in the evening in UTC; an hour later it is not.
    expect(await who('hundesteuer', KOELN, { now: '2026-11-24T22:30:00Z' })).toBe('found: Amt alt');
    expect(await who('hundesteuer', KOELN, { now: '2026-11-24T23:30:00Z' })).toBe('found: Amt neu');
    const later = await house.view('hundesteuer', KOELN, { now: '2027-01-01T12:00:00Z' });
    expect(later.text).toBeNull();
    expect(say(later.responsibility)).toBe('unknown: no-source');
  });

  it('services meet by key, never by words: a text that names another service answers for none', async () => {
    await house.take(KOELN, [
      service('K:1', { names: { de: 'Alles rund um Hundesteuer und Wohngeld' }, leika: ['99000000000001'] }),
      unit('Amt', [competence('K:1', [KOELN])]),
    ]);
    expect(await who('hundesteuer', KOELN)).toBe('unknown: no-source');
    expect(await who('wohngeld', KOELN)).toBe('unknown: no-source');
  });

  it('a cell with four keys is found by each of them', async () => {
    await house.take(KOELN, [
      service('K:4', { leika: ['99000000000001', '99000000000002', DOG, '99000000000003'] }),
      unit('Amt', [competence('K:4', [KOELN])]),
    ]);
    expect(await who('hundesteuer', KOELN)).toBe('found: Amt Amt');
  });

  it('the same id in two editorial systems is two units', async () => {
    await house.take(KOELN, [
      service('L1:7', { leika: [DOG] }),
      service('L2:7', { leika: [HOUSING] }),
      unit('L1:5', [competence('L1:7', [KOELN])]),
      unit('L2:5', [competence('L2:7', [KOELN])]),
    ]);
    expect(await who('hundesteuer', KOELN)).toBe('found: Amt L1:5');
    expect(await who('wohngeld', KOELN)).toBe('found: Amt L2:5');
  });

  it('an address of which parts are missing is shown as far as it goes', async () => {
    const address = { street: null, postcode: '50667', town: null, hint: null, point: null, ars: null };
    await house.take(KOELN, [
      service('K:1', { leika: [DOG] }),
      unit('A', [competence('K:1', [KOELN])], { addresses: [address] }),
      unit('B', [competence('K:1', [KOELN])], { addresses: [] }),
    ]);
    const { responsibility } = await house.view('hundesteuer', KOELN);
    if (responsibility.kind !== 'several') throw new Error(responsibility.kind);
    expect(responsibility.roles[0].units.map(({ office }) => office?.record.address.postcode)).toEqual([
      '50667',
      null,
    ]);
  });

  it('scripts, entities and zero-width characters of a text are gone', async () => {
    const html = '<p>Hunde\u200bsteuer &amp; Marke<script>alert(1)</script></p><img src=x onerror=alert(2)>';
    await house.take(KOELN, [service('K:1', { leika: [DOG], modules: [text('05', html)] })]);
    const { text: written } = await house.view('hundesteuer', KOELN);
    expect(written?.record.about).toEqual([{ type: 'paragraph', text: 'Hundesteuer & Marke' }]);
  });

  it('a service that a Land does not have is said to be absent there, and nowhere else', async () => {
    const { absentAt } = await import('./absent-at.ts');
    const { resolve } = await import('./resolve.ts');
    const answer = (ars: string) => {
      const chain = [house.at(ars).place, ...house.places.ancestors(ars)].map((one) => ({
        unit: one,
        keys: [...house.places.keys(one.ars)],
      }));
      const units = chain.map((one) => one.unit);
      const absent = absentAt({ id: 'baulasten', absentIn: [BAVARIA] }, units);
      return say(resolve([], { chain, absent, today: '2026-11-24', chosenArea: null, isDescribed: false }));
    };
    expect(answer('091620000000')).toBe('absent in Bayern');
    expect(answer('096775621119')).toBe('absent in Bayern');
    expect(answer(KOELN)).toBe('unknown: no-source');
    expect(answer(FEDERATION)).toBe('unknown: no-source');
  });

  it('a source without the service is no proof that nobody is responsible', async () => {
    await house.take(KOELN, [service('K:1', { leika: [HOUSING] })]);
    expect(await who('hundesteuer', KOELN)).toBe('unknown: no-source');
    expect(await who('wohngeld', KOELN)).toBe('unknown: not-in-source');
  });

  it('a competence may belong to an online service or a form as well as to a unit', async () => {
    await house.take(NRW, [
      service('N:1', { leika: [DOG] }),
      online('Antrag', [competence('N:1', [KOELN])]),
      online('Formular', [competence('N:1', [NRW])], { isForm: true }),
      online('Land', [competence('N:1', [NRW])]),
      online('Bonn', [competence('N:1', ['053140000000'])]),
    ]);
    const { online: offers, responsibility } = await house.view('hundesteuer', KOELN);
    expect(offers.map(({ online: { record }, area }) => [record.key, record.isForm, area])).toEqual([
      ['Antrag', false, KOELN],
      ['Land', false, NRW],
      ['Formular', true, NRW],
    ]);
    // Where to do it online says nothing about who is responsible.
    expect(say(responsibility)).toBe('unknown: not-in-source');
  });
});
