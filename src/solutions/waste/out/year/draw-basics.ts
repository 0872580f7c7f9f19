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

/** Sources and where to find a newer state, on the first page as content, on all others for the eye. */
export function drawFoot(doc: PDFDocument, left: string, right: string): void {
  const y = HEIGHT - MARGIN - 10;
  doc.font(PLAIN).fontSize(8).fillColor(FAINT);
  const width = doc.widthOfString(right);
  doc.text(left, MARGIN, y, {
    ...{ width: WIDTH - 2 * MARGIN - width - 12, height: 10, ellipsis: true, lineBreak: false },
  });
  doc.text(right, WIDTH - MARGIN - width, y, { lineBreak: false });
}
