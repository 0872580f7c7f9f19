/** The house's letters on paper. */
import { readFileSync } from 'node:fs';
import type PDFDocument from 'pdfkit';

export const [PLAIN, BOLD] = ['plain', 'bold'];

const FONTS: Readonly<Record<string, string>> = {
  [PLAIN]: './fonts/fira-sans-400.ttf',
  [BOLD]: './fonts/fira-sans-600.ttf',
};

/** Embedded in part: the letters that are used. */
export function registerFonts(doc: PDFDocument): void {
  for (const [name, file] of Object.entries(FONTS))
    doc.registerFont(name, readFileSync(new URL(file, import.meta.url)));
}

/** Whether the house has that letter; both weights have the same ones. */
export function hasLetter(doc: PDFDocument): (codePoint: number) => boolean {
  const { font } = doc.font(PLAIN)._font;
  return (codePoint) => font.hasGlyphForCodePoint(codePoint);
}

/** What is read to nobody: lines, numbers of empty days, what stands on every page again. */
export function asArtifact(doc: PDFDocument, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}
