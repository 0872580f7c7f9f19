/** A table whose head stands again on each page. */
import type { Paragraph, Table, TableCell } from 'docx';
import { widestPart } from '../break-lines.ts';
import { type ColumnNeed, columnWidths } from '../column-widths.ts';
import type { PaperTable, Words } from '../paper.ts';
import { textOf } from '../words.ts';
import { runsOf } from './runs.ts';
import { INK, INNER, LINE } from './styles.ts';

type Library = typeof import('docx');

/** Letters are about so wide, in twentieths of a point: the office has the font, we have not. */
const [LETTER, BOLD_LETTER] = [115, 130];
/** Between two columns. */
const GAP = 240;
/** A row of more letters may go on on the next page. */
const LONG_ROW = 1_500;

export function tableOf(library: Library, table: PaperTable): (Paragraph | Table)[] {
  const { Table: Grid, TableRow, Paragraph: Line, TableLayoutType, WidthType, BorderStyle } = library;
  const { caption, columns, rows, total } = table;
  const widths = widthsOf(table);
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  const row = (cells: readonly Words[], isHead: boolean, isBold: boolean) =>
    new TableRow({
      ...{ tableHeader: isHead, cantSplit: isHead || cells.map(textOf).join('').length < LONG_ROW },
      children: cells.map((words, at) => cellOf(library, words, { isBold, isHead, at, widths, table })),
    });
  return [
    ...(caption === undefined ? [] : [new Line({ style: 'Caption', children: runsOf(library, caption) })]),
    new Grid({
      rows: [
        row(
          columns.map(({ title }) => title),
          true,
          true,
        ),
        ...rows.map((cells) => row(cells, false, false)),
        ...(total === undefined ? [] : [row(total, false, true)]),
      ],
      ...{ columnWidths: widths, width: { size: INNER, type: WidthType.DXA } },
      ...{ layout: TableLayoutType.FIXED, tableLook: { firstRow: true, firstColumn: true, noVBand: true } },
      borders: {
        ...{ top: none, left: none, right: none },
        bottom: line,
        insideHorizontal: line,
        insideVertical: none,
      },
    }),
  ];
}

function cellOf(
  library: Library,
  words: Words,
  {
    isBold,
    isHead,
    at,
    widths,
    table,
  }: { isBold: boolean; isHead: boolean; at: number; widths: readonly number[]; table: PaperTable },
): TableCell {
  const { TableCell: Cell, Paragraph: Line, AlignmentType, WidthType, BorderStyle } = library;
  const isEnd = table.columns[at]?.align === 'end';
  return new Cell({
    width: { size: widths[at] ?? 0, type: WidthType.DXA },
    margins: { left: at === 0 ? 0 : GAP, right: 0, marginUnitType: WidthType.DXA },
    ...(isHead && { borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: INK } } }),
    children: [
      new Line({
        ...{ style: 'PaperCell', keepNext: isHead },
        alignment: isEnd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: runsOf(library, words, { isBold }),
      }),
    ],
  });
}

function widthsOf({ columns, rows, total }: PaperTable): number[] {
  if (columns.every(({ share }) => share !== undefined))
    return columns.map(({ share = 0 }) => Math.round(share * INNER));
  const needs = columns.map(({ title }, at) => {
    const bold = [title, total?.[at] ?? ''].map((words) => needOf(words, BOLD_LETTER));
    const all = [...bold, ...rows.map((row) => needOf(row[at] ?? '', LETTER))];
    return {
      least: Math.max(...all.map(({ least }) => least)) + GAP,
      most: Math.max(...all.map(({ most }) => most)) + GAP,
    };
  });
  return columnWidths(needs, INNER).map(Math.round);
}

function needOf(words: Words, letter: number): ColumnNeed {
  const text = textOf(words);
  const measure = (part: string) => part.length * letter;
  return { least: widestPart(text, measure), most: Math.max(...text.split('\n').map(measure)) };
}
