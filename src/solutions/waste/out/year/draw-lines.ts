/** Lists behind the months, in two columns, on as many pages as they take. */
import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import { BOLD, PLAIN } from '../../../../kernel/pdf/fonts.ts';
import { HEIGHT, MARGIN, WIDTH } from './draw-basics.ts';
import { INK } from './look.ts';

const GAP = 24;
const COLUMN = (WIDTH - 2 * MARGIN - GAP) / 2;
const TOP = MARGIN;
const BOTTOM = HEIGHT - MARGIN - 24;

export interface Lines {
  title: string;
  lines: readonly string[];
}

/** Each list with its heading; those without lines are left out. */
export function drawLists(doc: PDFDocument, root: StructureElement, lists: readonly Lines[]): void {
  let [column, y] = [2, BOTTOM];
  const place = (height: number) => {
    if (y + height > BOTTOM) {
      column += 1;
      y = TOP;
      if (column > 1) {
        doc.addPage();
        column = 0;
      }
    }
    const at = { x: MARGIN + column * (COLUMN + GAP), y };
    y += height;
    return at;
  };
  for (const { title, lines } of lists.filter((one) => one.lines.length > 0)) {
    const section = doc.struct('Sect', { title });
    root.add(section);
    // A heading never stands alone at the foot of a column.
    if (y + 40 > BOTTOM) y = BOTTOM;
    const head = place(22);
    doc.outline.addItem(title);
    section.add(
      doc.struct('H2', () => {
        doc.font(BOLD).fontSize(12).fillColor(INK).text(title, head.x, head.y, { width: COLUMN });
      }),
    );
    const list = doc.struct('L');
    section.add(list);
    for (const line of lines) {
      const height = doc.font(PLAIN).fontSize(9).heightOfString(line, { width: COLUMN });
      const at = place(height + 3);
      const item = doc.struct('LI');
      list.add(item);
      item.add(
        doc.struct('LBody', () => {
          doc.font(PLAIN).fontSize(9).fillColor(INK).text(line, at.x, at.y, { width: COLUMN });
        }),
      );
      item.end();
    }
    list.end();
    section.end();
    y += 12;
  }
}
