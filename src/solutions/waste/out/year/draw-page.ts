/** Half a year on one page: six months side by side, a line a day. Lengths in points. */
import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import { asArtifact, BOLD, PLAIN } from '../../../../kernel/pdf/fonts.ts';
import { MARGIN, WIDTH } from './draw-basics.ts';
import { FAINT, INK, LINE, LOOKS, REST } from './look.ts';
import type { SheetBin, SheetDay, SheetMark, SheetMonth } from './sheet.ts';

type Doc = PDFDocument;

const TOP = 62;
const HEAD = 16;
const GAP = 6;
const MONTHS = 6;
const MOST_DAYS = 31;
const COLUMN = (WIDTH - 2 * MARGIN - GAP * (MONTHS - 1)) / MONTHS;
const ROW = 13.4;
const MARK = 11.2;
/** From the left of a column: number, weekday, then marks. */
const [WEEKDAY_AT, MARKS_AT] = [15, 32];
/** Where the legend begins. */
export const BELOW = TOP + HEAD + MOST_DAYS * ROW + 8;

/** All that is collected in a month is one list; the grid around it is for the eye alone. */
export function drawMonth(doc: Doc, half: StructureElement, month: SheetMonth, index: number): void {
  const left = MARGIN + index * (COLUMN + GAP);
  const section = doc.struct('Sect', { title: month.name });
  half.add(section);
  section.add(
    doc.struct('H3', () => {
      doc
        .font(BOLD)
        .fontSize(11)
        .fillColor(INK)
        .text(month.name, left, TOP, { width: COLUMN, lineBreak: false });
    }),
  );
  asArtifact(doc, 'Layout', () => {
    for (const [at, day] of month.days.entries()) drawGrid(doc, day, left, rowAt(at));
  });
  const busy = month.days.flatMap((day, at) => (day.words === null ? [] : [{ day, at, words: day.words }]));
  if (busy.length > 0) {
    const list = doc.struct('L');
    section.add(list);
    for (const { day, at, words } of busy) {
      const item = doc.struct('LI');
      list.add(item);
      item.add(
        doc.struct('LBody', { actual: words }, () => {
          let x = left + MARKS_AT;
          for (const mark of day.marks) x = drawMark(doc, mark, x, rowAt(at) + (ROW - MARK) / 2) + 1.5;
        }),
      );
      item.end();
    }
    list.end();
  }
  section.end();
}

function rowAt(index: number): number {
  return TOP + HEAD + index * ROW;
}

function drawGrid(doc: Doc, day: SheetDay, left: number, top: number): void {
  if (day.isRest) doc.rect(left, top, COLUMN, ROW).fill(REST);
  doc
    .lineWidth(0.4)
    .moveTo(left, top)
    .lineTo(left + COLUMN, top)
    .stroke(LINE);
  doc
    .font(day.isRest ? BOLD : PLAIN)
    .fontSize(8.5)
    .fillColor(INK);
  doc.text(day.number, left, top + 2, { width: 12, align: 'right', lineBreak: false });
  doc.text(day.weekday, left + WEEKDAY_AT, top + 2, { lineBreak: false });
  if (day.holiday === null) return;
  const taken = day.marks.reduce((sum, mark) => sum + widthOf(doc, mark) + 1.5, 0);
  doc.font(PLAIN).fontSize(6.5).fillColor(FAINT);
  doc.text(day.holiday, left + MARKS_AT + taken, top + 3.2, {
    ...{ width: Math.max(1, COLUMN - MARKS_AT - taken), height: 8, ellipsis: true, lineBreak: false },
  });
}

/** A letter on its colour, "!" behind it where the day is another one than usual; returns where it ends. */
export function drawMark(doc: Doc, mark: SheetMark, x: number, y: number): number {
  const { letter, fraction, isMoved, isOff } = mark;
  const width = widthOf(doc, mark);
  const { fill, ink } = LOOKS[fraction];
  const box = doc.lineWidth(0.6).roundedRect(x, y, width, MARK, 2);
  if (isOff) box.stroke(INK);
  else box.fillAndStroke(fill, INK);
  doc
    .font(BOLD)
    .fontSize(8.5)
    .fillColor(isOff ? INK : ink);
  doc.text(isMoved ? `${letter}!` : letter, x, y + 0.9, { width, align: 'center', lineBreak: false });
  if (isOff)
    doc
      .lineWidth(1)
      .moveTo(x - 1, y + MARK / 2)
      .lineTo(x + width + 1, y + MARK / 2)
      .stroke(INK);
  return x + width;
}

function widthOf(doc: Doc, { letter, isMoved }: SheetMark): number {
  doc.font(BOLD).fontSize(8.5);
  return Math.max(MARK, doc.widthOfString(isMoved ? `${letter}!` : letter) + 5);
}

/** Each sign with its name, in as many lines as it takes; returns where it ends. */
export function drawLegend(
  doc: Doc,
  half: StructureElement,
  { bins, title, notes }: { bins: readonly SheetBin[]; title: string; notes: readonly string[] },
): void {
  let [x, y] = [MARGIN, BELOW];
  const list = doc.struct('L', { title });
  half.add(list);
  const place = (width: number) => {
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + MARK + 4];
    const at = { x, y };
    x += width + 12;
    return at;
  };
  for (const bin of bins) {
    doc.font(PLAIN).fontSize(9);
    const mark = { ...bin, isMoved: false, isOff: false };
    const size = widthOf(doc, mark);
    const words = doc.font(PLAIN).fontSize(9).widthOfString(bin.name);
    const at = place(size + 4 + words);
    const item = doc.struct('LI');
    list.add(item);
    item.add(doc.struct('Lbl', () => void drawMark(doc, mark, at.x, at.y)));
    item.add(
      doc.struct('LBody', () => {
        doc.font(PLAIN).fontSize(9).fillColor(INK);
        doc.text(bin.name, at.x + size + 4, at.y + 0.6, { lineBreak: false });
      }),
    );
    item.end();
  }
  for (const note of notes) {
    const width = doc.font(PLAIN).fontSize(9).widthOfString(note);
    const at = place(width);
    const item = doc.struct('LI');
    list.add(item);
    item.add(
      doc.struct('LBody', () => {
        doc
          .font(PLAIN)
          .fontSize(9)
          .fillColor(INK)
          .text(note, at.x, at.y + 0.6, { lineBreak: false });
      }),
    );
    item.end();
  }
  list.end();
}
