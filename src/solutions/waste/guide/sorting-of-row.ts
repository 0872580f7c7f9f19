/** A row of a unit's own sorting table as a record. Pure. */
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import type { MappedRow } from '../../../kernel/sources/mapped-row.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { lineOrNull, noteOrNull } from '../text-or-null.ts';
import { fractionsInWords } from './fractions-in-words.ts';
import { itemKey } from './items.ts';
import { type SortingRecord, sortingSchema } from './sorting-model.ts';

/** Counts for the owner of the source and everything below it. */
export function sortingOfRow(
  { value: { fields } }: Pick<ReadValue<MappedRow>, 'value'>,
  { source }: Pick<MapContext, 'source'>,
): MapResult<SortingRecord> {
  const fault = (code: string, reason: string) => ({ fault: { code, reason } });
  const name = plainLine(fields.item ?? '').slice(0, 300);
  const item = itemKey(name);
  if (item === '')
    return fault('no-item', 'The entry is empty: write what is thrown away, for example "Knochen".');
  const { fractions, others } = fractionsInWords(fields.fraction ?? '');
  if (fractions.length === 0)
    return fault(
      'unknown-fraction',
      `"${plainLine(fields.fraction ?? '').slice(0, 60)}" names no fraction: write for example Restmüll, Bioabfall or Recyclinghof.`,
    );
  const url = webAddress(fields.url);
  const notes = [
    ...(others.length === 0
      ? []
      : [
          {
            code: 'unknown-fraction',
            reason: `"${others.join(', ').slice(0, 60)}" names no fraction: left out.`,
          },
        ]),
    ...(fields.url !== undefined && url === null
      ? [{ code: 'bad-url', reason: `"${plainLine(fields.url).slice(0, 60)}" is no web address: left out.` }]
      : []),
  ];
  const record = sortingSchema.parse({
    ...{ item, name, url, fractions: fractions.slice(0, 5) },
    words: wordsIn(fields.words),
    hint: noteOrNull(fields.hint),
    hintEn: noteOrNull(fields.hintEn),
    place: lineOrNull(fields.place),
  });
  return { ars: source.ownerArs, record, notes };
}

function wordsIn(cell = ''): string[] {
  const words = cell.split(/[,;|\n]/).map((word) => plainLine(word).slice(0, 300));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 30);
}
