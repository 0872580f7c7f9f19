/** The blocks of a paper, one below the other. */
import type { StructureElement } from 'pdfkit';
import type { PaperBlock, PaperHeading } from '../paper.ts';
import { drawFacts, drawList, drawSignatures } from './draw-parts.ts';
import { drawTable, leastOfTable } from './draw-table.ts';
import { BOTTOM, HEADING, MARGIN, NOTE, TEXT } from './look.ts';
import { layOut, makeRoom, type Pen, write } from './pen.ts';

/** Where a heading stands, for the bookmarks. */
export interface Landmark {
  text: string;
  level: 2 | 3;
  page: number;
  y: number;
}

const ABOVE: Readonly<Record<2 | 3, number>> = { 2: 14, 3: 10 };
const BELOW: Readonly<Record<2 | 3, number>> = { 2: 5, 3: 4 };
/** What must stand with a heading at the foot of a page. */
const COMPANY = 46;
/** Below what has rows, and above a table. */
const GAP = 6;

export function drawBlocks(pen: Pen, parent: StructureElement, blocks: readonly PaperBlock[]): Landmark[] {
  const landmarks: Landmark[] = [];
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    const hasRows = before !== undefined && before.kind !== 'heading' && before.kind !== 'text';
    if (hasRows ? block.kind !== 'heading' : before?.kind === 'text' && block.kind === 'table') pen.y += GAP;
    if (block.kind === 'heading')
      landmarks.push(drawHeading(pen, parent, block, leastOf(pen, blocks, at + 1)));
    else if (block.kind === 'text') {
      write(pen, parent, 'P', layOut(pen, block.words, block.tone === 'note' ? NOTE : TEXT));
      pen.y += 4;
    } else if (block.kind === 'facts') drawFacts(pen, parent, block);
    else if (block.kind === 'list') drawList(pen, parent, block);
    else if (block.kind === 'signatures') drawSignatures(pen, parent, block);
    else {
      if (before?.kind !== 'heading') makeRoom(pen, Math.min(leastOf(pen, blocks, at), BOTTOM - MARGIN));
      drawTable(pen, parent, block);
    }
  }
  return landmarks;
}

function drawHeading(
  pen: Pen,
  parent: StructureElement,
  { words, level }: PaperHeading,
  company: number,
): Landmark {
  const laid = layOut(pen, words, HEADING[level]);
  pen.y += ABOVE[level];
  makeRoom(pen, Math.min(laid.height + BELOW[level] + company, (BOTTOM - MARGIN) / 2));
  const landmark = {
    text: laid.lines.join(''),
    level,
    page: pen.doc.bufferedPageRange().count - 1,
    y: pen.y,
  };
  write(pen, parent, `H${level}`, laid);
  pen.y += BELOW[level];
  return landmark;
}

/** The height that the block there needs to begin in the company of what it belongs to. */
function leastOf(pen: Pen, blocks: readonly PaperBlock[], at: number): number {
  const block = blocks[at];
  if (block === undefined) return 0;
  if (block.kind === 'table') return leastOfTable(pen, block);
  if (block.kind !== 'heading') return COMPANY;
  const { height } = layOut(pen, block.words, HEADING[block.level]);
  return ABOVE[block.level] + height + BELOW[block.level] + leastOf(pen, blocks, at + 1);
}
