import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_MORE, type OfficeRecord, type ServiceRecord } from '../feeds/records.ts';
import { gapsOfOffice, gapsOfService } from './gap-kinds.ts';

const TODAY = Temporal.PlainDate.from('2026-11-26');
const paragraph = [{ type: 'paragraph' as const, text: 'x' }];

const common = {
  ...{ ownerArs: '053150000000', family: 'test', key: '1', name: 'Beispiel', language: 'de', isPublic: true },
  ...{ url: null, changedAt: '2026-01-01T00:00:00Z' },
};
const service = (own: Partial<ServiceRecord> = {}): ServiceRecord => ({
  ...{ ...common, ...NOTHING_MORE.service, about: paragraph, keywords: [], leika: [], authorities: [] },
  ...{ offices: [], fees: paragraph, durationMinutes: null, processingTime: [] },
  ...{ online: { text: 'Antrag', href: 'https://example.org' } },
  ...{ documents: [{ text: 'Ausweis', about: [], url: null }], conditions: [], legal: [], links: [] },
  ...own,
});
const office = (own: Partial<OfficeRecord> = {}): OfficeRecord => ({
  ...{
    ...common,
    ...NOTHING_MORE.office,
    officialName: null,
    otherNames: [],
    organisation: null,
    unit: null,
  },
  address: { street: 'Ring 1', postcode: null, town: null, hint: null },
  ...{ point: null, contact: { phone: null, fax: null, email: null, url: null }, hours: paragraph },
  ...{ accessibility: [], services: [], hiddenServices: [] },
  ...own,
});
const known = { hasUnit: true, hasOnline: false };
const kindsOf = (own: Partial<ServiceRecord>, other = known) =>
  gapsOfService(service(own), other, TODAY).map(({ kind }) => kind);

describe('the gaps of a service', () => {
  it('are none where everything is said, and each thing that is not', () => {
    expect(kindsOf({})).toEqual([]);
    expect(kindsOf({ documents: [] })).toEqual(['no_documents']);
    expect(kindsOf({ fees: [] })).toEqual(['no_fees']);
    expect(kindsOf({ online: null })).toEqual(['no_online']);
    expect(kindsOf({ online: null }, { ...known, hasOnline: true })).toEqual([]);
  });

  it('are a missing unit only where nobody names one: neither a competence, an office nor an authority', () => {
    const nobody = { ...known, hasUnit: false };
    expect(kindsOf({}, nobody)).toEqual(['no_unit']);
    expect(kindsOf({ authorities: [{ name: 'Amt', url: null }] }, nobody)).toEqual([]);
    const named = { key: 'a', appointmentUrl: null, hasAppointments: null, hint: [] };
    expect(kindsOf({ offices: [named] }, nobody)).toEqual([]);
  });

  it('are an old text from two years and a day on; one without a day is never called old', () => {
    expect(kindsOf({ changedAt: '2024-11-26T00:00:00Z' })).toEqual([]);
    expect(kindsOf({ changedAt: '2024-11-25T23:00:00Z' })).toEqual(['old_text']);
    expect(kindsOf({ changedAt: null })).toEqual([]);
  });

  it('are its validity only when all spans of it are over, from the day after the last', () => {
    const span = (until: string | null) => ({ from: null, until });
    expect(kindsOf({ validity: [span('2026-11-26')] })).toEqual([]);
    expect(kindsOf({ validity: [span('2026-11-25'), span('2020-01-01')] })).toEqual(['expired']);
    expect(kindsOf({ validity: [span('2020-01-01'), span(null)] })).toEqual([]);
    expect(
      gapsOfService(service({ validity: [span('2026-11-25'), span('2020-01-01')] }), known, TODAY),
    ).toEqual([{ kind: 'expired', at: '2026-11-25' }]);
  });

  it.each(['', ' ', '#', '#oben', 'https://', 'http:', 'mailto:'])('are a link to "%s"', (href) => {
    expect(kindsOf({ links: [{ text: 'Mehr', href }] })).toEqual(['empty_link']);
  });

  it('are never a link that leads somewhere', () => {
    fc.assert(
      fc.property(fc.webUrl(), (href) => {
        expect(kindsOf({ links: [{ text: 'Mehr', href }] })).toEqual([]);
      }),
    );
  });
});

describe('the gaps of an office', () => {
  it('are a missing address and missing hours, each by itself', () => {
    const nowhere = { street: null, postcode: null, town: null, hint: 'hinten' };
    expect(gapsOfOffice(office())).toEqual([]);
    expect(gapsOfOffice(office({ address: nowhere })).map(({ kind }) => kind)).toEqual(['no_address']);
    expect(gapsOfOffice(office({ hours: [] })).map(({ kind }) => kind)).toEqual(['no_hours']);
    expect(gapsOfOffice(office({ hours: [], hoursRule: 'Mo-Fr 08:00-12:00' }))).toEqual([]);
  });
});
