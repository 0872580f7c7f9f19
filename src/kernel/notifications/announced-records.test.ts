import { describe, expect, it } from 'vitest';
import type { Announcement } from '../sources/intake.ts';
import { announcedRecords, type ToldRecord } from './announced-records.ts';

const NOW = Temporal.Instant.from('2026-11-26T08:00:00Z');
const KOELN = '053150000000';
const BONN = '053140000000';

function record(id: string, own: Partial<Announcement> = {}, ars = KOELN): ToldRecord {
  const tell: Announcement = {
    ...{ topic: 'disruptions', tag: id, title: `Titel ${id}`, text: 'Text', lang: 'de' },
    ...{ page: 'hinweise/{id}', urgency: 'normal', until: null, ...own },
  };
  return { id, ars, tell };
}
const tell = (records: readonly ToldRecord[]) =>
  announcedRecords(records, { solution: 'notices', path: 'hinweise', now: NOW });
const many = (count: number, own: Partial<Announcement> = {}, ars = KOELN) =>
  Array.from({ length: count }, (_, index) => record(`${ars}-${index}`, own, ars));

describe('what a run of a feed tells', () => {
  it('is each record for itself, with its own page, while they are few', () => {
    const told = tell(many(5));
    expect(told).toHaveLength(5);
    expect(told[0]).toEqual({
      ...{
        topic: 'notices.disruptions',
        units: [KOELN],
        tag: `${KOELN}-0`,
        count: 1,
        title: `Titel ${KOELN}-0`,
      },
      ...{ text: 'Text', lang: 'de', page: `hinweise/${KOELN}-0`, urgency: 'normal', until: null },
    });
  });

  it('is their number as soon as they are more than five, by topic and place; a single one stays itself', () => {
    const told = tell([...many(4), ...many(2, {}, BONN), record('n', { topic: 'news' })]);
    expect(told.map(({ topic, units, count }) => [topic, units, count])).toEqual([
      ['notices.disruptions', [KOELN], 4],
      ['notices.disruptions', [BONN], 2],
      ['notices.news', [KOELN], 1],
    ]);
    expect(told[0]).toMatchObject({ page: 'hinweise', title: '' });
  });

  it('is nothing that is over', () => {
    expect(tell([record('a', { until: '2026-11-26T08:00:00Z' })])).toEqual([]);
    expect(tell([record('a', { until: '2026-11-26T08:00:01Z' })])).toHaveLength(1);
  });

  it('is each danger to life for itself, however much else there is', () => {
    const told = tell([...many(20, { urgency: 'high' }), ...many(6, {}, BONN)]);
    expect(told.filter(({ urgency, count }) => urgency === 'high' && count === 1)).toHaveLength(20);
    expect(told.filter(({ urgency }) => urgency === 'normal')).toMatchObject([{ count: 6 }]);
  });

  it('ends with the last of them, or never', () => {
    const until = ['2026-12-01T00:00:00Z', '2026-12-03T00:00:00Z', '2026-12-02T00:00:00Z'];
    const ends = Array.from({ length: 6 }, (_, index) =>
      record(`${index}`, { until: until[index % 3] ?? null }),
    );
    expect(tell(ends)).toMatchObject([{ until: '2026-12-03T00:00:00Z' }]);
    expect(tell([...ends, record('open')])).toMatchObject([{ until: null }]);
  });

  it('reaches all units that a warning names, in parts where they are very many', () => {
    const at = Array.from({ length: 2_001 }, (_, index) => String(index).padStart(12, '0'));
    expect(tell([record('w', { at })]).map(({ units }) => units.length)).toEqual([2_000, 1]);
  });
});
