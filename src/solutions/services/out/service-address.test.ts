import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { services as catalogue } from '../catalogue/catalogue.ts';
import { officeAddress, pickAddressed, readAddress, serviceAddress } from './service-address.ts';

const ID = '019b2c3d-0000-7000-8000-00001f2e3d4c';
const TWIN = '019b9999-0000-7000-8000-00001f2e3d4c';
const last = (address: string) => address.slice(address.lastIndexOf('/') + 1);

describe('the address of a service or office of a feed', () => {
  it('says its name and the end of its id', () => {
    expect(serviceAddress({ id: ID, name: 'Hundesteuer: Anmeldung (Köln)' })).toBe(
      'dienste/hundesteuer-anmeldung-koeln-1f2e3d4c',
    );
    expect(officeAddress({ id: ID, name: 'Bürgerbüro Mitte' })).toBe(
      'dienste/stelle/buergerbuero-mitte-1f2e3d4c',
    );
  });

  it('stays short, and ends with a whole word', () => {
    const name = 'Ausnahmegenehmigung zum Befahren der Umweltzone für schwere Fahrzeuge beantragen';
    const address = serviceAddress({ id: ID, name });
    expect(address).toBe('dienste/ausnahmegenehmigung-zum-befahren-der-umweltzone-fuer-schwere-1f2e3d4c');
  });

  it('exists also for a name without a letter that an address may hold', () => {
    expect(serviceAddress({ id: ID, name: '…' })).toBe('dienste/leistung-1f2e3d4c');
    expect(officeAddress({ id: ID, name: '市役所' })).toBe('dienste/stelle/stelle-1f2e3d4c');
  });

  it('is read by its end, whatever the name before it says today', () => {
    expect(readAddress('alter-name-1f2e3d4c')).toEqual({
      kind: 'tail',
      tail: '1f2e3d4c',
      slug: 'alter-name',
    });
    expect(readAddress('1f2e3d4c')).toEqual({ kind: 'tail', tail: '1f2e3d4c', slug: '' });
    expect(readAddress(ID)).toEqual({ kind: 'id', id: ID });
  });

  it.each(['hundesteuer', 'umzug', 'stelle', '', 'x-1f2e3d4', 'x-1F2E3D4C', 'x/1f2e3d4c', `${ID}0`])(
    'is not %o',
    (part) => expect(readAddress(part)).toBeNull(),
  );

  it('is never that of a service of the catalogue', () => {
    for (const { id } of catalogue) expect(readAddress(id), id).toBeNull();
  });

  it('means the one with the name where two ids end alike, and nothing where nobody can tell', () => {
    const both = [
      { id: ID, name: 'Hundesteuer' },
      { id: TWIN, name: 'Bauantrag' },
    ];
    const meant = (part: string) => {
      const address = readAddress(part);
      return address === null ? null : pickAddressed(address, both);
    };
    expect(meant('bauantrag-1f2e3d4c')).toBe(both[1]);
    expect(meant('frueherer-name-1f2e3d4c')).toBeNull();
    expect(meant('1f2e3d4c')).toBeNull();
    expect(meant(ID)).toBe(both[0]);
    expect(meant('hundesteuer-00000000')).toBeNull();
  });

  it('leads back to its record, whatever the name is', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string({ unit: 'grapheme' }), fc.boolean(), (id, name, isOffice) => {
        const record = { id, name };
        const address = last(isOffice ? officeAddress(record) : serviceAddress(record));
        expect(address).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(address.length).toBeLessThanOrEqual(69);
        const read = readAddress(address);
        expect(read).toMatchObject({ kind: 'tail' });
        expect(read === null ? null : pickAddressed(read, [record])).toBe(record);
      }),
    );
  });
});
