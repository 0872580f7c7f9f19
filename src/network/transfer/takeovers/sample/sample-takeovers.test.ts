import { expect, it } from 'vitest';
import { SAMPLE_TOWNS } from '../../../../kernel/network/sample-towns.ts';
import { SAMPLE_ROWS } from '../../sheets/sample/sample-rows.ts';
import { sampleTakeovers } from './sample-takeovers.ts';

it('follows example fact sheets of the same town and solution, and says that it is invented', () => {
  const all = sampleTakeovers(Temporal.PlainDate.from('2026-11-24'));
  for (const { sheet, solution, ars, fromArs, note, begunOn } of all) {
    const row = SAMPLE_ROWS.find(({ key }) => key === sheet);
    expect(row?.solution, sheet).toBe(solution);
    expect(SAMPLE_TOWNS.find((town) => town.ars === fromArs)?.name, sheet).toBe(row?.at);
    expect(ars).not.toBe(fromArs);
    expect(note).toMatch(/\(erfunden\)$/);
    expect(begunOn < '2026-11-24').toBe(true);
  }
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect(all.filter(({ stopCode }) => stopCode !== null)).toHaveLength(2);
});
