/** Measures and words that all pages of a sheet have in common: A4, lying. Lengths in points. */
import type PDFDocument from 'pdfkit';
import { PLAIN } from '../../../../kernel/pdf/fonts.ts';
import { FAINT } from './look.ts';

export const [WIDTH, HEIGHT, MARGIN] = [841.89, 595.28, 28];
const FOOT = 8;
const FOOT_AT = HEIGHT - MARGIN - 10;
/** Kept free for the number of the page. */
const NUMBER = 80;

/** Whether all of it can be read in one line: sources must never be cut. */
export function fitsFoot(doc: PDFDocument, words: string): boolean {
  return doc.font(PLAIN).fontSize(FOOT).widthOfString(words) <= WIDTH - 2 * MARGIN - NUMBER;
}

/** Sources, and where to find a newer state. */
export function drawFoot(doc: PDFDocument, words: string): void {
  doc.font(PLAIN).fontSize(FOOT).fillColor(FAINT);
  doc.text(words, MARGIN, FOOT_AT, {
    ...{ width: WIDTH - 2 * MARGIN - NUMBER, height: 10, ellipsis: true, lineBreak: false },
  });
}

export function drawNumber(doc: PDFDocument, words: string): void {
  doc.font(PLAIN).fontSize(FOOT).fillColor(FAINT);
  doc.text(words, WIDTH - MARGIN - doc.widthOfString(words), FOOT_AT, { lineBreak: false });
}
