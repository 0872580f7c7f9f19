/** Cost, duration and deadlines: short ones as rows, long ones under a heading of their own. */
import type { Block, FactRow } from '../../../../kernel/solution.ts';
import { richBlocks } from '../../../../kernel/text/rich-blocks.ts';
import type { RichText } from '../../../../kernel/text/rich-text.ts';
import { asRow } from '../as-row.ts';
import { readerOf, type Said } from './said.ts';
import type { Drawing } from './words.ts';

export function factBlocks({ view, say, language }: Drawing): Block[] {
  const record = view.text?.record;
  if (record === undefined) return [];
  const said = readerOf(record, language);
  const texts: { label: string; heading: string; said: Said<RichText> }[] = [
    { label: say('row_fees'), heading: say('fees_heading'), said: said(record.fees, (other) => other.fees) },
    {
      label: say('row_processing'),
      heading: say('row_processing'),
      said: said(record.processingTime, (other) => other.processingTime),
    },
    {
      label: say('deadlines_heading'),
      heading: say('deadlines_heading'),
      said: said(record.deadlines, (other) => other.deadlines),
    },
  ];
  const rows = texts.flatMap(({ label, said: { value, lang } }): FactRow[] => {
    const row = asRow(value);
    return row === null ? [] : [{ label, value: row, lang }];
  });
  if (record.durationMinutes !== null)
    rows.push({ label: say('row_duration'), value: say('minutes', { minutes: record.durationMinutes }) });
  const sections = texts.filter(({ said: { value } }) => value.length > 0 && asRow(value) === null);
  return [
    ...(rows.length === 0
      ? []
      : [
          { type: 'heading' as const, text: say('cost_time_heading') },
          { type: 'facts' as const, rows },
        ]),
    ...sections.flatMap(({ heading, said: { value, lang } }): Block[] => [
      { type: 'heading', text: heading },
      ...richBlocks(value, lang),
    ]),
  ];
}
