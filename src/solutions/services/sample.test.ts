import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import { SAMPLE_PLACES } from '../../kernel/sources/sample/sample-places.ts';
import {
  type OfficeRecord,
  officeRecordSchema,
  type ServiceRecord,
  serviceRecordSchema,
} from './feeds/records.ts';
import { sample } from './sample.ts';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

function make(ars: string): { services: ServiceRecord[]; offices: OfficeRecord[] } {
  const place = house.places.get(ars);
  if (place === undefined) throw new Error(`no place ${ars}`);
  const of = (intake: string) =>
    sample(place, Temporal.PlainDate.from('2026-11-25'), house.places)
      .filter((one) => one.intake === intake)
      .flatMap(({ records }) => records);
  return {
    services: of('services').map(({ record }) => serviceRecordSchema.parse(record)),
    offices: of('offices').map(({ record }) => officeRecordSchema.parse(record)),
  };
}

describe('an invented town hall', () => {
  it.each(SAMPLE_PLACES)('gives eight services at four offices inside $name', ({ ars }) => {
    const { services, offices } = make(ars);
    expect(services.length).toBeGreaterThanOrEqual(8);
    expect(offices.length).toBeGreaterThanOrEqual(4);
    for (const { point, name } of offices)
      expect(point && house.places.locate(point.lon, point.lat)?.place.ars, name).toBe(ars);
  });

  it('names offices and services by keys that exist, from both sides', () => {
    const { services, offices } = make('053150000000');
    for (const service of services) {
      for (const { key } of service.offices) {
        const office = offices.find((one) => one.key === key);
        expect(office?.services, `${service.name} at ${key}`).toContain(service.key);
      }
    }
  });

  it('takes the place of no true service, and cannot be called', () => {
    const { services, offices } = make('053150000000');
    for (const { leika, name, online } of services) {
      expect(leika).toEqual([]);
      expect(name).toContain('Beispiel');
      if (online !== null) expect(new URL(online.href).host).toBe('example.org');
    }
    for (const { contact, name } of offices) {
      expect(name).toContain('Beispiel');
      expect(contact).toMatchObject({ phone: null, fax: null, url: null });
      expect(contact.email).toMatch(/@example\.org$/);
    }
  });
});
