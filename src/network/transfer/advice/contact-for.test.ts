import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Advising, BADGES, type Contact, isAbsent, type Region } from './contact.ts';
import { contactFor } from './contact-for.ts';

const TODAY = Temporal.PlainDate.from('2026-11-24');

const region = (id: string): Region => ({ id, source: null, name: id, keys: ['050000000000'], version: 1 });
const contact = (id: string, own: Partial<Contact> = {}): Contact => ({
  ...{ id, source: null, region: 'small', badge: 'public-centre', organisation: id, function: 'Beratung' },
  ...{ mailbox: `${id}@stelle.example`, phone: '', desk: null, absentFrom: null, absentUntil: null },
  ...{ cover: null, targetDays: 5, personName: null, version: 1, ...own },
});
const AWAY = { absentFrom: '2026-11-20', absentUntil: '2026-11-30' } as const;
const both = [region('small'), region('large')];
const idFor = (contacts: readonly Contact[], regions = both) =>
  contactFor({ regions, contacts }, TODAY)?.contact.id ?? null;

describe('the office that answers for a town', () => {
  it('sits in the smallest region that has one', () => {
    expect(idFor([contact('far', { region: 'large' }), contact('near')])).toBe('near');
    expect(idFor([contact('far', { region: 'large' })])).toBe('far');
  });

  it('is covered while it is away, and answers again on the day after', () => {
    const contacts = [contact('near', { ...AWAY, cover: 'deputy' }), contact('deputy', { region: 'large' })];
    expect(contactFor({ regions: both, contacts }, TODAY)).toMatchObject({
      contact: { id: 'deputy' },
      region: { id: 'small' },
      insteadOf: { id: 'near' },
    });
    const day = (date: string) => contactFor({ regions: both, contacts }, Temporal.PlainDate.from(date));
    expect(day('2026-11-30')?.contact.id).toBe('deputy');
    expect(day('2026-12-01')).toMatchObject({ contact: { id: 'near' }, insteadOf: null });
    expect(day('2026-11-19')?.contact.id).toBe('near');
  });

  it('is that of the next region above where the cover is away too, and the office of the network at last', () => {
    const near = [contact('near', { ...AWAY, cover: 'deputy' }), contact('deputy', { ...AWAY })];
    expect(idFor([...near, contact('far', { region: 'large' })])).toBe('far');
    expect(idFor(near)).toBeNull();
    expect(idFor([])).toBeNull();
  });

  it('is never a company, not even as a cover', () => {
    expect(idFor([contact('firm', { badge: 'company' })])).toBeNull();
    const covered = [contact('near', { ...AWAY, cover: 'firm' }), contact('firm', { badge: 'company' })];
    expect(idFor(covered)).toBeNull();
  });

  it('is a public office before an association in the same region', () => {
    expect(idFor([contact('a', { badge: 'association' }), contact('b')])).toBe('b');
  });

  it('stays away until somebody says otherwise where no end was said', () => {
    expect(idFor([contact('near', { absentFrom: '2026-01-01' })])).toBeNull();
  });

  it('is never one that is away, and somebody wherever somebody is there', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'] as const;
    const someContact = (id: string) =>
      fc.record({
        region: fc.constantFrom('small', 'large', 'elsewhere'),
        badge: fc.constantFrom(...BADGES),
        absentFrom: fc.constantFrom(null, '2026-11-01', '2026-11-24', '2026-11-25'),
        cover: fc.constantFrom(null, ...ids.filter((one) => one !== id)),
      });
    fc.assert(
      fc.property(fc.tuple(...ids.map(someContact)), (all) => {
        const contacts = all.map((one, index) => contact(ids[index] ?? '', one));
        const advising: Advising = { regions: both, contacts };
        const found = contactFor(advising, TODAY);
        const isThere = (one: Contact) => one.badge !== 'company' && !isAbsent(one, TODAY);
        const somebody = contacts.some((one) => isThere(one) && one.region !== 'elsewhere');
        if (somebody) expect(found).not.toBeNull();
        if (found === null) return;
        expect(isThere(found.contact)).toBe(true);
        // The order in which they were read says nothing.
        const turned = contactFor({ regions: both, contacts: [...contacts].reverse() }, TODAY);
        expect(turned?.contact.id).toBe(found.contact.id);
      }),
    );
  });
});
