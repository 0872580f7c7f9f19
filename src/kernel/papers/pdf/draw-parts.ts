/** Facts, lists, places to sign on, and marks. */
import type { StructureElement } from 'pdfkit';
import { asArtifact } from '../../pdf/fonts.ts';
import type { PaperFacts, PaperList, PaperSignatures } from '../paper.ts';
import { drawCells } from './draw-cells.ts';
import { FAINT, INK, INNER, MARGIN, MARK, NOTE, type Style, TEXT } from './look.ts';
import { layOut, makeRoom, type Pen, write } from './pen.ts';

const LABEL = 150;
const NUMBER = 22;
/** Room for a name written by hand. */
const HAND = 44;

export function drawFacts(pen: Pen, parent: StructureElement, { rows }: PaperFacts): void {
  const list = pen.doc.struct('L');
  parent.add(list);
  for (const [label, value] of rows) {
    const cells = [
      { tag: 'Lbl', laid: layOut(pen, label, { ...TEXT, colour: FAINT, width: LABEL - 10 }) },
      { tag: 'LBody', laid: layOut(pen, value, { ...TEXT, x: MARGIN + LABEL, width: INNER - LABEL }) },
    ];
    drawCells(pen, list, { tag: 'LI', cells });
    pen.y += 3;
  }
  list.end();
}

export function drawList(pen: Pen, parent: StructureElement, { items, isOrdered = false }: PaperList): void {
  const list = pen.doc.struct('L');
  parent.add(list);
  for (const [at, item] of items.entries()) {
    const number: Style = { ...TEXT, width: NUMBER - 8, align: isOrdered ? 'end' : 'start' };
    const cells = [
      { tag: 'Lbl', laid: layOut(pen, isOrdered ? `${at + 1}.` : '•', number) },
      { tag: 'LBody', laid: layOut(pen, item, { ...TEXT, x: MARGIN + NUMBER, width: INNER - NUMBER }) },
    ];
    drawCells(pen, list, { tag: 'LI', cells });
    pen.y += 3;
  }
  list.end();
}

export function drawSignatures(pen: Pen, parent: StructureElement, { lines }: PaperSignatures): void {
  for (const words of lines) {
    const laid = layOut(pen, words, { ...NOTE, width: INNER / 2 });
    makeRoom(pen, HAND + laid.height);
    pen.y += HAND;
    const { y } = pen;
    asArtifact(pen.doc, 'Layout', () => {
      pen.doc
        .lineWidth(0.6)
        .moveTo(MARGIN, y - 3)
        .lineTo(MARGIN + INNER / 2, y - 3)
        .stroke(INK);
    });
    write(pen, parent, 'P', laid);
  }
}

/** In a frame above the title. */
export function drawMark(pen: Pen, parent: StructureElement, mark: string): void {
  const laid = layOut(pen, mark, { ...MARK, x: MARGIN + 8, width: INNER - 16 });
  const { y } = pen;
  asArtifact(pen.doc, 'Layout', () => {
    pen.doc
      .lineWidth(1.2)
      .rect(MARGIN, y, INNER, laid.height + 10)
      .stroke(INK);
  });
  pen.y += 5;
  write(pen, parent, 'P', laid);
  pen.y += 17;
}
