/** Measures and words that all pages of a sheet have in common: A4, lying. Lengths in points. */
import { readFileSync } from 'node:fs';
import type PDFDocument from 'pdfkit';
import { FAINT } from './look.ts';

export const [WIDTH, HEIGHT, MARGIN] = [841.89, 595.28, 28];
export const [PLAIN, BOLD] = ['plain', 'bold'];

const FONTS: Readonly<Record<string, string>> = {
  [PLAIN]: './fonts/fira-sans-latin-400.ttf',
  [BOLD]: './fonts/fira-sans-latin-600.ttf',
};

/** Embedded in part: the letters that are used. */
export function registerFonts(doc: PDFDocument): void {
  for (const [name, file] of Object.entries(FONTS))
    doc.registerFont(name, readFileSync(new URL(file, import.meta.url)));
}

/** What is read to nobody: lines, numbers of empty days, what stands on every page again. */
export function asArtifact(doc: PDFDocument, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

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
