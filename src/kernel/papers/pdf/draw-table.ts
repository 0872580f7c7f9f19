/** A table: its head stands again on each page for the eye, and is told once. */
import type { StructureElement } from 'pdfkit';
import { asArtifact, BOLD } from '../../pdf/fonts.ts';
import { widestPart } from '../break-lines.ts';
import { columnWidths } from '../column-widths.ts';
import type { PaperTable, Words } from '../paper.ts';
import { type Cell, drawCells, heightOfCells } from './draw-cells.ts';
import { CAPTION, CELL, INK, INNER, LINE, MARGIN, type Style, WIDTH } from './look.ts';
import { layOut, lettersOf, makeRoom, measureIn, type Pen, putLines, write } from './pen.ts';

const HEAD: Style = { ...CELL, font: BOLD };
/** Between two columns. */
const GAP = 12;
/** A head that takes more of a page does not stand again. */
const TALLEST_HEAD = 200;

interface Columns {
  styles: readonly Style[];
  head: readonly Cell[];
}

export function drawTable(pen: Pen, parent: StructureElement, table: PaperTable): void {
  const columns = columnsOf(pen, table);
  const element = pen.doc.struct('Table');
  parent.add(element);
  if (table.caption !== undefined) {
    write(pen, element, 'Caption', layOut(pen, table.caption, CAPTION));
    pen.y += 4;
  }
  const onTurn = () => drawHeadAgain(pen, columns);
  makeRoom(pen, heightOfCells(columns.head) + 5);
  drawCells(pen, element, { tag: 'TR', cells: columns.head });
  rule(pen, true);
  const draw = (row: readonly Words[], isTotal: boolean) => {
    drawCells(pen, element, { tag: 'TR', cells: cellsOf(pen, columns, row, isTotal), onTurn });
    rule(pen, false);
  };
  for (const row of table.rows) draw(row, false);
  if (table.total !== undefined) draw(table.total, true);
  element.end();
}

/** What it needs at least to begin on a page: caption, head and a row. */
export function leastOfTable(pen: Pen, table: PaperTable): number {
  const columns = columnsOf(pen, table);
  const caption = table.caption === undefined ? 0 : layOut(pen, table.caption, CAPTION).height + 4;
  const [first = []] = table.rows;
  const row = first.length === 0 ? 0 : heightOfCells(cellsOf(pen, columns, first, false)) + 10;
  return caption + heightOfCells(columns.head) + 5 + row;
}

function columnsOf(pen: Pen, { columns, rows, total }: PaperTable): Columns {
  const widths = columns.every(({ share }) => share !== undefined)
    ? columns.map(({ share = 0 }) => share * INNER)
    : columnWidths(
        columns.map(({ title }, at) => {
          const bold = [title, ...(total === undefined ? [] : [total[at] ?? ''])];
          const needs = [
            ...bold.map((words) => needOf(pen, words, HEAD)),
            ...rows.map((row) => needOf(pen, row[at] ?? '', CELL)),
          ];
          return {
            least: Math.max(...needs.map(({ least }) => least)) + GAP,
            most: Math.max(...needs.map(({ most }) => most)) + GAP,
          };
        }),
        INNER,
      );
  let x = MARGIN;
  const styles = columns.map(({ align = 'start' }, at): Style => {
    const width = widths[at] ?? 0;
    const gap = at === 0 ? 0 : GAP;
    const style: Style = { ...CELL, align, width: width - gap, x: x + gap };
    x += width;
    return style;
  });
  const head = columns.map(({ title }, at): Cell => {
    const laid = layOut(pen, title, { ...(styles[at] ?? CELL), font: BOLD });
    return { tag: 'TH', scope: 'Column', laid };
  });
  return { styles, head };
}

function needOf(pen: Pen, words: Words, style: Style) {
  const { text } = lettersOf(pen, words);
  const measure = measureIn(pen, style);
  return { least: widestPart(text, measure), most: Math.max(...text.split('\n').map(measure)) };
}

function cellsOf(pen: Pen, { styles }: Columns, row: readonly Words[], isTotal: boolean): Cell[] {
  return styles.map((style, at): Cell => {
    const laid = layOut(pen, row[at] ?? '', isTotal ? { ...style, font: BOLD } : style);
    return at === 0 ? { tag: 'TH', scope: 'Row', laid } : { tag: 'TD', laid };
  });
}

function drawHeadAgain(pen: Pen, { head }: Columns): void {
  const height = heightOfCells(head);
  if (height > TALLEST_HEAD) return;
  asArtifact(pen.doc, 'Pagination', () => {
    for (const { laid } of head) putLines(pen, laid, pen.y);
  });
  pen.y += height;
  rule(pen, true);
}

function rule(pen: Pen, isHead: boolean): void {
  pen.y += 2;
  const { y } = pen;
  asArtifact(pen.doc, 'Layout', () => {
    pen.doc
      .lineWidth(isHead ? 0.8 : 0.4)
      .moveTo(MARGIN, y)
      .lineTo(WIDTH - MARGIN, y)
      .stroke(isHead ? INK : LINE);
  });
  pen.y += 3;
}
