/** Cells beside each other: rows of tables, facts, items of lists. */
import type { StructureElement } from 'pdfkit';
import { BOTTOM, MARGIN } from './look.ts';
import { type Laid, type Pen, putLines, roomFor, turn } from './pen.ts';

export interface Cell {
  tag: string;
  laid: Laid;
  /** For cells that head others. */
  scope?: 'Row' | 'Column';
}

/** Draws them into a new element; they go on together on the next page where they are longer than a page. */
export function drawCells(
  pen: Pen,
  parent: StructureElement,
  { tag, cells, onTurn = () => undefined }: { tag: string; cells: readonly Cell[]; onTurn?: () => void },
): void {
  const turnOver = () => {
    turn(pen);
    onTurn();
  };
  const lineHeight = Math.max(...cells.map(({ laid }) => laid.lineHeight));
  const most = Math.max(...cells.map(({ laid }) => laid.lines.length));
  if (roomFor(pen, lineHeight) < Math.min(most, linesOfHalfPage(lineHeight))) turnOver();
  const line = pen.doc.struct(tag);
  parent.add(line);
  const elements = cells.map(({ tag: cellTag, laid, scope }) => {
    const element = pen.doc.struct(cellTag, { ...laid.told, ...(scope !== undefined && { scope }) });
    line.add(element);
    return { element, laid };
  });
  for (let from = 0; from < most; ) {
    const until = from + Math.max(1, roomFor(pen, lineHeight));
    const { y } = pen;
    for (const { element, laid } of elements) {
      const lines = laid.lines.slice(from, until);
      if (lines.length > 0) element.add(() => putLines(pen, { ...laid, lines }, y));
    }
    pen.y += (Math.min(most, until) - from) * lineHeight;
    from = until;
    if (from < most) turnOver();
  }
  line.end();
}

export function heightOfCells(cells: readonly Cell[]): number {
  return Math.max(...cells.map(({ laid }) => laid.height));
}

/** What is longer begins where it stands. */
function linesOfHalfPage(lineHeight: number): number {
  return Math.floor((BOTTOM - MARGIN) / 2 / lineHeight);
}
