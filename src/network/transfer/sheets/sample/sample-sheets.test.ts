import { expect, it } from 'vitest';
import { missingFields } from '../missing-fields.ts';
import { sampleSheets } from './sample-sheets.ts';

it('could all be published as they are, each once, and none says more than its length', () => {
  const all = sampleSheets(Temporal.PlainDate.from('2026-11-24'));
  expect(all).toHaveLength(30);
  expect(new Set(all.map(({ key }) => key)).size).toBe(30);
  for (const { key, content } of all) expect([key, missingFields(content)]).toEqual([key, []]);
  // What an examiner would take for real is marked: the law of others, sources of figures, offices.
  for (const { content } of all.filter(({ ars }) => ars === null))
    expect(content.lawDiffers).toMatch(/^Erfundenes Beispiel/);
});
